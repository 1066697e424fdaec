import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { preferenceChoices } from '../../client/pages/page.js';
import { axe, bones } from './helpers/inspect.js';
import { looks } from './helpers/looks.js';
import { personFor } from './helpers/people.js';
import { openSite } from './helpers/site.js';
import { type Stage, setStage, visits } from './helpers/visits.js';

/**
 * In German, and as people set the site for themselves. Every pair of page and setting would take an hour: these visits
 * are chosen so that each component of the site is on one of them, and the settings go round among them.
 */
const seen = [
  'the front page',
  'your networks',
  'register, with errors',
  'the search, with results',
  'the search, nothing found',
  'a network, for its admin',
  'the directory of members',
  'requests to a network',
  'invitations to a network',
  'a forum',
  'a forum, who could read it',
  'the people of a room, with errors',
  'the moderation log',
  'a thread, its box and its file open',
  'a thread, the list of keys open',
  'a thread, for a moderator',
  'a thread, with new replies',
  'a thread, offline with a reply waiting',
  'a thread, locked',
  'the versions of a post',
  'notifications',
  'the bell, open',
  'what you are told',
  'your display',
  'a token, just made',
  'a person',
  'your files',
  'the mailbox',
  'the accessibility statement',
  'not found',
];
const names = Object.keys(looks);
const lookOf = (visit: string) => names[seen.indexOf(visit) % names.length]!;

let stage: Stage;
beforeAll(async () => {
  stage = await setStage(await openSite());
});
afterAll(() => stage.site.close());

/** Opens the visit as somebody sees it who speaks German and has set the site so. */
async function openAs(name: string): Promise<Page> {
  const { chosen, device } = looks[lookOf(name)]!;
  const { as, path, status = 200, and } = visits[name]!;
  const context = await stage.site.contextFor(await personFor(stage, as), {
    viewport: { width: 1280, height: 900 },
    locale: 'de-DE',
    ...device,
  });
  const prefs = new URLSearchParams({ ...chosen, language: 'de' }).toString();
  await context.addCookies([{ name: 'prefs', value: prefs, url: stage.site.origin }]);
  const page = await context.newPage();
  const answer = await page.goto(path.replace(/\{(\w+)\}/g, (_, key: string) => stage.at[key] ?? key));
  expect(answer?.status()).toBe(status);
  await and?.(page, stage);
  return page;
}

describe('in German, in every display', () => {
  it('every setting that can be seen is tried, on three pages at least', () => {
    expect(seen.length).toBeGreaterThanOrEqual(3 * names.length);
    expect(seen.filter((name) => visits[name] === undefined)).toEqual([]);
    for (const name of ['theme', 'textSize', 'tint', 'lineSpacing', 'lineLength', 'motion'] as const) {
      const [usual, ...others] = preferenceChoices[name];
      const tried = new Set(Object.values(looks).map(({ chosen }) => chosen[name] ?? usual));
      expect([name, others.filter((choice) => !tried.has(choice as never))]).toEqual([name, []]);
    }
  });

  it.each(seen.map((name) => [name, lookOf(name)]))('%s: %s', async (name, look) => {
    const page = await openAs(name);
    const root = page.locator('html');
    expect(await root.getAttribute('lang')).toMatch(/^de/);
    for (const [choice, value] of Object.entries(looks[look]!.chosen))
      expect(await page.evaluate((key) => document.documentElement.dataset[key], choice)).toBe(value);
    const isForced = looks[look]!.device?.forcedColors === 'active';
    const faults: Record<string, string[]> = { wide: await bones(page), rules: await axe(page) };
    if (isForced) faults.forced = await flattened(page);
    // Longer words and larger letters on the same width.
    await page.setViewportSize({ width: 320, height: 640 });
    faults.narrow = await bones(page);
    faults.narrowRules = await axe(page, 'narrow');
    await page.context().close();
    expect(Object.fromEntries(Object.entries(faults).filter(([, list]) => list.length > 0))).toEqual({});
  });
});

/** Where a colour of ours was all that set something apart: buttons without an edge, a state without a sign. */
function flattened(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const hasEdge = (one: Element) => {
      const { borderStyle, borderWidth, outlineStyle, outlineWidth, textDecorationLine } =
        getComputedStyle(one);
      const isDrawn = (style: string, width: string) => style !== 'none' && Number.parseFloat(width) > 0;
      return (
        isDrawn(borderStyle, borderWidth) ||
        isDrawn(outlineStyle, outlineWidth) ||
        textDecorationLine.includes('underline')
      );
    };
    // Round and square boxes to tick are the browser's own: it draws them.
    const ticks = '[type=radio], [type=checkbox]';
    const marked = '.button, .tag, .count, input, textarea, select, .notice, .error-summary, [aria-current]';
    return [...document.querySelectorAll(marked)]
      .filter((one) => one.checkVisibility() && !one.closest('.visually-hidden') && !one.matches(ticks))
      .filter((one) => !hasEdge(one))
      .map((one) => `no edge: ${one.outerHTML.slice(0, 120)}`);
  });
}
