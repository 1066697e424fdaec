import { brotliCompressSync, constants } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { buildReply } from '../factories/world.js';
import { postTexts, statusIs, topOf, watchForTroubles } from '../helpers/chromium.js';
import { openSite, type Scene, type Site, setScene } from './helpers/site.js';

const KB = 1024;

let site: Site;
let scene: Scene;

beforeAll(async () => {
  // Playwright turns the memory for back and forward off; it is what this file is about.
  site = await openSite({ keepsPages: true });
  scene = await setScene(site.services, { replies: 49 });
});
afterAll(() => site.close());

/** What a page fetches, by kind, in bytes after brotli. */
async function weigh(page: Page, path: string) {
  const sizes: Record<string, number> = {};
  const waiting: Promise<void>[] = [];
  page.on('response', (response) => {
    const kind = response.request().resourceType();
    if (!['document', 'script', 'stylesheet', 'font', 'image'].includes(kind)) return;
    const add = async () => {
      const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
      const size = brotliCompressSync(await response.body(), { params }).length;
      sizes[kind] = (sizes[kind] ?? 0) + size;
    };
    waiting.push(add());
  });
  await page.goto(path);
  await statusIs(page, /^Live$/);
  await Promise.all(waiting);
  return sizes;
}

describe('a thread page of 50 posts', () => {
  it('is light, and asks nobody else for anything', async () => {
    const page = await site.pageFor(scene.ada);
    const troubles = watchForTroubles(page, site.origin);
    const sizes = await weigh(page, scene.thread.path);
    expect(await page.locator('#posts > li[id^=post-]').count()).toBe(50);
    expect(sizes.script).toBeLessThanOrEqual(30 * KB);
    expect(sizes.stylesheet).toBeLessThanOrEqual(12 * KB);
    expect(sizes.document).toBeLessThanOrEqual(15 * KB);
    expect(Object.keys(sizes).filter((kind) => ['font', 'image'].includes(kind))).toEqual([]);
    expect(troubles).toEqual({ errors: [], foreign: [] });
  });

  it('is sent compressed', async () => {
    const page = await site.pageFor(null);
    for (const path of [
      scene.thread.path,
      await page.goto(scene.thread.path).then(() => stylesheetOf(page)),
    ]) {
      const answer = await page.request.get(path, { headers: { 'Accept-Encoding': 'br' } });
      expect([path, answer.headers()['content-encoding']]).toEqual([path, 'br']);
    }
  });

  it('comes back where it was left, from memory, and goes live again', async () => {
    const page = await site.pageFor(null);
    await page.goto(scene.thread.path);
    await statusIs(page, /^Live$/);
    await page.locator('#post-20').evaluate((post) => post.scrollIntoView({ block: 'start' }));
    const before = await topOf(page, '#post-20');
    await page.evaluate(() => {
      document.body.dataset.remembered = 'yes';
    });
    await page.goto('/networks');
    await buildReply(site.services, scene.thread.id, scene.ben, 'While you looked elsewhere.');
    await page.goBack({ waitUntil: 'commit' });
    await statusIs(page, /^Live$/);
    expect(await page.evaluate(() => document.body.dataset.remembered)).toBe('yes');
    expect(Math.abs((await topOf(page, '#post-20')) - before)).toBeLessThan(2);
    await page.locator('#new-replies', { hasText: '1 new' }).waitFor();
    expect((await postTexts(page)).length).toBe(51);
  });
});

function stylesheetOf(page: Page): Promise<string> {
  return page.locator('link[rel=stylesheet]').evaluate((link) => (link as HTMLLinkElement).href);
}
