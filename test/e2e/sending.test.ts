import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { readThread } from '../../src/forums/index.js';
import { lockThread } from '../../src/moderation/index.js';
import { run } from '../factories/world.js';
import { postTexts, statusIs } from '../helpers/chromium.js';
import { openSite, type Scene, type Site, setScene } from './helpers/site.js';

let site: Site;
let scene: Scene;
let page: Page;

beforeAll(async () => {
  site = await openSite();
});
beforeEach(async () => {
  scene = await setScene(site.services, { replies: 2 });
  page = await site.pageFor(scene.ada);
});
afterEach(() => site.closePages());
afterAll(() => site.close());

async function openThread(on = page) {
  await on.goto(scene.thread.path);
  await statusIs(on, /^Live$/);
}
async function reply(text: string) {
  await page.fill('#composer-body', text);
  await page.press('#composer-body', 'Control+Enter');
}
/** The texts that the server keeps. */
async function kept(): Promise<string[]> {
  const { posts } = await run(site.services, readThread, scene.ada, { threadId: scene.thread.id, page: 1 });
  return posts.map(({ html }) => (html ?? '').replace(/<[^>]+>/g, '').trim());
}
const pending = (words: string) => page.locator('.post-pending', { hasText: words });

describe('sending a reply', () => {
  it('shows it at once as sending, and settles', async () => {
    let letThrough = () => {};
    const gate = new Promise<void>((open) => {
      letThrough = open;
    });
    await page.routeWebSocket(/socket\.io/, (socket) => {
      const server = socket.connectToServer();
      socket.onMessage(async (message) => {
        if (String(message).includes('thread:reply')) await gate;
        server.send(message);
      });
    });
    await openThread();
    await reply('Sent with care');
    await pending('Sending').waitFor();
    expect(await page.locator('#composer-body').inputValue()).toBe('');
    letThrough();
    await page.locator('#post-4', { hasText: 'Sent with care' }).waitFor();
    await pending('Sending').waitFor({ state: 'detached' });
    expect(await page.locator('#posts > li[id^=post-]').count()).toBe(4);
  });

  it('is one post when the answer is lost on the way and it is sent again', async () => {
    let isAnswerLost = true;
    await page.routeWebSocket(/socket\.io/, (socket) => {
      const server = socket.connectToServer();
      server.onMessage((message) => {
        // The acknowledgement never comes, and neither does the post: the line is cut right then.
        const isAnswer = /^43\d+\[/.test(String(message)) && String(message).includes('clientKey');
        const isPost = String(message).includes('thread:changes');
        if (isAnswerLost && (isAnswer || isPost)) {
          isAnswerLost = false;
          void socket.close();
        } else socket.send(message);
      });
    });
    await openThread();
    await reply('Only once');
    await page.locator('#post-4', { hasText: 'Only once' }).waitFor();
    await page.waitForFunction(() => document.querySelector('.post-pending') === null);
    await statusIs(page, /^Live$/);
    expect((await postTexts(page)).filter((text) => text === 'Only once')).toHaveLength(1);
    expect((await kept()).filter((text) => text === 'Only once')).toHaveLength(1);
    expect(isAnswerLost).toBe(false);
  });

  it('waits without a connection, in words, survives a reload, and goes out by itself once', async () => {
    await openThread();
    await page.context().setOffline(true);
    await statusIs(page, /^Offline since \d\d:\d\d$/);
    await reply('Written in the tunnel');
    await pending('Waiting to be sent').waitFor();
    await page.context().setOffline(false);
    // Before it has gone out, or just after: either way it is there, once.
    await page.reload();
    await page.locator('#post-4', { hasText: 'Written in the tunnel' }).waitFor();
    await page.waitForFunction(() => document.querySelector('.post-pending') === null);
    expect((await kept()).filter((text) => text === 'Written in the tunnel')).toHaveLength(1);
  });

  it('says why it failed; trying again sends it, and the text can be taken back', async () => {
    await openThread();
    const lock = (isLocked: boolean) =>
      run(site.services, lockThread, scene.moderator, {
        threadId: scene.thread.id,
        isLocked,
        reason: 'Test.',
      });
    // Locked on the way: the page has not heard of it when the reply is sent.
    await page.context().setOffline(true);
    await statusIs(page, /^Offline/);
    await reply('Too late');
    await lock(true);
    await page.context().setOffline(false);
    await page.locator('[data-action=retry]').waitFor();
    expect(await page.locator('.post-pending').innerText()).toMatch(/locked/i);
    await lock(false);
    await page.locator('#composer-status', { hasText: 'open again' }).waitFor();
    await page.click('[data-action=retry]');
    await page.locator('#post-4', { hasText: 'Too late' }).waitFor();
    expect((await kept()).filter((text) => text === 'Too late')).toHaveLength(1);
  });

  it('keeps a draft over a reload, and says so', async () => {
    await openThread();
    await page.fill('#composer-body', 'Half a thought');
    await page.reload();
    expect(await page.locator('#composer-body').inputValue()).toBe('Half a thought');
    expect(await page.locator('#composer-status').innerText()).toBe('This is the text you had begun here.');
  });
});

describe('company', () => {
  it('says who is typing and who is here', async () => {
    await openThread();
    const ben = await site.pageFor(scene.ben);
    await openThread(ben);
    await ben.locator('#composer-body').pressSequentially('A long answer');
    await page.locator('#typing', { hasText: 'Ben Moss is typing' }).waitFor({ state: 'attached' });
    await page.locator('#presence', { hasText: /^Here now: .*(Ben Moss|2 people)/ }).waitFor();
    await ben.press('#composer-body', 'Control+Enter');
    await page.locator('#post-4', { hasText: 'A long answer' }).waitFor({ state: 'attached' });
    await page.waitForFunction(() => document.querySelector('#typing')?.textContent === '');
    await page.locator('#presence', { hasText: 'Ben Moss' }).waitFor();
  });
});
