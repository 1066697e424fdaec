import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openBrowser, statusIs, topOf, twoFrames } from '../../helpers/chromium.js';
import { Stage } from './stage.js';
import { ben, type StagedThread } from './stage-forum.js';

let stage: Stage;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let threads: StagedThread[];
let page: Page;

beforeAll(async () => {
  stage = await Stage.open();
  browser = await openBrowser();
});
beforeEach(async () => {
  stage.forum.threads.length = 0;
  threads = ['First', 'Second', 'Third'].map((title) => stage.forum.create(title, 2));
  page = await browser.newPage();
  await page.goto(`${stage.origin}/n/practice-managers/f/ask-a-colleague`);
  await statusIs(page, /^Live$/);
});
afterEach(() => browser.closePages());
afterAll(async () => {
  await browser.close();
  await stage.stop();
});

const titles = () =>
  page.locator('#threads > li .list-title').evaluateAll((all) => all.map((one) => one.textContent?.trim()));
const row = (thread: StagedThread) => page.locator(`#thread-${thread.dto.id}`);

describe('a forum on screen', () => {
  it('shows new threads, activity, locks, pins and titles as they happen', async () => {
    expect(await titles()).toEqual(['Third', 'Second', 'First']);
    stage.forum.create('Brand new', 1);
    await page.locator('#threads', { hasText: 'Brand new' }).waitFor();
    stage.forum.reply(threads[0]!, ben, '<p>Up</p>');
    await row(threads[0]!).locator('text=2 replies').waitFor();
    await page.waitForFunction(() => document.querySelector('#threads > li')?.textContent?.includes('First'));
    stage.forum.retitle(threads[1]!, { isLocked: true, isPinned: true, title: 'Second, better' });
    await row(threads[1]!).locator('text=Locked').waitFor();
    await page.waitForFunction(() =>
      document.querySelector('#threads > li')?.textContent?.includes('Second, better'),
    );
    expect(await titles()).toEqual(['Second, better', 'First', 'Brand new', 'Third']);
  });

  it('changes rows in place but keeps their order while someone is in the list', async () => {
    const link = row(threads[1]!).locator('.list-title a');
    await link.focus();
    const before = await topOf(page, `#thread-${threads[1]!.dto.id}`);
    stage.forum.create('Brand new', 1);
    stage.forum.reply(threads[0]!, ben, '<p>Up</p>');
    await row(threads[0]!).locator('text=2 replies').waitFor();
    const button = page.locator('#new-replies button');
    await page.locator('#new-replies button', { hasText: '2 threads changed: show' }).waitFor();
    await twoFrames(page);
    expect(await titles()).toEqual(['Third', 'Second', 'First']);
    expect(await topOf(page, `#thread-${threads[1]!.dto.id}`)).toBe(before);
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    await button.click();
    expect(await titles()).toEqual(['First', 'Brand new', 'Third', 'Second']);
    expect(await button.count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('First');
  });

  it('keeps the order under the pointer, and arranges the list when it leaves', async () => {
    await row(threads[2]!).hover();
    stage.forum.reply(threads[0]!, ben, '<p>Up</p>');
    await page.locator('#new-replies button', { hasText: '1 thread changed: show' }).waitFor();
    expect(await titles()).toEqual(['Third', 'Second', 'First']);
    await page.mouse.move(5, 5);
    await page.waitForFunction(() => document.querySelector('#threads > li')?.textContent?.includes('First'));
    expect(await titles()).toEqual(['First', 'Third', 'Second']);
  });

  it('clears the list when the reader may not see the forum any more', async () => {
    const { forumId } = threads[0]!.dto;
    stage.emit('access:lost', { threadId: null, forumId, reason: 'access_lost' });
    await page.locator('.notice-warning', { hasText: 'You can no longer read this' }).waitFor();
    expect(await page.locator('#threads > li').count()).toBe(0);
    expect(await page.content()).not.toContain('Second');
  });
});
