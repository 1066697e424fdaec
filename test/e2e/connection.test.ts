import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { editPost, readThread } from '../../src/forums/index.js';
import { removePost } from '../../src/moderation/index.js';
import { buildReply, run } from '../factories/world.js';
import { postTexts, statusIs } from '../helpers/chromium.js';
import { openSite, type Scene, type Site, setScene } from './helpers/site.js';

let site: Site;
let scene: Scene;

beforeAll(async () => {
  site = await openSite();
});
beforeEach(async () => {
  scene = await setScene(site.services, { replies: 4 });
});
afterEach(() => site.closePages());
afterAll(() => site.close());

async function open(page: Page, status = /^Live$/) {
  await page.goto(scene.thread.path);
  await statusIs(page, status);
}
const say = (text: string) => buildReply(site.services, scene.thread.id, scene.ben, text);
const shows = (page: Page, text: string) =>
  page.locator('#posts > li', { hasText: text }).waitFor({ state: 'attached' });

/** What happened while nobody heard: two replies, an edit and a removal, written by another process. */
async function missSomething() {
  const services = site.elsewhere();
  const { posts } = await run(services, readThread, scene.ada, { threadId: scene.thread.id, page: 1 });
  const [, second, third] = posts;
  await buildReply(services, scene.thread.id, scene.ben, 'Missed one.');
  await buildReply(services, scene.thread.id, scene.ada, 'Missed two.');
  await run(services, editPost, scene.ben, { postId: second!.id, body: 'Edited meanwhile.', version: 1 });
  await run(services, removePost, scene.moderator, { postId: third!.id, reason: 'Off topic.' });
}

async function expectCaughtUp(page: Page) {
  await shows(page, 'Missed two.');
  await statusIs(page, /^Live$/);
  const texts = await postTexts(page);
  expect(texts).toHaveLength(7);
  expect(texts[1]).toBe('Edited meanwhile.');
  expect(texts[2]).toMatch(/^Removed by a moderator\./);
  expect(texts.slice(-2)).toEqual(['Missed one.', 'Missed two.']);
  expect(await page.content()).not.toContain('Words of post 3');
  await say('And live again.');
  await shows(page, 'And live again.');
  expect((await postTexts(page)).slice(-1)).toEqual(['And live again.']);
}

describe('coming back', () => {
  it('has everything that was missed while the server was away', async () => {
    const [member, visitor] = await Promise.all([site.pageFor(scene.ada), site.pageFor(null)]);
    await Promise.all([open(member), open(visitor)]);
    await site.kill();
    await Promise.all([member, visitor].map((page) => statusIs(page, /^Offline since \d\d:\d\d$/)));
    await missSomething();
    await site.startAgain();
    await expectCaughtUp(member);
    await shows(visitor, 'And live again.');
    expect(await postTexts(visitor)).toEqual(
      (await postTexts(member)).map((text) => text.replace(' Read why, and what you can do.', '')),
    );
  });

  it('has everything that was missed while the laptop was closed', async () => {
    const page = await site.pageFor(scene.ben);
    await open(page);
    await page.context().setOffline(true);
    await statusIs(page, /^Offline since \d\d:\d\d$/);
    await missSomething();
    await page.context().setOffline(false);
    await expectCaughtUp(page);
  });
});

describe('where something in between blocks', () => {
  it('WebSockets: works by polling', async () => {
    const page = await site.pageFor(scene.ada);
    await page.addInitScript(() => Object.defineProperty(window, 'WebSocket', { value: undefined }));
    await open(page);
    await say('By polling.');
    await shows(page, 'By polling.');
    await page.fill('#composer-body', 'Answered by polling.');
    await page.press('#composer-body', 'Control+Enter');
    await shows(page, 'Answered by polling.');
    await page.waitForFunction(() => document.querySelector('.post-pending') === null);
    expect((await postTexts(page)).slice(-2)).toEqual(['By polling.', 'Answered by polling.']);
  });

  it('WebSockets that open and stay silent: works by polling', async () => {
    const page = await site.pageFor(scene.ada);
    await page.routeWebSocket(/socket\.io/, () => {});
    await open(page);
    await say('After the silence.');
    await shows(page, 'After the silence.');
  });

  it('all live transport: the page is right at each load, says so, and still posts', async () => {
    const page = await site.pageFor(scene.ada);
    await page.routeWebSocket(/socket\.io/, (socket) => void socket.close());
    await page.route('**/socket.io/**', (route) => route.abort());
    await open(page, /^No live updates: this page is right as of \d\d:\d\d\. Reload/);
    await say('Nobody told the page.');
    expect((await postTexts(page)).length).toBe(5);
    await page.click('#live-status a');
    await shows(page, 'Nobody told the page.');
    await page.fill('#composer-body', 'Sent without any socket.');
    await page.press('#composer-body', 'Control+Enter');
    await shows(page, 'Sent without any socket.');
    await page.waitForFunction(() => document.querySelector('.post-pending') === null);
    await page.reload();
    expect((await postTexts(page)).slice(-2)).toEqual(['Nobody told the page.', 'Sent without any socket.']);
  });
});
