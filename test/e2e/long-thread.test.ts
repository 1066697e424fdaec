import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { removePost } from '../../src/moderation/index.js';
import { buildReply, run } from '../factories/world.js';
import { statusIs, topOf, twoFrames } from '../helpers/chromium.js';
import { openSite, type Scene, type Site, setScene } from './helpers/site.js';

/** A thread of four pages on the real server: growing at both ends, live all the while, and there again after a reload. */

const POSTS = 190;
let site: Site;
let scene: Scene;

beforeAll(async () => {
  site = await openSite();
  scene = await setScene(site.services, { replies: POSTS - 1 });
});
afterEach(() => site.closePages());
afterAll(() => site.close());

async function open(page: Page, query: string): Promise<void> {
  await page.goto(scene.thread.path + query);
  await statusIs(page, /^Live$/);
  await page.mouse.move(5, 5);
  await page.locator('#here a').waitFor();
}

const numbers = (page: Page) =>
  page.locator('#posts > [id^=post-]').evaluateAll((all) => all.map((one) => Number(one.id.slice(5))));
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => from + n);
const press = (page: Page, name: string) => page.getByRole('link', { name }).press('Enter');
const arrives = (page: Page, number: number) =>
  page.locator(`#post-${number}`).waitFor({ state: 'attached' });

describe('a long thread', () => {
  it('grows both ways, with the address in step, live in what joined, and comes back after a reload', async () => {
    const page = await site.pageFor(scene.ben);
    await open(page, '?page=2');
    expect(await numbers(page)).toEqual(range(51, 100));
    await press(page, 'Show earlier replies');
    await arrives(page, 1);
    await press(page, 'Show later replies');
    await arrives(page, 150);
    expect(await numbers(page)).toEqual(range(1, 150));
    for (const [number, address] of [
      [120, '?page=3'],
      [20, ''],
      [75, '?page=2'],
    ] as const) {
      await page.locator(`#post-${number}`).evaluate((post) => post.scrollIntoView({ block: 'start' }));
      await page.waitForFunction((search) => location.search === search, address);
    }

    // Written in while three of its four pages are shown: what is new is elsewhere, and nothing moves.
    const before = await topOf(page, '#post-75');
    const { thread } = scene;
    const permalink = await page.locator('#post-5 .post-number').getAttribute('href');
    const postId = permalink!.split('/').at(-1)!;
    await buildReply(site.services, thread.id, scene.ada, 'While it is long.');
    await run(site.services, removePost, scene.moderator, { postId, reason: 'Off topic.' });
    await page.locator('#post-5', { hasText: 'Removed by a moderator' }).waitFor({ state: 'attached' });
    await page.locator('#here', { hasText: `of ${POSTS + 1}` }).waitFor();
    await page.locator('#new-replies a', { hasText: '1 newer reply' }).waitFor();
    expect(await page.locator(`#post-${POSTS + 1}`).count()).toBe(0);
    expect(Math.abs((await topOf(page, '#post-75')) - before)).toBeLessThan(2);

    await press(page, 'Show later replies');
    await arrives(page, POSTS + 1);
    expect(await page.locator('#later').isHidden()).toBe(true);
    await buildReply(site.services, thread.id, scene.ada, 'At the open end.');
    await page.locator(`#post-${POSTS + 2}`, { hasText: 'At the open end.' }).waitFor({ state: 'attached' });
    expect(await numbers(page)).toEqual(range(1, POSTS + 2));

    await page.locator('#post-75').evaluate((post) => post.scrollIntoView({ block: 'start' }));
    await page.waitForFunction(() => location.search === '?page=2');
    await page.reload();
    await statusIs(page, /^Live$/);
    await twoFrames(page);
    expect((await numbers(page)).slice(0, 50)).toEqual(range(51, 100));
    const read = await topOf(page, '#post-75');
    expect(Math.abs(read)).toBeLessThan(300);
  }, 180_000);

  it('does not call the pages that join while somebody writes replies that came meanwhile', async () => {
    const page = await site.pageFor(scene.ben);
    await open(page, '?page=2');
    await page.locator('#composer-body').fill('While I write');
    await page.locator('.toolbar button').first().waitFor();
    await page.locator('#composer-body').pressSequentially(' on');
    await press(page, 'Show earlier replies');
    await arrives(page, 1);
    await press(page, 'Show later replies');
    await arrives(page, 150);
    await twoFrames(page);
    expect(await page.getByText('while you wrote').count()).toBe(0);
  });

  it('goes where the keyboard leads while posts come in above', async () => {
    const page = await site.pageFor(scene.ben);
    // Frames of a busy machine: posts are held in their place for six of them.
    await page.addInitScript(() => {
      window.requestAnimationFrame = (frame) => window.setTimeout(() => frame(performance.now()), 250);
    });
    await open(page, '?page=2');
    const isLedAway = await page.evaluate(async () => {
      const root = document.documentElement;
      const link = [...document.querySelectorAll<HTMLElement>('footer a')].at(-1)!;
      // Posts that are much higher than was guessed push away what is below them when they come near the screen.
      for (const post of document.querySelectorAll<HTMLElement>('.post'))
        post.style.setProperty('contain-intrinsic-size', '1rem');
      const frames = async (count: number) => {
        for (; count > 0; count--) await new Promise((done) => requestAnimationFrame(done));
      };
      const isHeld = () => root.style.getPropertyValue('overflow-anchor') !== '';
      const becomes = (wanted: boolean) =>
        new Promise<void>((done) => {
          const observer = new MutationObserver(look);
          function look() {
            if (isHeld() !== wanted) return;
            observer.disconnect();
            done();
          }
          observer.observe(root, { attributes: true, attributeFilter: ['style'] });
          look();
        });
      // The moment in which something is held in its place.
      const held = becomes(true);
      // Upwards and near the top, so that what is earlier comes; with the top off the screen, so that it is put in.
      document.getElementById('post-60')!.scrollIntoView({ block: 'start' });
      await frames(2);
      document.getElementById('post-53')!.scrollIntoView({ block: 'start' });
      await held;
      link.focus();
      await becomes(false);
      // Whatever comes near the screen now finds its height in the frames after.
      await frames(4);
      const { top, bottom } = link.getBoundingClientRect();
      return top < 0 || bottom > innerHeight;
    });
    expect(isLedAway).toBe(false);
    await arrives(page, 1);
  });
});
