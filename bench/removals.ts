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
const WRITERS = 10;

export interface RemovalBench {
  removals: number;
  postsPerSecond: number;
  /** Removed people's connections that were sent something protected after the answer to their removal. */
  late: number;
  /** From that answer to the last byte, in milliseconds; 0 where nothing came after it. */
  ms: { p50: number; p99: number; max: number };
  /** From the request for the removal to its answer. */
  answerMs: { p50: number; p99: number; max: number };
  load: number;
}

interface Watcher {
  accountId: string;
  token: string;
  /** When the last change of the thread came. */
  lastAt: number;
  ackedAt: number;
}

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
    const answer = await fetch(`${url}/api/v1${path}`, { method, headers: headersOf(target, place) });
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
    const watcher: Watcher = { accountId: id, token: world.tokens[place]!, lastAt: 0, ackedAt: 0 };
    const connection = await Connection.open(url, headersOf(target, place));
    connection.onEvent = (frame) => {
      if (frame.includes('"thread:changes"')) watcher.lastAt = performance.now();
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
  const answers: number[] = [];
  for (const watcher of watchers) {
    const askedAt = performance.now();
    await ask('DELETE', `/networks/${network.id}/members/${watcher.accountId}`, 0);
    watcher.ackedAt = performance.now();
    answers.push(watcher.ackedAt - askedAt);
    await wait(PAUSE_MS);
  }
  const load = loadavg()[0]!;
  await wait(AFTER_MS);
  isOver = true;
  await posting;
  const seconds = (performance.now() - startedAt) / 1_000;
  await writers.leave();
  await Promise.all([convene.end(), database.end()]);
  if (watchers.some(({ lastAt }) => lastAt === 0)) throw new Error('Somebody was sent nothing at all.');
  const times = watchers.map(({ lastAt, ackedAt }) => Math.max(0, lastAt - ackedAt));
  return {
    removals: watchers.length,
    postsPerSecond: Math.round(posted / seconds),
    late: times.filter((ms) => ms > 0).length,
    ms: spreadOf(times),
    answerMs: spreadOf(answers),
    load,
  };
}

function spreadOf(values: number[]): RemovalBench['ms'] {
  const round = (value: number) => Math.round(value * 10) / 10;
  return {
    p50: round(percentile(values, 0.5)),
    p99: round(percentile(values, 0.99)),
    max: round(Math.max(...values)),
  };
}

export function removalTableOf({ removals, postsPerSecond, late, ms, answerMs, load }: RemovalBench): string {
  const line = (what: string, of: RemovalBench['ms']) =>
    `${what.padEnd(46)} p50 ${of.p50} ms   p99 ${of.p99} ms   max ${of.max} ms`;
  return [
    `${removals} removals under ${postsPerSecond} posts a second, load ${load.toFixed(1)}`,
    line('From the answer to the last protected byte', ms),
    line('From the request to the answer', answerMs),
    `${late} of ${removals} were sent something after the answer to their removal`,
  ].join('\n');
}
