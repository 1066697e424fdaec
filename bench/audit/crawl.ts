import type { Page, Response } from 'playwright-core';
import type { Addresses } from './addresses.js';
import { inspect } from './inspect.js';
import type { AuditedPage } from './levels.js';
import type { People } from './people.js';

export interface Crawled {
  pages: AuditedPage[];
  /** Routes that only lead to another page or to a file. */
  elsewhere: string[];
  /** Routes that showed nobody a page: the audit did not see them. */
  unseen: string[];
}

/** Who opens a page: a visitor, and the first of the others whom it lets in. */
const others = ['admin', 'siteAdmin'] as const;

/** Opens every route as whoever may see it, and looks at what is there. Each kind of refusal is a page too, once. */
export async function crawl(
  routes: readonly string[],
  people: People,
  { params, paths }: Addresses,
  say: (line: string) => void,
): Promise<Crawled> {
  const found: Crawled = { pages: [], elsewhere: [], unseen: [] };
  const refusals = new Set<number>();
  for (const route of routes) {
    const path = paths[route] ?? route.replace(/:(\w+)/g, (_, name: string) => params[name] ?? name);
    const look = async (as: keyof People): Promise<'page' | 'elsewhere' | 'refused'> => {
      const response = await open(people[as], path);
      if (response === null || response.request().redirectedFrom() !== null) return 'elsewhere';
      const status = response.status();
      if (status >= 400 && refusals.has(status)) return 'refused';
      if (status >= 400) refusals.add(status);
      found.pages.push({ route, as, status, violations: await inspect(people[as]) });
      return status >= 400 ? 'refused' : 'page';
    };
    const seen = [await look('visitor')];
    for (const as of others) if (!seen.slice(1).includes('page')) seen.push(await look(as));
    if (seen.includes('page')) say(`${route}`);
    else if (seen.includes('elsewhere')) found.elsewhere.push(route);
    else found.unseen.push(route);
  }
  return found;
}

/** @returns null where a file was sent instead of a page */
async function open(page: Page, path: string): Promise<Response | null> {
  try {
    return await page.goto(path);
  } catch (error) {
    if (/download is starting|ERR_ABORTED/i.test((error as Error).message)) return null;
    throw error;
  }
}
