import { loadavg } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { Connection } from './clients/connection.js';
import { headersOf, type Target } from './clients/target.js';
import { Writers } from './clients/writers.js';
import { startChild } from './processes/child.js';
import type { ConveneCalls } from './processes/convene.js';
import type { DatabaseCalls } from './processes/database.js';
import { percentile } from './report/statistics.js';

const REMOVALS = 200;
const POSTS_PER_SECOND = 100;
const PAUSE_MS = 60;
/** How long after the last removal something may still come. */
const AFTER_MS = 2_000;
const PATIENCE_MS = 10_000;
const WRITERS = 10;

export interface RemovalBench {
  removals: number;
  postsPerSecond: number;
  /** Removed people's connections that were sent something protected after the answer to their removal. */
  late: number;
  /** From that answer to the last byte, in milliseconds; 0 where nothing came after it. */
  ms: { p50: number; p99: number; max: number };
  /** Bytes that were sent to removed people of what the feed numbered after their removal: none, or this fails. */
  numberedAfter: number;
  /** From the answer to the page's being told that it may not read any more; below 0 where that came first. */
  toldMs: { p50: number; p99: number; max: number };
  /** Posts that the server could not take at once, and writers sent again with the same key. */
  again: number;
  /** From the request for the removal to its answer. */
  answerMs: { p50: number; p99: number; max: number };
  load: number;
}

interface Watcher {
  accountId: string;
  /** When the last of what only members may see came, and the last frame of changes. */
  lastAt: number;
  lastFrame: Buffer | null;
  toldAt: number;
  ackedAt: number;
  /** The number that the removal has in the feed of the forum. */
  number: number;
}

const PROTECTED = Buffer.from('42["thread:');
const CHANGES = Buffer.from('42["thread:changes",');
const LOST = Buffer.from('42["access:lost",');
const begins = (frame: Buffer, prefix: Buffer) => frame.subarray(0, prefix.length).equals(prefix);

/** Members of a network are removed one after the other while they watch a thread in which a hundred posts a second come. */
export async function runRemovalBench(say: (line: string) => void): Promise<RemovalBench> {
  say('Starting a database and a server');
  const database = startChild<DatabaseCalls>('database');
  const { url: databaseUrl } = await database.call('start');
  const world = await database.call('seed', { members: REMOVALS + WRITERS + 1 });
  const thread = await database.call('thread', { world, forumId: world.closedForumId, posts: 1 });
  const convene = startChild<ConveneCalls>('convene');
  const { url } = await convene.call('start', { databaseUrl });
  const target: Target = { url, tokens: world.tokens, thread };
  const ask = async <T>(method: string, path: string, place: number): Promise<T> => {
    const headers = { ...headersOf(target, place), 'X-Requested-With': 'bench' };
    const answer = await fetch(`${url}/api/v1${path}`, { method, headers });
    const body = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${body}`);
    return (body ? JSON.parse(body) : null) as T;
  };
  const { network } = await ask<{ network: { id: string } }>('GET', '/networks/measured', 0);
  // The first is the admin, then come the writers, then those who go.
  const writers = await Writers.gather({ ...target, tokens: world.tokens.slice(1, 1 + WRITERS) }, WRITERS);
  const watchers: Watcher[] = [];
  for (let place = 1 + WRITERS; place < world.tokens.length; place++) {
    const { id } = await ask<{ id: string }>('GET', '/me', place);
    const watcher: Watcher = { accountId: id, lastAt: 0, lastFrame: null, toldAt: 0, ackedAt: 0, number: 0 };
    const connection = await Connection.open(url, headersOf(target, place));
    connection.onEvent = (frame) => {
      if (begins(frame, PROTECTED)) watcher.lastAt = performance.now();
      if (begins(frame, CHANGES)) watcher.lastFrame = frame;
      if (begins(frame, LOST)) watcher.toldAt = performance.now();
    };
    const { threadId, era, epoch, head: after } = thread;
    await connection.call('thread:sync', { threadId, era, epoch, after });
    watchers.push(watcher);
  }

  say(`Removing ${REMOVALS} people under ${POSTS_PER_SECOND} posts a second`);
  let isOver = false;
  let posted = 0;
  const startedAt = performance.now();
  const posting = (async () => {
    const open = new Set<Promise<unknown>>();
    while (!isOver) {
      for (; posted < ((performance.now() - startedAt) / 1_000) * POSTS_PER_SECOND; posted++) {
        const one: Promise<unknown> = writers.post().finally(() => open.delete(one));
        open.add(one);
      }
      await wait(5);
    }
    await Promise.all(open);
  })();
  // Whoever goes has had something before: what came last is looked at.
  while (watchers.some(({ lastFrame }) => lastFrame === null)) {
    if (performance.now() - startedAt > PATIENCE_MS) throw new Error('Somebody was sent nothing at all.');
    await wait(5);
  }
  const answers: number[] = [];
  for (const watcher of watchers) {
    const askedAt = performance.now();
    await ask('DELETE', `/networks/${network.id}/members/${watcher.accountId}`, 0);
    watcher.ackedAt = performance.now();
    answers.push(watcher.ackedAt - askedAt);
    watcher.number = await database.call('accessNumber', { forumId: world.closedForumId });
    await wait(PAUSE_MS);
  }
  const load = loadavg()[0]!;
  await wait(AFTER_MS);
  isOver = true;
  await posting;
  const seconds = (performance.now() - startedAt) / 1_000;
  const { again } = writers;
  await writers.leave();
  await Promise.all([convene.end(), database.end()]);
  if (watchers.some(({ toldAt }) => toldAt === 0)) throw new Error('Somebody was not told.');
  const times = watchers.map(({ lastAt, ackedAt }) => Math.max(0, lastAt - ackedAt));
  return {
    removals: watchers.length,
    postsPerSecond: Math.round(posted / seconds),
    late: times.filter((ms) => ms > 0).length,
    ms: spreadOf(times),
    numberedAfter: watchers.reduce((sum, watcher) => sum + bytesAfter(watcher), 0),
    toldMs: spreadOf(watchers.map(({ toldAt, ackedAt }) => toldAt - ackedAt)),
    again,
    answerMs: spreadOf(answers),
    load,
  };
}

/** Frames come in the order of the feed: where the last one is of before the removal, all are. */
function bytesAfter({ lastFrame, number }: Watcher): number {
  const [, messages] = JSON.parse(lastFrame!.toString('utf8', 2)) as [string, { seq: number }[]];
  return messages.some(({ seq }) => seq >= number) ? lastFrame!.length : 0;
}

function spreadOf(values: number[]): RemovalBench['ms'] {
  const round = (value: number) => Math.round(value * 10) / 10;
  return {
    p50: round(percentile(values, 0.5)),
    p99: round(percentile(values, 0.99)),
    max: round(Math.max(...values)),
  };
}

export function removalTableOf(bench: RemovalBench): string {
  const line = (what: string, of: RemovalBench['ms']) =>
    `${what.padEnd(46)} p50 ${of.p50} ms   p99 ${of.p99} ms   max ${of.max} ms`;
  return [
    `${bench.removals} removals under ${bench.postsPerSecond} posts a second (${bench.again} sent again), load ${bench.load.toFixed(1)}`,
    line('From the answer to the last protected byte', bench.ms),
    line('From the answer to the page being told', bench.toldMs),
    line('From the request to the answer', bench.answerMs),
    `${bench.late} of ${bench.removals} were sent something after the answer to their removal`,
    `${bench.numberedAfter} bytes of what was numbered after a removal reached the one who was removed`,
  ].join('\n');
}
