import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { watchForTroubles } from '../helpers/chromium.js';
import { axe, bones, tabThrough } from './helpers/inspect.js';
import { personFor } from './helpers/people.js';
import { openSite } from './helpers/site.js';
import { type Stage, setStage, type Visit, visits, type Who } from './helpers/visits.js';

let stage: Stage;
const tabs: Partial<Record<Who, Page>> = {};

beforeAll(async () => {
  stage = await setStage(await openSite());
});
afterAll(() => stage.site.close());

/** One tab per person, used again for each visit. */
async function tabOf(who: Who): Promise<Page> {
  const known = tabs[who];
  if (known) return known;
  const context = await stage.site.contextFor(await personFor(stage, who), {
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  tabs[who] = page;
  return page;
}

async function open({ as, path, status = 200, and }: Visit): Promise<Page> {
  const page = await tabOf(as);
  await page.context().setOffline(false);
  await page.setViewportSize({ width: 1280, height: 900 });
  const address = path.replace(/\{(\w+)\}/g, (_, name: string) => stage.at[name] ?? name);
  const answer = await page.goto(address);
  expect([address, answer?.status()]).toEqual([address, status]);
  await and?.(page, stage);
  return page;
}

describe('every page, in every state, wide and narrow, in all colours', () => {
  it.each(Object.entries(visits))('%s', async (_name, visit) => {
    const page = await tabOf(visit.as);
    const troubles = watchForTroubles(page, stage.site.origin);
    await open(visit);
    const faults: Record<string, string[]> = { wide: await bones(page), rules: await axe(page) };
    for (const theme of ['dark', 'contrast']) {
      await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);
      faults[theme] = await axe(page, 'contrast');
    }
    await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'light'));
    await page.setViewportSize({ width: 320, height: 640 });
    faults.narrow = await bones(page);
    faults.narrowRules = await axe(page, 'narrow');
    // The document's own status is not the page's fault; offline, the network's is not either, nor what Chromium
    // refuses to a document that a visit has changed on its way.
    const others =
      /the server responded with a status of 4|ERR_INTERNET_DISCONNECTED|ERR_BLOCKED_BY_LOCAL_NETWORK/;
    faults.console = troubles.errors.filter((text) => !others.test(text));
    faults.foreign = troubles.foreign;
    expect(Object.values(faults).flat().length === 0 ? {} : faults).toEqual({});
  });
});

describe('by keyboard alone', () => {
  it.each([
    'the front page',
    'register, with errors',
    'a new network',
    'a network, for its admin',
    'the members, for an admin',
    'a forum',
    'a thread',
    'a thread, for its author',
    'a thread, for a moderator',
    'a thread, with new replies',
  ])('%s: every control is reached, seen and uncovered', async (name) => {
    const page = await open(visits[name]!);
    expect(await tabThrough(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await tabThrough(page)).toEqual([]);
  });

  it('skip links come first and lead to the content, the navigation and the reply', async () => {
    const page = await open(visits['a thread, for its author']!);
    for (const [presses, target] of [
      [1, 'main'],
      [2, 'navigation'],
      // The third leads to the first unread post.
      [4, 'composer'],
    ] as const) {
      await page.reload();
      for (let n = 0; n < presses; n++) await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.checkVisibility())).toBe(true);
      await page.keyboard.press('Enter');
      expect(new URL(page.url()).hash).toBe(`#${target}`);
      await page.keyboard.press('Tab');
      const isInside = await page.evaluate(
        (id) => document.getElementById(id)?.contains(document.activeElement) ?? false,
        target,
      );
      expect([target, isInside]).toEqual([target, true]);
    }
  });

  it('opens the error summary in focus, and from there the field', async () => {
    const page = await open(visits['register, with errors']!);
    await page.waitForFunction(() => document.activeElement?.id === 'error-summary');
    await page.locator('#error-summary a').first().press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('field-name');
  });
});
