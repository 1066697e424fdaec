import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { editPost } from '../../src/forums/index.js';
import { removePost } from '../../src/moderation/index.js';
import { buildReply, run } from '../factories/world.js';
import { postTexts, statusIs, topOf, twoFrames } from '../helpers/chromium.js';
import { openSite, type Scene, type Site, setScene } from './helpers/site.js';

let site: Site;
let scene: Scene;
let page: Page;

beforeAll(async () => {
  site = await openSite();
});
beforeEach(async () => {
  scene = await setScene(site.services, { replies: 24 });
  page = await site.pageFor(scene.ada);
  await page.goto(scene.thread.path);
  await statusIs(page, /^Live$/);
});
afterEach(() => site.closePages());
afterAll(() => site.close());

const say = (text: string) => buildReply(site.services, scene.thread.id, scene.ben, text);

describe('someone who reads', () => {
  it('is not disturbed by 100 replies, an edit and a removal, and finds the first new one', async () => {
    const read = page.locator('#post-12 .post-body a');
    await read.scrollIntoViewIfNeeded();
    await read.focus();
    await twoFrames(page);
    const before = await topOf(page, '#post-12');
    const [second, third] = await Promise.all([idOf(2), idOf(3)]);

    const arrivals = Array.from({ length: 100 }, (_, n) => say(`Arrival ${n + 1}`));
    await Promise.all(arrivals);
    const edited = 'Much longer than before. '.repeat(80);
    await run(site.services, editPost, scene.ben, { postId: second, body: edited, version: 1 });
    await run(site.services, removePost, scene.moderator, { postId: third, reason: 'Off topic.' });

    await page.locator('#new-replies button', { hasText: '100 new replies' }).waitFor();
    await page.locator('#post-2', { hasText: 'Much longer' }).waitFor({ state: 'attached' });
    await page.locator('#post-3', { hasText: 'Removed by a moderator' }).waitFor({ state: 'attached' });
    await twoFrames(page);
    expect(Math.abs((await topOf(page, '#post-12')) - before)).toBeLessThan(2);
    expect(await read.evaluate((link) => link === document.activeElement)).toBe(true);
    expect(await page.locator('#posts > li[id^=post-]').count()).toBe(125);

    await page.locator('#new-replies button').press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'post-26');
    const top = await topOf(page, '#post-26');
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(350);
  });

  it('at the end of the thread sees new posts simply appear', async () => {
    await page.locator('#post-25').evaluate((post) => post.scrollIntoView({ block: 'start' }));
    await twoFrames(page);
    const before = await topOf(page, '#post-25');
    await say('Right before your eyes');
    const post = page.locator('#post-26', { hasText: 'Right before your eyes' });
    await post.waitFor();
    await page.waitForFunction(() => document.querySelector('#new-replies button') === null);
    expect((await postTexts(page)).at(-1)).toBe('Right before your eyes');
    expect(Math.abs((await topOf(page, '#post-25')) - before)).toBeLessThan(2);
  });

  it('keeps writing in a box that does not move', async () => {
    const box = page.locator('#composer-body');
    await box.click();
    await box.pressSequentially('While I write');
    await twoFrames(page);
    const before = await topOf(page, '#composer-body');
    for (let n = 0; n < 5; n++) await say(`Arrival ${n}`);
    await page.locator('#post-30').waitFor({ state: 'attached' });
    // Nor does it stay elsewhere: on a busy machine a frame can lie between what came and the page's answer to it.
    await page.waitForFunction((top) => {
      const box = document.querySelector('#composer-body')!.getBoundingClientRect();
      return Math.abs(box.top - top) < 2;
    }, before);
    expect(await box.inputValue()).toBe('While I write');
    expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('hears counts, never contents', async () => {
    const said = page.locator('#announcements', { hasText: '1 new reply' });
    await say('Words for the eye only');
    await said.waitFor({ state: 'attached' });
    expect(await page.locator('#announcements').textContent()).not.toContain('Words');
  });
});

function idOf(number: number): Promise<string> {
  return page
    .locator(`#post-${number} .post-number`)
    .evaluate((link) => (link as HTMLAnchorElement).pathname.split('/')[2]!);
}
