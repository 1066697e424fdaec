import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { pageRoutes } from '../../src/web/index.js';
import { reachingOut } from './helpers/inspect.js';
import { personFor } from './helpers/people.js';
import { openSite } from './helpers/site.js';
import { type Stage, setStage, type Visit, visits, type Who } from './helpers/visits.js';

let stage: Stage;
const tabs: Partial<Record<Who, Page>> = {};

beforeAll(async () => {
  stage = await setStage(await openSite());
});
afterAll(() => stage.site.close());

async function tabOf(who: Who): Promise<Page> {
  const known = tabs[who];
  if (known) return known;
  const page = await stage.site.pageFor(await personFor(stage, who), { reducedMotion: 'reduce' });
  tabs[who] = page;
  return page;
}

const addressOf = ({ path }: Visit) =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => stage.at[name] ?? name);

/** Pages that answer with something else than a page of their own. */
const elsewhere: Record<string, string> = {
  '/account': 'leads to the profile',
  '/mailbox/:mailId': 'opened from the mailbox in a visit of its own',
  '/t/:threadId/unread': 'leads to the first unread post',
  '/notices': 'leads to the decisions among the notifications',
  '/notifications/:notificationId': 'leads to what it is about',
  '/p/:postId': 'leads to the post in its thread',
  '/p/:postId/case': 'leads to the case about a hidden post',
  '/p/:postId/quote': 'leads to the reply box',
  '/p/:postId/reply': 'leads to the reply box',
  '/t/:threadId': 'leads to the address with the title',
  '/t/:threadId/at': 'leads to a post by its number or day',
  '/account/data/my-data.html': 'a file',
  '/cases/:caseId/evidence.json': 'a file',
  '/account/data/my-data.json': 'a file',
};

/** The declared pattern that answers an address: the one with the most words of its own. */
function routeOf(address: string): string | undefined {
  const parts = new URL(address, 'http://site').pathname.split('/');
  const fits = (pattern: string) => {
    const own = pattern.split('/');
    return own.length === parts.length && own.every((part, n) => part.startsWith(':') || part === parts[n]);
  };
  const names = (pattern: string) => pattern.split('/').filter((part) => part.startsWith(':')).length;
  return pageRoutes
    .filter(({ method, path }) => method === 'get' && fits(path))
    .map(({ path }) => path)
    .sort((a, b) => names(a) - names(b))[0];
}

describe('for everyone', () => {
  it('every page of the table is visited, or leads elsewhere', () => {
    const seen = new Set(Object.values(visits).map((visit) => routeOf(addressOf(visit))));
    const missing = pageRoutes
      .filter(({ method, path }) => method === 'get' && !seen.has(path) && !(path in elsewhere))
      .map(({ path }) => path);
    expect([...new Set(missing)]).toEqual([]);
  });

  // 256 px is 1280 px at 500 %. The spacing is what WCAG 1.4.12 allows people to set.
  it.each(Object.entries(visits))('%s: at 500 %%, and with text set wide', async (_name, visit) => {
    const page = await tabOf(visit.as);
    await page.context().setOffline(false);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(addressOf(visit));
    await visit.and?.(page, stage);
    await page.setViewportSize({ width: 256, height: 640 });
    const zoomed = await lost(page);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
        word-spacing: 0.16em !important } p { margin-bottom: 2em !important }`);
      document.adoptedStyleSheets.push(sheet);
    });
    const spaced = await lost(page);
    await page.evaluate(() => document.adoptedStyleSheets.pop());
    expect({ zoomed, spaced }).toEqual({ zoomed: [], spaced: [] });
  });
});

/** What can't be seen without scrolling two ways, or is cut off. */
async function lost(page: Page): Promise<string[]> {
  const cut = await page.evaluate(() => {
    const faults: string[] = [];
    for (const control of document.querySelectorAll<HTMLElement>('button, summary, .button, h1, h2, label')) {
      if (!control.checkVisibility() || control.closest('.visually-hidden, .skips')) continue;
      const { overflow } = getComputedStyle(control);
      const isCut =
        control.scrollWidth > control.clientWidth + 1 || control.scrollHeight > control.clientHeight + 1;
      if (overflow !== 'visible' && isCut) faults.push(`cut off: ${control.outerHTML.slice(0, 120)}`);
    }
    return faults;
  });
  return [...(await reachingOut(page)), ...cut];
}
