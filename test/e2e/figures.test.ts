import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { CDPSession, Page } from 'playwright-core';
import { buildReply } from '../factories/world.js';
import { statusIs, topOf, twoFrames } from '../helpers/chromium.js';
import { openSite, type Scene, type Site, setScene } from './helpers/site.js';

jest.setTimeout(240_000);

/** A moment that nobody notices, on a quiet machine. */
const FRAME_MS = 100;

/** Figures that depend on the machine: judged by processor time, or beside something else in the same run. */
let site: Site;
let scene: Scene;

beforeAll(async () => {
  site = await openSite();
  scene = await setScene(site.services, { replies: 49 });
});
afterEach(() => site.closePages());
afterAll(() => site.close());

interface Opening {
  /** The live part is awake: everything on the page does what it says. Without script: all of it is parsed. */
  awake: number;
  /** The thread is joined, and what others write arrives. */
  live: number;
}

/** Milliseconds from the start of the navigation. */
async function opening(isScriptOff: boolean): Promise<Opening> {
  const page = await site.pageFor(scene.ada, { javaScriptEnabled: !isScriptOff });
  // Six times slower than a machine that may have other things to do.
  page.setDefaultTimeout(100_000);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  await page.addInitScript(() => {
    const watcher = new MutationObserver(() => {
      const state = document.getElementById('live-status')?.dataset.state;
      // As the server sends it, it is static.
      if (state === undefined || state === 'static') return;
      if (performance.getEntriesByName('awake').length === 0) performance.mark('awake');
      if (state !== 'live') return;
      performance.mark('live');
      watcher.disconnect();
    });
    watcher.observe(document, { subtree: true, childList: true, attributes: true });
  });
  await page.goto(scene.thread.path, { waitUntil: 'load' });
  if (!isScriptOff) await statusIs(page, /^Live$/);
  const marks = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime;
    const parsed = navigation!.domContentLoadedEventEnd;
    return { awake: at('awake') ?? parsed, live: at('live') ?? parsed };
  });
  await page.context().close();
  return marks;
}

/** Processor time of the page's main thread so far, in milliseconds: what else the machine does is not in it. */
async function spent(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1_000;
}

const arrive = (count: number) =>
  Promise.all(
    Array.from({ length: count }, (_, n) =>
      buildReply(site.services, scene.thread.id, scene.ben, `Arrival ${n}`),
    ),
  );
/** Asked seldom and cheaply: looking is part of what is measured. */
const shows = (page: Page, items: number) =>
  page.waitForFunction((n) => document.querySelector('#posts')!.childElementCount >= n, items, {
    polling: 250,
  });
const items = (page: Page) => page.evaluate(() => document.querySelector('#posts')!.childElementCount);

/** What a script without any care of ours takes: copies of the last posts, put in at once. They are taken out again. */
async function spentOnClones(page: Page, cdp: CDPSession, count: number): Promise<number> {
  const before = await spent(cdp);
  await page.evaluate((n) => {
    const list = document.querySelector('#posts')!;
    const copies = [...list.children].slice(-n).map((post) => post.cloneNode(true) as Element);
    for (const copy of copies) copy.removeAttribute('id');
    list.append(...copies);
  }, count);
  await twoFrames(page);
  const took = Math.round((await spent(cdp)) - before);
  await page.evaluate((n) => {
    for (const copy of [...document.querySelector('#posts')!.children].slice(-n)) copy.remove();
  }, count);
  return took;
}

describe('on a machine six times slower', () => {
  it('a thread page of 50 posts is awake within two seconds', async () => {
    const [bare, whole]: Opening[][] = [[], []];
    const least = (of: Opening[], what: keyof Opening) => Math.round(Math.min(...of.map((one) => one[what])));
    // What others do on the machine only ever adds: the least of a few is nearest to the page's own.
    for (let round = 0; round < 6; round++) {
      bare!.push(await opening(true));
      whole!.push(await opening(false));
      if (round > 1 && least(whole!, 'awake') < 2_000 && least(whole!, 'live') < 2_500) break;
    }
    const parsed = least(bare!, 'awake');
    const [awake, live] = [least(whole!, 'awake'), least(whole!, 'live')];
    process.stderr.write(`At 6x: parsed without script ${parsed} ms, awake ${awake} ms, live ${live} ms\n`);
    // Where the machine is too busy for two seconds: beside what the page takes without any script, 0.3 s at rest.
    expect(awake).toBeLessThan(Math.max(2_000, 4 * parsed));
    expect(live).toBeLessThan(Math.max(2_500, 10 * parsed));
  });
});

describe('a page that shows a thousand posts', () => {
  it('takes one more and a hundred more without a long halt, and leaves reader and focus where they are', async () => {
    const page = await site.pageFor(scene.ada);
    await page.goto(scene.thread.path);
    await statusIs(page, /^Live$/);
    for (let shown = 50; shown < 1_000; shown += 50) {
      await arrive(50);
      await shows(page, shown + 50);
    }
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    const read = page.locator('#post-20 .post-body a');
    await read.scrollIntoViewIfNeeded();
    await read.focus();
    await twoFrames(page);
    const place = await topOf(page, '#post-20');
    const figures: Record<number, number> = {};
    // The first of them fetches what shows a reply.
    for (const count of [1, 1, 100]) {
      const shown = await items(page);
      const before = await spent(cdp);
      await arrive(count);
      await shows(page, shown + count);
      await twoFrames(page);
      figures[count] = Math.round((await spent(cdp)) - before);
    }
    const bare = await spentOnClones(page, cdp, 100);
    process.stderr.write(
      `Processor time in the page: 1 post ${figures[1]} ms, 100 posts ${figures[100]} ms, 100 copies ${bare} ms\n`,
    );
    expect(Math.abs((await topOf(page, '#post-20')) - place)).toBeLessThan(2);
    expect(await read.evaluate((link) => link === document.activeElement)).toBe(true);
    // Beside what the browser takes in the same run for putting a hundred ready posts there, in one go.
    expect(figures[1]).toBeLessThan(Math.max(FRAME_MS, 2 * bare));
    expect(figures[100]).toBeLessThan(Math.max(200, 8 * bare));
  });
});
