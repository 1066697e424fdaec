import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { editPost, reactToPost, readThread, replyToThread } from '../../src/forums/index.js';
import { run } from '../factories/world.js';
import { openSite, type Scene, type Site, setScene } from './helpers/site.js';

/** Everything that is pressed is at least 24 px high and wide (WCAG 2.5.8); links within a sentence may be its lines. */

let site: Site;
let scene: Scene;
beforeAll(async () => {
  site = await openSite();
  scene = await setScene(site.services, { replies: 12 });
  const threadId = scene.thread.id;
  const { posts } = await run(site.services, readThread, scene.ada, { threadId, page: 1 });
  const postId = posts[0]!.id;
  await run(site.services, reactToPost, scene.ben, { postId, kind: 'thanks', isOn: true });
  await run(site.services, editPost, scene.ada, { postId, body: 'Said better.', version: 1 });
  for (const replyTo of [1, 2, 9, 10])
    await run(site.services, replyToThread, scene.ben, {
      ...{ threadId, replyTo, body: `To ${replyTo}.` },
      clientKey: crypto.randomUUID(),
    });
});
afterAll(() => site.close());

const pages: [string, () => string][] = [
  ['the thread', () => scene.thread.path],
  ['the forum', () => scene.forum.path],
  ['the front page', () => '/'],
];

describe.each([320, 1280])('at %i px', (width) => {
  it.each(pages)('what is pressed on %s is large enough, for members and visitors', async (_name, path) => {
    const found: string[] = [];
    for (const who of [scene.ben, null]) {
      const page = await site.pageFor(who, { viewport: { width, height: 800 } });
      await page.goto(path());
      await page.locator('details').evaluateAll((all) => {
        for (const one of all) (one as HTMLDetailsElement).open = true;
        for (const post of document.querySelectorAll<HTMLElement>('.post'))
          post.style.contentVisibility = 'visible';
      });
      found.push(...(await page.evaluate(tooSmall)));
    }
    expect([...new Set(found)]).toEqual([]);
  });
});

describe('links in a list', () => {
  it('are apart from each other, also where one takes two lines', async () => {
    const page = await site.pageFor(scene.admin, { viewport: { width: 1280, height: 800 } });
    await page.goto(scene.network.path);
    const tools = await page.evaluate(nearest, '.tools .plain > li a');
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto('/networks/new');
    const send = page.locator('main form button[type=submit]').last();
    await Promise.all([page.waitForEvent('load'), send.click()]);
    const errors = await page.evaluate(nearest, '.error-summary li a');
    await page.close();
    // Both have one that takes two lines; more room than between those is before the next.
    expect(tools.gap).toBeGreaterThanOrEqual(tools.lineGap + 4);
    expect(errors.gap).toBeGreaterThanOrEqual(errors.lineGap + 4);
  });
});

/** Runs in the page: the room between two links of one list where it is least, and between two lines of one link. */
function nearest(links: string): { gap: number; lineGap: number } {
  const all = [...document.querySelectorAll(links)].map((link) => [...link.getClientRects()]);
  const between = (upper: DOMRect | undefined, lower: DOMRect | undefined) => lower!.top - upper!.bottom;
  const wrapped = all.find((lines) => lines.length > 1) ?? [];
  const gaps = all.slice(1).map((lines, n) => between(all[n]!.at(-1), lines[0]));
  return { gap: Math.min(...gaps), lineGap: between(wrapped[0], wrapped[1]) };
}

// Fields, what is done with posts and pages, and the ways through the site. Links in lists of links are apart by their rows.
const mainActions = [
  '.button, .tool, .choice, .pagination a, .site-name, .site-nav :is(a, summary), .side-nav a, .footer-links a',
  '.post-actions :is(a, button, summary), .disclosure > summary, .link-button, .filters a',
  'textarea, select, input:not([type=hidden], [type=radio], [type=checkbox], [type=file])',
].join(', ');

describe('under a finger', () => {
  it.each([
    ...pages,
    ['the display settings', () => '/account/display'],
    ['the notification settings', () => '/account/notifications'],
    ['the list of networks', () => '/networks'],
  ] as typeof pages)('what people come to do on %s is 44 px high', async (_name, path) => {
    const finger = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
    const page = await site.pageFor(scene.ben, finger);
    await page.goto(path());
    expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
    const box = page.locator('#composer-body');
    if (await box.count()) {
      await page.locator('#reply-now').tap();
      await page.locator('.toolbar button').first().waitFor();
      await page.locator('.dock-close').tap();
    }
    const found = await page.evaluate((wanted) => {
      for (const one of document.querySelectorAll('details')) one.open = true;
      for (const post of document.querySelectorAll<HTMLElement>('.post'))
        post.style.contentVisibility = 'visible';
      return [...document.querySelectorAll(wanted)]
        .filter((one) => one.checkVisibility() && !one.closest('.visually-hidden, .skips'))
        .filter((one) => one.getBoundingClientRect().width > 1 && one.getBoundingClientRect().height < 43.9)
        .map((one) => `${one.outerHTML.slice(0, 100)}: ${one.getBoundingClientRect().height}`);
    }, mainActions);
    await page.close();
    expect([...new Set(found)]).toEqual([]);
  });
});

/** Runs in the page. */
function tooSmall(): string[] {
  const targets = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]';
  const isInSentence = (target: Element) => {
    if (getComputedStyle(target).display !== 'inline') return false;
    let block = target.parentElement;
    while (block && getComputedStyle(block).display === 'inline') block = block.parentElement;
    const copy = block?.cloneNode(true) as Element | undefined;
    for (const other of copy?.querySelectorAll('a, button, .visually-hidden, .username, time') ?? [])
      other.remove();
    return /\p{L}{2,}/u.test(copy?.textContent ?? '');
  };
  const isShown = (target: Element) => {
    const { width, height } = target.getBoundingClientRect();
    return width > 1 && height > 1 && target.checkVisibility() && !target.closest('.visually-hidden, .skips');
  };
  return [...document.querySelectorAll(targets)]
    .filter((target) => isShown(target) && !isInSentence(target))
    .flatMap((target) => {
      // A box with its label beside it is pressed on either.
      const label = target instanceof HTMLInputElement ? target.labels?.[0] : undefined;
      const sizes = [target, ...(label ? [label] : [])].map((one) => one.getBoundingClientRect());
      if (sizes.some(({ width, height }) => width >= 23.9 && height >= 23.9)) return [];
      const { width, height } = sizes[0]!;
      const parent = target.parentElement?.className || target.parentElement?.tagName;
      return [
        `${target.tagName} “${target.textContent?.trim().slice(0, 30)}” in ${parent}: ${Math.round(width)}×${Math.round(height)}`,
      ];
    });
}
