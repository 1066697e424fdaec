import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { editPost, readThread } from '../../src/forums/index.js';
import { lockThread, removePost } from '../../src/moderation/index.js';
import { removeMember } from '../../src/networks/index.js';
import { unreadCount } from '../../src/notifications/index.js';
import { buildReply, run } from '../factories/world.js';
import { statusIs } from '../helpers/chromium.js';
import { eventually } from '../helpers/sockets.js';
import { openSite, type Scene, type Site, setScene } from './helpers/site.js';

interface Said {
  region: 'polite' | 'assertive';
  text: string;
  /** Milliseconds since the page was opened. */
  at: number;
}

let site: Site;
let scene: Scene;
let page: Page;

beforeAll(async () => {
  site = await openSite();
});
beforeEach(async () => {
  scene = await setScene(site.services, { replies: 4 });
  page = await site.pageFor(scene.ada);
  await page.addInitScript(listen);
  await page.goto(scene.thread.path);
  await statusIs(page, /^Live$/);
});
afterAll(() => site.close());

/** Notes what a screen reader would be given: every change of a live region's text, also of regions made later. */
function listen() {
  const log: Said[] = [];
  (window as unknown as { said: Said[] }).said = log;
  const regions = '[role=status], [role=alert], [role=log], [aria-live]';
  const heard = ({ target }: MutationRecord) => {
    const from = target instanceof Element ? target : target.parentElement;
    const region = from?.closest(regions);
    if (!region) return;
    const isUrgent = region.role === 'alert' || region.ariaLive === 'assertive';
    const text = (region.textContent ?? '').trim();
    if (text !== '') {
      log.push({ region: isUrgent ? 'assertive' : 'polite', text, at: Math.round(performance.now()) });
    }
  };
  const watch = { subtree: true, childList: true, characterData: true };
  addEventListener('DOMContentLoaded', () =>
    new MutationObserver((all) => all.forEach(heard)).observe(document, watch),
  );
}

const said = () => page.evaluate(() => (window as unknown as { said: Said[] }).said);
const hears = (words: RegExp) =>
  page.waitForFunction(
    (source) =>
      (window as unknown as { said: Said[] }).said.some(({ text }) => new RegExp(source, 'i').test(text)),
    words.source,
  );
const say = (text: string) => buildReply(site.services, scene.thread.id, scene.ben, text);
const burst = (name: string) => Promise.all(Array.from({ length: 10 }, (_, n) => say(`${name} ${n}`)));
const shown = (count: number) =>
  page.waitForFunction((n) => document.querySelectorAll('#posts > li[id^=post-]').length === n, count);

describe('a screen reader, in a busy thread', () => {
  it('hears nothing at load', async () => {
    const answer = await page.request.get(scene.thread.path);
    expect(await answer.text()).toContain('role="status"></div>');
    expect(await said()).toEqual([]);
  });

  it('hears counts at most once in ten seconds, never words of a post, and nothing urgent', async () => {
    const { posts } = await run(site.services, readThread, scene.ada, { threadId: scene.thread.id, page: 1 });
    await burst('Arrival');
    await hears(/new repl/);
    await burst('Another');
    const edited = { postId: posts[1]!.id, body: 'Worded anew', version: 1 };
    await run(site.services, editPost, scene.ben, edited);
    await run(site.services, removePost, scene.moderator, { postId: posts[3]!.id, reason: 'Off topic.' });
    await shown(25);
    await hears(/removed/);
    const all = await said();
    expect(all.map(({ region }) => region)).toEqual(all.map(() => 'polite'));
    const gaps = all.slice(1).map(({ at }, index) => at - all[index]!.at);
    expect(Math.min(...gaps)).toBeGreaterThan(9_500);
    const words = all.map(({ text }) => text).join('; ');
    const counted = [...words.matchAll(/(\d+) new repl/g)].map(([, count]) => Number(count));
    expect([words, counted.reduce((sum, count) => sum + count, 0)]).toEqual([words, 20]);
    expect(words).not.toMatch(/Arrival|Another|Worded|Off topic|Ben|Ada/);
  });

  it('hears once that the connection is lost, and once that it is back', async () => {
    await page.context().setOffline(true);
    await statusIs(page, /^Offline/);
    await page.context().setOffline(false);
    await statusIs(page, /^Live$/);
    const all = await said();
    expect(all.map(({ region }) => region)).toEqual(['polite', 'polite']);
    expect(all[0]!.text).toMatch(/offline|connection/i);
    expect(all[1]!.text).not.toBe(all[0]!.text);
  });

  it('is interrupted only by what stops it: a reply that was refused', async () => {
    await page.context().setOffline(true);
    await statusIs(page, /^Offline/);
    await page.fill('#composer-body', 'Too late for this');
    await page.press('#composer-body', 'Control+Enter');
    const locked = { threadId: scene.thread.id, isLocked: true, reason: 'Test.' };
    await run(site.services, lockThread, scene.moderator, locked);
    await page.context().setOffline(false);
    await page.locator('[data-action=retry]').waitFor();
    const urgent = (await said()).filter(({ region }) => region === 'assertive');
    expect(urgent).toHaveLength(1);
    expect(urgent[0]!.text).toMatch(/locked/i);
    expect(urgent[0]!.text).not.toContain('Too late');
  });
});

