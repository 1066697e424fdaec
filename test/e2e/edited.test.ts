import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { editPost, readThread } from '../../src/forums/index.js';
import { markSeen, readThreadReading } from '../../src/reading/index.js';
import { run } from '../factories/world.js';
import { statusIs } from '../helpers/chromium.js';
import { eventually } from '../helpers/sockets.js';
import { openSite, type Scene, type Site, setScene } from './helpers/site.js';

/** What a person reads of a post that was edited after they had read it. */

let site: Site;
let scene: Scene;
let postId: string;
beforeAll(async () => {
  site = await openSite();
});
beforeEach(async () => {
  scene = await setScene(site.services, { replies: 3 });
  const { posts } = await run(site.services, readThread, scene.ben, { threadId: scene.thread.id, page: 1 });
  postId = posts[2]!.id;
});
afterEach(() => site.closePages());
afterAll(() => site.close());

const body = 'Words of post 3, said better.';
const edit = () => run(site.services, editPost, scene.ada, { postId, body, version: 1 });
const mark = (page: Page) => page.locator('#post-3 .edited-since');

describe('a post edited since one read it', () => {
  it('says so at the next visit, on the front page and by a diff, without script', async () => {
    await run(site.services, markSeen, scene.ben, { threadId: scene.thread.id, ranges: [[1, 4]] });
    await edit();
    const page = await site.pageFor(scene.ben, { javaScriptEnabled: false });
    await page.goto('/');
    await page.locator('a[href*="/history?from=1"]').click();
    const since = page.locator('section[aria-labelledby=since-title]');
    expect(await since.locator('ins').allTextContents()).toEqual([' [added: said] ', ' [added: better] ']);
    expect(await since.locator('del').first().textContent()).toMatch(/^ \[removed: .*\] $/s);
    await page.goto(scene.thread.path);
    await page.getByRole('link', { name: 'Edited since you read it. See what changed in post 3' }).click();
    expect(page.url()).toContain(`/p/${postId}/history?from=1`);
    await page.goto(scene.thread.path);
    await page.getByRole('button', { name: 'Mark these posts as read' }).click();
    expect(await mark(page).count()).toBe(0);
  });

  it('says so at once on an open page, shows the change over it, and is seen then', async () => {
    const page = await site.pageFor(scene.ben);
    const seen = page.waitForEvent('websocket').then((socket) =>
      socket.waitForEvent('framesent', {
        predicate: ({ payload }) => String(payload).includes('thread:seen'),
      }),
    );
    await page.goto(scene.thread.path);
    await statusIs(page, /^Live$/);
    await page.locator('#post-3').scrollIntoViewIfNeeded();
    await seen;
    await edit();
    await mark(page).waitFor();
    expect(await page.locator('.edited-since').count()).toBe(1);
    await mark(page).click();
    const dialog = page.getByRole('dialog', { name: 'What changed in post 3' });
    await dialog.locator('ins').first().waitFor();
    expect(await dialog.locator('ins').allTextContents()).toEqual([' [added: said] ', ' [added: better] ']);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await mark(page).evaluate((link) => link === document.activeElement)).toBe(true);
    // It was on screen: at the next visit it is nothing new.
    await eventually(async () => {
      const { edited } = await run(site.services, readThreadReading, scene.ben, {
        threadId: scene.thread.id,
      });
      return Object.keys(edited).length === 0;
    }, 'the edit is seen');
  });

  it('says so at once of what was read in an earlier visit and is not on screen in this one', async () => {
    await run(site.services, markSeen, scene.ben, { threadId: scene.thread.id, ranges: [[1, 3]] });
    const page = await site.pageFor(scene.ben);
    // So low that the third post stays below, and nothing is seen in this visit.
    await page.setViewportSize({ width: 900, height: 200 });
    await page.goto(scene.thread.path);
    await statusIs(page, /^Live$/);
    await edit();
    await mark(page).waitFor({ state: 'attached' });
    expect(await mark(page).getAttribute('href')).toBe(`/p/${postId}/history?from=1`);
    // The fourth was never read: nothing of it is news.
    const { posts } = await run(site.services, readThread, scene.ben, { threadId: scene.thread.id, page: 1 });
    const fourth = posts[3]!;
    const author = fourth.authorId === scene.ada.accountId ? scene.ada : scene.ben;
    await run(site.services, editPost, author, { postId: fourth.id, body: 'Also better.', version: 1 });
    await page.locator('#post-4', { hasText: 'Also better.' }).waitFor({ state: 'attached' });
    expect(await page.locator('.edited-since').count()).toBe(1);
  });
});
