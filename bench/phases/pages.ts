import type { PagesMeasured } from '../clients/http-load.js';
import type { Options } from '../options.js';
import type { Child } from '../processes/child.js';
import type { ClientCalls } from '../processes/clients.js';
import type { SeededThread } from '../processes/seed.js';
import { cpuOf, type Side } from './side.js';

export interface PageTurn extends PagesMeasured {
  cpuMicros: number;
}

/** `made`, `first` and `middle`: rendered for each request. */
export type PageName = 'html' | 'json' | 'made' | 'member' | 'first' | 'middle';
export type PagesResult = Record<PageName, PageTurn[]>;

export interface PageThreads {
  /** One page of posts. */
  short: SeededThread;
  /** Several pages; `middle` is the number of one in its midst. */
  long: SeededThread;
  middle: number;
}

const CONCURRENCY = 8;
/**
 * How much longer a page is asked for before it counts. What makes a page anew is a great deal of code, which the engine
 * compiles as it runs: a member's page takes some two thousand requests until its cost stands still.
 */
const WARMING = 5;
/** Whoever comes with a session, if only a false one, is given nothing that was kept. */
const unkept = { Cookie: 'session=ended' };

/**
 * A visitor without a session reads one public thread, as a page and as JSON; a page made anew for a visitor beside one
 * for a member; the middle page of a long thread beside its first.
 */
export async function measurePages(
  clients: Child<ClientCalls>,
  { server, target }: Side,
  { short, long, middle }: PageThreads,
  { seconds, rounds }: Pick<Options, 'seconds' | 'rounds'>,
): Promise<PagesResult> {
  const asked: Record<PageName, { path: string; headers?: Record<string, string> }> = {
    html: { path: short.path },
    json: { path: `/api/v1/threads/${short.threadId}` },
    made: { path: short.path, headers: unkept },
    member: { path: short.path, headers: { Cookie: `session=${target.tokens[1] ?? ''}` } },
    first: { path: long.path, headers: unkept },
    middle: { path: `${long.path}?page=${middle}`, headers: unkept },
  };
  const names = Object.keys(asked) as PageName[];
  const measure = async (name: PageName, length = seconds): Promise<PageTurn> => {
    const ask = { url: target.url, ...asked[name], concurrency: CONCURRENCY, seconds: length };
    const { result, cpuMicros } = await cpuOf(server, () => clients.call('pages', ask));
    return { ...result, cpuMicros };
  };
  const result: PagesResult = { html: [], json: [], made: [], member: [], first: [], middle: [] };
  for (const name of names) await measure(name, asked[name].headers ? seconds * WARMING : seconds);
  for (let round = 0; round < rounds; round++) {
    for (const name of names) result[name].push(await measure(name));
  }
  return result;
}
