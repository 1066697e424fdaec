import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { SignedIn } from '../../src/kernel/index.js';
import { buildMember, buildReply, buildThread } from '../factories/world.js';
import { openSite, type Scene, type Site, setScene } from './helpers/site.js';

/** What a member has read: by what was on screen, the same on all screens, and without script by their word. */

let site: Site;
let scene: Scene;
let reader: SignedIn;
beforeAll(async () => {
  site = await openSite();
});
beforeEach(async () => {
  scene = await setScene(site.services, { replies: 3 });
  reader = await buildMember(site.services, scene);
});
afterEach(() => site.closePages());
afterAll(() => site.close());

const reply = () => buildReply(site.services, scene.thread.id, scene.ben, 'Something new.');
const titleIs = (page: Page, start: string) =>
  page.waitForFunction((text) => document.title.startsWith(text), start);

describe('a member who comes back', () => {
  it('opens at the first unread post, under a line that stays, and every screen counts the same', async () => {
    for (let n = 0; n < 2; n++) await reply();
    const context = await site.contextFor(reader);
    const [forum, thread] = [await context.newPage(), await context.newPage()];
    await forum.goto(scene.forum.path);
    await titleIs(forum, '(2) ');
    const row = forum.locator(`#thread-${scene.thread.id}`);
    expect(await row.locator('.unread').textContent()).toBe('2 unread');
    const entry = await row.locator('h3 a').getAttribute('href');

    await thread.bringToFront();
    await thread.goto(entry ?? '');
    expect(new URL(thread.url()).hash).toBe('#first-unread');
    const line = thread.getByRole('separator', { name: 'New since your last visit' });
    expect(await line.count()).toBe(1);
    expect(await thread.locator('#first-unread + li').getAttribute('id')).toBe('post-5');
    expect(await thread.locator('.skips a[href="#first-unread"]').count()).toBe(1);

    // Read for a moment: the count goes everywhere, the line stays.
    await titleIs(thread, 'How do');
    await titleIs(forum, 'Staffing');
    await row.locator('.unread').waitFor({ state: 'detached' });
    expect(await line.count()).toBe(1);
    await thread.reload();
    expect(await line.count()).toBe(0);
  });

  it('marks posts unread from one on, and they stay unread while they are looked at', async () => {
    const page = await site.pageFor(reader);
    await page.goto(scene.thread.path);
    await page.locator('#live-status', { hasText: /^Live$/ }).waitFor();
    const post = page.locator('#post-3');
    await post.locator('summary').click();
    await post.locator('a[data-action=unread]').click();
    await titleIs(page, '(2) ');
    expect(new URL(page.url()).pathname).toBe(scene.thread.path);
    await page
      .locator('#announcements', { hasText: 'Post 3 and later are unread' })
      .waitFor({ state: 'attached' });
    await page.goto('/');
    expect(await page.locator('#unread-threads .unread').textContent()).toBe('2 unread');
  });
});

describe('counts', () => {
  it('agree in header, title, forum, network and thread, on every screen, within a second of a post', async () => {
    const context = await site.contextFor(reader);
    const open = async (path: string) => {
      const page = await context.newPage();
      await page.goto(path);
      return page;
    };
    const [home, network, elsewhere] = [
      await open('/'),
      await open(scene.network.path),
      await open(scene.thread.path),
    ];
    await elsewhere.locator('#live-status', { hasText: /^Live$/ }).waitFor();
    await network.waitForFunction(() => document.querySelector('#unread-total') !== null);
    const other = await buildThread(site.services, scene, { author: scene.ben, title: 'Another talk' });
    const sent = Date.now();
    await buildReply(site.services, other.thread.id, scene.ben, 'News for all screens.');
    const all = [home, network, elsewhere];
    await Promise.all(all.map((page) => titleIs(page, '(2) ')));
    process.stdout.write(`all screens counted a new post after ${Date.now() - sent} ms\n`);
    for (const page of [home, network]) {
      expect(await page.locator('[data-network-unread] .unread').textContent()).toBe('2 unread');
      expect(await page.locator('[data-forum-unread] .unread').textContent()).toBe('2 unread');
    }
    for (const page of all) expect(await page.locator('#unread-total').textContent()).toBe('2');
    await home.bringToFront();
    await home.locator('#unread-threads li', { hasText: 'Another talk' }).locator('.unread').waitFor();
  });
});

describe('without script', () => {
  it('a page is read when the reader says so, posts are unread again, and a place is found', async () => {
    for (let n = 0; n < 60; n++) await reply();
    const page = await site.pageFor(reader, { javaScriptEnabled: false });
    await page.goto(`/t/${scene.thread.id}/unread`);
    expect(await page.locator('#unread-total').textContent()).toBe('60');
    // By keyboard: posts get their true height as they come near the screen, and on a slow machine between down and up.
    await page.getByRole('button', { name: 'Mark these posts as read' }).press('Enter');
    await page.waitForURL(/\?page=2#post-51$/);
    expect(await page.locator('#unread-total').textContent()).toBe('14');

    await page.locator('.thread-position summary').click();
    await page.getByLabel('Post number').fill('7');
    await page.getByRole('button', { name: 'Go to this post' }).click();
    await page.waitForURL(`${site.origin}${scene.thread.path}#post-7`);
    await page.goto(`/t/${scene.thread.id}/at?date=1999-01-01`);
    expect(page.url()).toBe(`${site.origin}${scene.thread.path}#post-1`);
    await page.goto(`/t/${scene.thread.id}/at?number=999`);
    expect(page.url()).toContain('?page=2#post-64');

    await page.goto(scene.thread.path);
    await page.locator('#post-10 summary').click();
    await page.locator('#post-10 a[data-action=unread]').click();
    await page.getByRole('button', { name: 'Mark post 10 and later as unread' }).press('Enter');
    await page.locator('#unread-total', { hasText: /^55$/ }).waitFor();

    await page.getByRole('button', { name: 'Mark this forum as read' }).click();
    expect(await page.locator('#unread-total').isHidden()).toBe(true);
    await page.getByRole('button', { name: /^Undo/ }).click();
    expect(await page.locator('#unread-total').textContent()).toBe('55');
  });
});
