import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { editPost, readThread } from '../../src/forums/index.js';
import { removePost } from '../../src/moderation/index.js';
import { buildReply, run } from '../factories/world.js';
import { postTexts, statusIs, topOf, twoFrames, watchForTroubles } from '../helpers/chromium.js';
import { axe, bones, tabThrough } from './helpers/inspect.js';
import { openSite, type Scene, type Site, setScene } from './helpers/site.js';

/** The main journeys once more, in an engine that is not Chromium's. */
let site: Site;
let scene: Scene;

const texts = async () => {
  const { posts } = await run(site.services, readThread, scene.ada, { threadId: scene.thread.id, page: 1 });
  return posts.map(({ html }) => (html ?? '').replace(/<[^>]+>/g, '').trim());
};

describe('in Firefox', () => {
  let page: Page;

  beforeAll(async () => {
    site = await openSite({ engine: 'firefox' });
  });
  beforeEach(async () => {
    scene = await setScene(site.services, { replies: 12 });
    page = await site.pageFor(scene.ada);
  });
  afterEach(() => site.closePages());
  afterAll(() => site.close());

  const open = async () => {
    await page.goto(scene.thread.path);
    await statusIs(page, /^Live$/);
  };
  const reply = async (text: string) => {
    await page.fill('#composer-body', text);
    await page.press('#composer-body', 'Control+Enter');
  };

  it('a person registers, and signs in again', async () => {
    const visitor = await site.pageFor(null);
    const troubles = watchForTroubles(visitor, site.origin);
    const password = 'orchard velvet thimble';
    await visitor.goto('/register');
    const given = { name: 'Fay Fox', username: 'fay', email: 'fay@example.org', password };
    for (const [name, value] of Object.entries(given)) await visitor.fill(`main [name=${name}]`, value);
    await visitor.press('main [name=password]', 'Enter');
    await visitor.locator('.menu summary', { hasText: 'Fay Fox' }).waitFor();
    await visitor.context().clearCookies();
    await visitor.goto('/sign-in');
    await visitor.fill('main [name=login]', 'fay@example.org');
    await visitor.fill('main [name=password]', password);
    await visitor.press('main [name=password]', 'Enter');
    await visitor.locator('.menu summary', { hasText: 'Fay Fox' }).waitFor();
    expect(troubles).toEqual({ errors: [], foreign: [] });
  });

  it('replies appear, an edit and a removal take effect, and nothing moves under the reader', async () => {
    const troubles = watchForTroubles(page, site.origin);
    await open();
    const read = page.locator('#post-7 .post-body a');
    await read.scrollIntoViewIfNeeded();
    await read.focus();
    await twoFrames(page);
    const before = await topOf(page, '#post-7');
    const idOf = (number: number) =>
      page
        .locator(`#post-${number} .post-number`)
        .evaluate((link) => (link as HTMLAnchorElement).pathname.split('/')[2]!);
    const [second, third] = await Promise.all([idOf(2), idOf(3)]);
    for (let n = 0; n < 5; n++) await buildReply(site.services, scene.thread.id, scene.ben, `Arrival ${n}`);
    const body = 'Much longer than before. '.repeat(80);
    await run(site.services, editPost, scene.ben, { postId: second, body, version: 1 });
    await run(site.services, removePost, scene.moderator, { postId: third, reason: 'Off topic.' });
    await page.locator('#new-replies button', { hasText: '5 new replies' }).waitFor();
    await page.locator('#post-2', { hasText: 'Much longer' }).waitFor({ state: 'attached' });
    await page.locator('#post-3', { hasText: 'Removed by a moderator' }).waitFor({ state: 'attached' });
    await twoFrames(page);
    expect(Math.abs((await topOf(page, '#post-7')) - before)).toBeLessThan(2);
    expect(await read.evaluate((link) => link === document.activeElement)).toBe(true);
    expect(troubles).toEqual({ errors: [], foreign: [] });
  });

  it('a reply is sent once; one written offline waits, survives a reload and goes out by itself', async () => {
    await open();
    await reply('Sent from Firefox');
    await page.locator('#post-14', { hasText: 'Sent from Firefox' }).waitFor();
    await page.context().setOffline(true);
    await statusIs(page, /^Offline since \d\d:\d\d$/);
    await reply('Written in the tunnel');
    await page.locator('.post-pending', { hasText: 'Waiting to be sent' }).waitFor();
    await page.context().setOffline(false);
    await page.reload();
    await page.locator('#post-15', { hasText: 'Written in the tunnel' }).waitFor();
    await page.waitForFunction(() => document.querySelector('.post-pending') === null);
    expect((await texts()).slice(-2)).toEqual(['Sent from Firefox', 'Written in the tunnel']);
  });

  it.each(['/', '/networks', '/search', '/register', 'forum', 'thread'])(
    '%s: sound for the rule engine, by keyboard and at 320 px',
    async (name) => {
      const known: Record<string, string> = { forum: scene.forum.path, thread: scene.thread.path };
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(known[name] ?? name);
      expect(await bones(page)).toEqual([]);
      expect(await axe(page)).toEqual([]);
      expect(await tabThrough(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await bones(page)).toEqual([]);
    },
  );
});

describe('in Firefox with script turned off', () => {
  beforeAll(async () => {
    site = await openSite({ engine: 'firefox', isScriptOff: true });
    scene = await setScene(site.services, { replies: 2 });
  });
  afterAll(() => site.close());

  it('a person reads and replies, by keyboard', async () => {
    const page = await site.pageFor(scene.ada);
    await page.goto(scene.thread.path);
    expect((await postTexts(page))[0]).toContain('Opening words, with a link');
    expect(await page.locator('#live-status').innerText()).toBe('Check for new replies');
    await page.locator('#composer-body').evaluate((box) => box.focus());
    await page.keyboard.type('Without any script.');
    await page.keyboard.press('Tab');
    const button = () => document.activeElement?.getAttribute('type');
    for (let presses = 0; (await page.evaluate(button)) !== 'submit' && presses < 10; presses++) {
      await page.keyboard.press('Tab');
    }
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    expect(new URL(page.url()).hash).toBe('#post-4');
    expect((await postTexts(page)).at(-1)).toBe('Without any script.');
  });
});
