import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openBrowser, postTexts, statusIs } from '../../helpers/chromium.js';
import { eventually } from '../../helpers/sockets.js';
import { Stage } from './stage.js';
import { ben, type StagedThread } from './stage-forum.js';

let stage: Stage;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let thread: StagedThread;

beforeAll(async () => {
  stage = await Stage.open();
  browser = await openBrowser();
});
beforeEach(() => {
  Object.assign(stage, { isMuted: false, isSignedIn: true });
  Object.assign(stage.forum, { access: 'public', era: 'era-1' });
  thread = stage.forum.create('Connections', 3);
});
afterEach(() => browser.closePages());
afterAll(async () => {
  await browser.close();
  await stage.stop();
});

async function open(before: (page: Page) => Promise<unknown> = async () => {}, status = /^Live$/) {
  const page = await browser.newPage();
  await before(page);
  await page.goto(stage.origin + thread.dto.path);
  await statusIs(page, status);
  return page;
}
const say = (text: string) => stage.forum.reply(thread, ben, `<p>${text}</p>`);
const shows = (page: Page, text: string) =>
  page.locator('#posts > li', { hasText: text }).waitFor({ state: 'attached' });

describe('the connection', () => {
  it('is live for a visitor without a session', async () => {
    stage.isSignedIn = false;
    const page = await open();
    say('For everyone');
    await shows(page, 'For everyone');
    expect(await page.locator('#composer').count()).toBe(0);
  });

  it('works where WebSocket is blocked', async () => {
    const page = await open((fresh) =>
      fresh.addInitScript(() => {
        Object.defineProperty(window, 'WebSocket', { value: undefined });
      }),
    );
    expect(stage.transports.at(-1)).toBe('polling');
    say('By polling');
    await shows(page, 'By polling');
  });

  it('works where a proxy lets WebSockets open and swallows what they say', async () => {
    const page = await open((fresh) => fresh.routeWebSocket(/socket\.io/, () => {}));
    expect(stage.transports.at(-1)).toBe('polling');
    say('Around the proxy');
    await shows(page, 'Around the proxy');
  });

  it('heals a gap with one sync', async () => {
    const page = await open();
    const syncs = () => stage.heard.filter(({ command }) => command === 'thread:sync').length;
    const before = syncs();
    stage.isMuted = true;
    say('Lost on the way');
    stage.isMuted = false;
    say('After the gap');
    await shows(page, 'After the gap');
    expect((await postTexts(page)).slice(-2)).toEqual(['Lost on the way', 'After the gap']);
    expect(syncs()).toBe(before + 1);
  });

  it('comes back by itself after a cut, with everything that was missed, once', async () => {
    const page = await open();
    stage.drop();
    for (let count = 0; count < 3; count += 1) say(`Missed ${count}`);
    await shows(page, 'Missed 2');
    await statusIs(page, /^Live$/);
    expect((await postTexts(page)).filter((text) => text.startsWith('Missed'))).toHaveLength(3);
  });

  it('moves at a moment of its own when the server drains', async () => {
    const page = await open();
    const before = stage.transports.length;
    stage.emit('server:drain', { windowMs: 50 });
    // Down and up again may be over before anybody looks at the page.
    await eventually(() => stage.transports.length > before, 'it came back');
    await statusIs(page, /^Live$/);
    expect(stage.transports.length).toBe(before + 1);
  });

  it('closes when the page is left, and catches up when it is shown again', async () => {
    const page = await open();
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
    await page.waitForFunction(() => document.querySelector('#live-status')?.textContent === 'Connecting');
    say('While away');
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    await shows(page, 'While away');
    await statusIs(page, /^Live$/);
  });

  it('fetches the page again in another era', async () => {
    const page = await open();
    stage.forum.era = 'era-2';
    stage.isMuted = true;
    say('Of another era');
    stage.drop();
    await shows(page, 'Of another era');
    await statusIs(page, /^Live$/);
  });

  it('says that nothing is live where no transport gets through, and still sends', async () => {
    await stage.stop();
    await stage.start({ live: false });
    try {
      const page = await open(undefined, /^No live updates: this page is right as of \d\d:\d\d\. Reload/);
      await page.locator('#composer-body').fill('By the API');
      await page.locator('#composer-body').press('Control+Enter');
      await shows(page, 'By the API');
      // Shown at once as pending; then the API's answer settles it.
      await page.waitForFunction(() => document.querySelector('.post-pending') === null);
      expect(thread.posts.filter((post) => post.html === '<p>By the API</p>')).toHaveLength(1);
    } finally {
      // The tests after this one need a living stage, however this one ends.
      await stage.stop();
      await stage.start();
    }
  });

  it('takes away what the reader may not see any more, and keeps what they wrote', async () => {
    stage.forum.access = 'members';
    const page = await open();
    await page.locator('#composer-body').fill('My own words');
    stage.emit('access:lost', {
      threadId: thread.dto.id,
      forumId: thread.dto.forumId,
      reason: 'access_lost',
    });
    await page.locator('.notice-warning', { hasText: 'You can no longer read this' }).waitFor();
    expect(await page.content()).not.toContain('says what it has to say');
    expect(await page.content()).not.toContain('Connections');
    expect(await page.locator('#composer-body').inputValue()).toBe('My own words');
    expect(await page.locator('#live-status').textContent()).toContain('Stopped');
    await expect(waitUntil(() => stage.connections === 0)).resolves.toBeUndefined();
  });

  it('asks to sign in again when the session is over; public posts stay, the draft too', async () => {
    const page = await open();
    await page.locator('#composer-body').fill('Half a thought');
    stage.emit('session:ended', {});
    await statusIs(page, /signed out/);
    expect(await page.locator('#posts > li').count()).toBe(3);
    const signIn = page.locator('#composer-status a', { hasText: 'Sign in' });
    expect(await signIn.getAttribute('href')).toBe(
      `/sign-in?returnTo=${encodeURIComponent(thread.dto.path)}`,
    );
    await page.reload();
    expect(await page.locator('#composer-body').inputValue()).toBe('Half a thought');
  });

  it('tells others of typing at most every three seconds', async () => {
    const page = await open();
    const told = () => stage.heard.filter(({ command }) => command === 'thread:typing').length;
    const before = told();
    await page.locator('#composer-body').pressSequentially('Many letters');
    await waitUntil(() => told() > before);
    expect(told()).toBe(before + 1);
  });
});

async function waitUntil(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((next) => setTimeout(next, 10));
}
