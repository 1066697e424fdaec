import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { readThread } from '../../src/forums/index.js';
import { run } from '../factories/world.js';
import { statusIs } from '../helpers/chromium.js';
import { eventually } from '../helpers/sockets.js';
import { openSite, type Scene, type Site, setScene } from './helpers/site.js';

const phone = { viewport: { width: 320, height: 568 }, hasTouch: true };

let site: Site;
let scene: Scene;
let page: Page;

beforeAll(async () => {
  site = await openSite();
  scene = await setScene(site.services, { replies: 12 });
});
afterEach(() => site.closePages());
afterAll(() => site.close());

async function open(javaScriptEnabled = true) {
  page = await site.pageFor(scene.ada, { ...phone, javaScriptEnabled });
  await page.goto(`${scene.thread.path}#post-4`);
  if (javaScriptEnabled) await statusIs(page, /^Live$/);
}
/** Whether what has the focus can be seen: nothing else lies over its middle, and it is inside the window. */
const isFocusSeen = () =>
  page.evaluate(() => {
    const active = document.activeElement;
    if (!active || active === document.body) return 'nothing has the focus';
    const { left, top, width, height } = active.getBoundingClientRect();
    const name = `${active.tagName} ${active.id} ${active.textContent?.trim().slice(0, 30)}`;
    const [x, y] = [left + width / 2, Math.min(top + height / 2, innerHeight - 1)];
    if (top + Math.min(height, 20) > innerHeight || top + height < 0) return `${name} is outside at ${top}`;
    const seen = document.elementFromPoint(Math.max(0, Math.min(x, innerWidth - 1)), Math.max(0, y));
    const isOwn = seen !== null && (active.contains(seen) || seen.contains(active));
    const isHiddenByUse = getComputedStyle(active).clipPath !== 'none' || height <= 1;
    return isOwn || isHiddenByUse ? '' : `${name} lies under ${seen?.tagName} ${seen?.className}`;
  });

describe('writing on a phone', () => {
  it('has the way to the box under the thumb; the box comes, and the posts stay where they are', async () => {
    await open();
    const reply = page.locator('#reply-now');
    const place = (await reply.boundingBox())!;
    expect(place.height).toBeGreaterThanOrEqual(44);
    expect(place.y).toBeGreaterThan(568 / 2);
    const placeOf = () =>
      page.evaluate(() => Math.round(document.querySelector('#post-4')!.getBoundingClientRect().top));
    const before = await placeOf();
    // Where the thumb is: `tap` would scroll the page first.
    await page.touchscreen.tap(place.x + place.width / 2, place.y + place.height / 2);
    await page.waitForFunction(() => document.activeElement?.id === 'composer-body');
    await page.locator('.toolbar button').first().waitFor();
    const box = (await page.locator('#composer').boundingBox())!;
    expect(Math.round(box.y + box.height)).toBe(568);
    expect(box.height).toBeLessThanOrEqual(568 * 0.66);
    expect(await placeOf()).toBe(before);
    const send = (await page
      .locator('#composer button.button')
      .filter({ hasText: 'Post reply' })
      .boundingBox())!;
    expect(send.y + send.height).toBeLessThanOrEqual(568);
    if (process.env.SHOT_DOCK) await page.screenshot({ path: process.env.SHOT_DOCK });
    await page.locator('#composer-body').fill('From the ward');
    // The posts can still be read.
    await page.evaluate(() => scrollBy(0, -200));
    expect(await page.locator('#composer-body').inputValue()).toBe('From the ward');
    await page.locator('.dock-close').tap();
    expect(await page.locator('#composer.is-docked').count()).toBe(0);
    expect(await page.locator('#composer-body').inputValue()).toBe('From the ward');
    await reply.tap();
    await page.locator('#composer button.button').filter({ hasText: 'Post reply' }).tap();
    await eventually(async () => {
      const { posts } = await run(site.services, readThread, scene.ada, {
        threadId: scene.thread.id,
        page: 1,
      });
      return posts.some(({ html }) => html?.includes('From the ward'));
    }, 'it is posted');
  });

  it('stands above a keyboard that the page is laid out behind', async () => {
    await open();
    await page.locator('#reply-now').tap();
    await page.locator('#composer.is-docked').waitFor();
    // As iOS tells it: the window stays as high as it was, less of it is seen.
    await page.evaluate(() => {
      const view = window.visualViewport!;
      Object.defineProperty(view, 'height', { value: 308 });
      view.dispatchEvent(new Event('resize'));
    });
    const box = (await page.locator('#composer').boundingBox())!;
    expect(Math.round(box.y + box.height)).toBe(308);
    expect(box.height).toBeLessThanOrEqual(308 * 0.66);
    if (process.env.SHOT_KEYBOARD) await page.screenshot({ path: process.env.SHOT_KEYBOARD });
  });

  it.each(['closed', 'open'] as const)('hides no focus behind it (2.4.11): the box %s', async (state) => {
    await open();
    if (state === 'open') {
      await page.locator('#reply-now').tap();
      await page.locator('.toolbar button').first().waitFor();
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      await page.evaluate(() => scrollTo(0, 0));
    }
    const hidden: string[] = [];
    await page.locator('#main').focus();
    for (let n = 0; n < 60; n++) {
      await page.keyboard.press('Tab');
      const what = await isFocusSeen();
      if (what !== '') hidden.push(what);
      if (await page.evaluate(() => document.activeElement?.closest('footer') !== null)) break;
    }
    expect(hidden).toEqual([]);
  });

  it('leads to the box without script too', async () => {
    await open(false);
    await page.locator('#reply-now').tap();
    await page.waitForURL(/#composer$/);
  });

  it('leads nobody back to the box who went on from it at once', async () => {
    await open();
    const box = page.locator('#composer-body');
    await box.focus();
    await page.locator('.toolbar button').first().waitFor();
    const faults = await page.evaluate(async () => {
      const frame = () => new Promise(requestAnimationFrame);
      const text = document.querySelector<HTMLTextAreaElement>('#composer-body')!;
      const last = document.querySelector<HTMLElement>('#composer button[value=draft]')!;
      last.focus();
      for (let frames = 0; frames < 6; frames++) await frame();
      text.focus();
      last.focus();
      for (let frames = 0; frames < 6; frames++) await frame();
      const { top, bottom } = last.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight ? [] : [`${top} to ${bottom} of ${innerHeight}`];
    });
    expect(faults).toEqual([]);
  });
});
