import { setTimeout as wait } from 'node:timers/promises';
import type { ThreadPageDto } from '../../contract/forums.js';
import { type Database, query } from '../../src/database/index.js';
import type { Ask } from './ask.js';
import { countsThatDiffer, pagesThatDiffer } from './checks/pages.js';
import type { Shown } from './processes/record.js';
import type { StormWorld } from './world.js';

export interface Look {
  db: Database;
  world: StormWorld;
  /** At a node that is well. */
  ask: Ask;
  shown(): Promise<Shown[]>;
}

/** What is wrong at the end, and how long it took, in milliseconds. */
export interface Settled {
  wrong: string[];
  tookMs: number;
}

/** Asks until nothing is wrong, or the time is over. */
export async function within(ms: number, look: () => Promise<string[]>): Promise<Settled> {
  const began = Date.now();
  for (;;) {
    const wrong = await look().catch((error: Error) => [error.message]);
    const tookMs = Date.now() - began;
    if (wrong.length === 0 || tookMs > ms) return { wrong, tookMs };
    await wait(500);
  }
}

/** What is wrong in the newest posts of everybody's pages, as they are now. */
export async function wrongPages({ db, world, ask, shown }: Look): Promise<string[]> {
  const mayRead = await readers(db, world);
  const pages = new Map<string, ThreadPageDto>();
  for (const threadId of [world.closed, world.open])
    pages.set(threadId, await newestPage(ask, world.admin.token, threadId));
  return pagesThatDiffer(await shown(), pages, mayRead);
}

/** What is wrong in all that everybody's pages have gathered since they were opened: once, for it asks for every page. */
export async function wrongRecords({ db, world, ask, shown }: Look): Promise<string[]> {
  const mayRead = await readers(db, world);
  const pages = new Map<string, ThreadPageDto>();
  for (const threadId of [world.closed, world.open]) {
    const newest = await newestPage(ask, world.admin.token, threadId);
    const posts = [];
    for (let page = 1; page < newest.pages; page++)
      posts.push(...(await ask<ThreadPageDto>(world.admin.token, `/threads/${threadId}?page=${page}`)).posts);
    pages.set(threadId, { ...newest, posts: [...posts, ...newest.posts] });
  }
  return pagesThatDiffer(await shown(), pages, mayRead);
}

/** Who is told of another number of people than there are. @param isHere whose node is there */
export async function wrongCounts(
  { db, world, shown }: Look,
  isHere: (accountId: string) => boolean = () => true,
): Promise<string[]> {
  const mayRead = await readers(db, world);
  return countsThatDiffer(await shown(), mayRead, isHere);
}

async function readers(
  db: Database,
  { networkId, closed }: StormWorld,
): Promise<(accountId: string, threadId: string) => boolean> {
  const members = await query<{ id: string }>(
    db,
    `select account_id as id from memberships where network_id = $1 and state = 'active'`,
    [networkId],
  );
  const may = new Set(members.map(({ id }) => id));
  return (accountId, threadId) => threadId !== closed || may.has(accountId);
}

async function newestPage(ask: Ask, token: string, threadId: string): Promise<ThreadPageDto> {
  const path = `/threads/${threadId}`;
  let page = await ask<ThreadPageDto>(token, path);
  while (page.page !== page.pages) page = await ask(token, `${path}?page=${page.pages}`);
  return page;
}
