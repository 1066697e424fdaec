import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page, Response } from 'playwright-core';
import { buildReply } from '../factories/world.js';
import { statusIs, twoFrames } from '../helpers/chromium.js';
import { openSite, type Scene, type Site, setScene } from './helpers/site.js';

/**
 * Nothing moves by itself: not while a page loads, not when its live parts wake up, not as posts come. The scripts are
 * held until the page was painted, as on a slow line: what they change then is seen.
 */

const MOST = 0.01;
const sizes = { wide: { width: 1280, height: 900 }, narrow: { width: 360, height: 740 } };

let site: Site;
let scene: Scene;

beforeAll(async () => {
  site = await openSite();
  scene = await setScene(site.services, { replies: 29 });
});
afterEach(() => site.closePages());
afterAll(() => site.close());

interface Shift {
  value: number;
  sources: string[];
}

/** Notes what moved and how far, from the first moment on. */
function note() {
  const shifts: Shift[] = [];
  (window as unknown as { shifts: Shift[] }).shifts = shifts;
  const say = (node: Node | null) => {
    const one = node instanceof Element ? node : node?.parentElement;
    return one ? one.outerHTML.slice(0, 90) : 'gone';
  };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
    })[]) {
      const sources = entry.sources.map(({ node, previousRect, currentRect }) => {
        const [from, to] = [previousRect, currentRect].map(
          (at) => `${at.x},${at.y} ${at.width}x${at.height}`,
        );
        return `${from} to ${to}: ${say(node)}`;
      });
      shifts.push({ value: entry.value, sources });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

const shiftsOf = (page: Page) => page.evaluate(() => (window as unknown as { shifts: Shift[] }).shifts);

/** What moved, where it is more than nobody sees: empty otherwise. */
async function moved(page: Page): Promise<Shift[]> {
  await twoFrames(page);
  const shifts = await shiftsOf(page);
  return shifts.reduce((sum, { value }) => sum + value, 0) < MOST ? [] : shifts;
}

async function openPainted(page: Page, path: string): Promise<void> {
  await page.addInitScript(note);
  let painted = () => {};
  const paint = new Promise<void>((done) => {
    painted = done;
  });
  await page.route('**/assets/*.js', async (route) => {
    await paint;
    await route.continue();
  });
  await page.goto(path, { waitUntil: 'commit' });
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  await twoFrames(page);
  painted();
}

const pages: Record<string, { as: 'visitor' | 'member'; path: () => string; isLive: boolean }> = {
  'a thread, for a visitor': { as: 'visitor', path: () => scene.thread.path, isLive: true },
  'a thread, for a member': { as: 'member', path: () => scene.thread.path, isLive: true },
  'a forum, for a visitor': { as: 'visitor', path: () => scene.forum.path, isLive: true },
  'a forum, for a member': { as: 'member', path: () => scene.forum.path, isLive: true },
  'the front page': { as: 'visitor', path: () => '/', isLive: false },
  'one’s own front page': { as: 'member', path: () => '/', isLive: false },
};

describe.each(Object.entries(sizes))('on a %s screen', (_name, viewport) => {
  it.each(Object.entries(pages))('%s stands still while it loads', async (_page, { as, path, isLive }) => {
    const page = await site.pageFor(as === 'member' ? scene.ada : null, { viewport });
    // A front page fetches its own lists again once it is live.
    const isAgain = (answer: Response) =>
      answer.request().resourceType() === 'fetch' && new URL(answer.url()).pathname === path();
    const again = isLive ? null : page.waitForResponse(isAgain);
    await openPainted(page, path());
    await (again ?? statusIs(page, /^Live$/));
    expect(await moved(page)).toEqual([]);
  });

  it.each(['visitor', 'member'] as const)('a thread stands still as posts come, for a %s', async (as) => {
    const page = await site.pageFor(as === 'member' ? scene.ada : null, { viewport });
    await openPainted(page, scene.thread.path);
    await statusIs(page, /^Live$/);
    // The first sign of a reader fetches more of the page.
    await page.mouse.move(5, 5);
    await page.locator('#post-25').evaluate((post) => post.scrollIntoView({ block: 'start' }));
    const known = await page.locator('#posts > li[id^=post-]').count();
    for (let n = 0; n < 3; n++)
      await buildReply(site.services, scene.thread.id, scene.ben, `While you read, ${n}.`);
    await page.waitForFunction(
      (count) => document.querySelectorAll('#posts > li[id^=post-]').length >= count,
      known + 3,
    );
    await page.locator('#new-replies button').waitFor();
    expect(await moved(page)).toEqual([]);
  });
});