describe('a screen reader, of somebody whose post is removed', () => {
  it.each(['thread', 'forum'] as const)(
    'hears it at once and only once on the page of a %s, with a link to the reason that moves nothing',
    async (place) => {
      if (place === 'forum') {
        await page.goto(scene.forum.path);
        await statusIs(page, /^Live$/);
      }
      const { posts } = await run(site.services, readThread, scene.ada, {
        threadId: scene.thread.id,
        page: 1,
      });
      await page.locator('main h1').click();
      const before = await page.evaluate(() => [document.activeElement?.tagName, scrollY]);
      await run(site.services, removePost, scene.moderator, { postId: posts[2]!.id, reason: 'Off topic.' });
      await hears(/removed a post of yours/);
      // News of the replies may be counted later than the page was made: what the bell says is held against the record.
      await eventually(async () => {
        const unread = await unreadCount(site.services, scene.ada.accountId);
        const bell = await page.locator('#bell-count').textContent();
        return unread > 0 && bell?.endsWith(`, ${unread} unread`) === true;
      }, 'the bell says how much is unread');
      const all = await said();
      expect(all.filter(({ region }) => region === 'assertive')).toHaveLength(1);
      expect(all.filter(({ text }) => /decided|decision|1 reply removed/.test(text))).toEqual([]);
      expect(all.map(({ text }) => text).join()).not.toMatch(/Off topic|Words of/);
      expect(await page.evaluate(() => [document.activeElement?.tagName, scrollY])).toEqual(before);
      await page.getByRole('link', { name: 'Read the reason' }).press('Enter');
      await page.locator('main dd', { hasText: 'Off topic.' }).waitFor();
      expect(new URL(page.url()).pathname).toMatch(/^\/decisions\//);
    },
  );

  it('can put the message away by the keyboard, and is where they were', async () => {
    const { posts } = await run(site.services, readThread, scene.ada, { threadId: scene.thread.id, page: 1 });
    await page.locator('#composer-body').focus();
    await run(site.services, removePost, scene.moderator, { postId: posts[2]!.id, reason: 'Off topic.' });
    const close = page.getByRole('button', { name: 'Close this message' });
    await close.waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('composer-body');
    await close.focus();
    await page.keyboard.press('Enter');
    await close.waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('composer-body');
  });
});

describe('a screen reader, in a forum for members', () => {
  it('is interrupted once when its person is removed from it, and hears nothing of the posts', async () => {
    scene = await setScene(site.services, { replies: 4, access: 'members' });
    page = await site.pageFor(scene.ada);
    await page.addInitScript(listen);
    await page.goto(scene.thread.path);
    await statusIs(page, /^Live$/);
    const { accountId } = scene.ada;
    await run(site.services, removeMember, scene.admin, { networkId: scene.network.id, accountId });
    await hears(/can no longer read this/);
    const all = await said();
    expect(all.filter(({ region }) => region === 'assertive')).toHaveLength(1);
    expect(all.map(({ text }) => text).join()).not.toMatch(/Words of|summer leave/);
  });
});

describe('what the browser tells a screen reader of a thread', () => {
  const tree = async () => (await page.locator('body').ariaSnapshot()).split('\n').map((line) => line.trim());

  it('has few landmarks, each of its own name, and one first heading', async () => {
    const lines = await tree();
    const landmark = /^- (banner|navigation|main|contentinfo|search|complementary|region|form)\b( "[^"]*")?/;
    const landmarks = lines.flatMap((line) => landmark.exec(line)?.[0].slice(2) ?? []);
    expect(new Set(landmarks).size).toBe(landmarks.length);
    expect(landmarks.length).toBeLessThanOrEqual(12);
    for (const one of ['banner', 'main', 'contentinfo']) expect(landmarks).toContain(one);
    for (const one of landmarks) expect(one).toMatch(/^(banner|main|contentinfo|search)$|"/);
    expect(lines.filter((line) => /heading .*\[level=1\]/.test(line))).toEqual([
      '- heading "How do you plan summer leave?" [level=1]',
    ]);
  });

  it('has each post as an article in a list, with a heading, and buttons that say which post and if pressed', async () => {
    const articles = (await tree()).filter((line) => line.startsWith('- article '));
    expect(articles).toEqual(
      [1, 2, 3, 4, 5].map((n) =>
        expect.stringContaining(`"Post ${n} by ${n % 2 === 0 ? 'Ben Moss' : 'Ada Lund'}`),
      ),
    );
    const post = page.locator('#post-2');
    const headings = page.locator('#posts').getByRole('heading', { level: 3 });
    expect(await headings.count()).toBe(5);
    const thanks = post.getByRole('button', { name: 'Thanks for post 2' });
    expect(await thanks.ariaSnapshot()).toBe('- button "Thanks for post 2"');
    await thanks.press('Enter');
    await post.getByRole('button', { name: 'Thanks for post 2', pressed: true }).waitFor();
    expect(await thanks.evaluate((button) => button === document.activeElement)).toBe(true);
  });
});
