import { randomUUID } from 'node:crypto';
import { loadavg } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { Connection } from './clients/connection.js';
import { Onlookers } from './clients/onlookers.js';
import { headersOf, type Target } from './clients/target.js';
import { Writers } from './clients/writers.js';
import { startChild } from './processes/child.js';
import type { ConveneCalls } from './processes/convene.js';
import type { DatabaseCalls } from './processes/database.js';
import { percentile } from './report/statistics.js';

const WRITERS = 10;
const PAUSE_MS = 60;

interface Spread {
  p50: number;
  p99: number;
  max: number;
}

export interface HidingBench {
  removals: number;
  watchers: number;
  postsPerSecond: number;
  load: number;
  /** Of a removal, from the command to its answer; to the last watcher's frame; to the page of a visitor that has the post no more. */
  answerMs: Spread;
  goneMs: Spread;
  pageMs: Spread;
  /** Of a new post, written in turns with the removals: from the command to the last watcher's frame. */
  thereMs: Spread;
}

/** Posts are removed one after the other while many watch their thread and others write in it. */
export async function runHidingBench(
  options: { removals: number; watchers: number; postsPerSecond: number },
  say: (line: string) => void,
): Promise<HidingBench> {
  const { removals, watchers, postsPerSecond } = options;
  const database = startChild<DatabaseCalls>('database');
  const { url: databaseUrl } = await database.call('start');
  const world = await database.call('seed', { members: WRITERS + 1 });
  const thread = await database.call('thread', { world, forumId: world.openForumId, posts: removals + 1 });
  const convene = startChild<ConveneCalls>('convene');
  const { url } = await convene.call('start', { databaseUrl });
  const target: Target = { url, tokens: world.tokens, thread };
  const found: { id: string; number: number; html: string }[] = [];
  for (let page = 1; found.length < removals; page++) {
    const answer = await fetch(`${url}/api/v1/threads/${thread.threadId}?page=${page}`, {
      headers: headersOf(target, 0),
    });
    const { posts } = (await answer.json()) as { posts: typeof found };
    found.push(...posts.filter(({ number }) => number > 1));
  }
  const onlookers = await Onlookers.gather(target, watchers);
  const moderator = await Connection.open(url, headersOf(target, 0));
  say(`Removing ${removals} posts before ${watchers} watchers under ${postsPerSecond} posts a second`);
  const writers = await Writers.gather({ ...target, tokens: world.tokens.slice(1) }, WRITERS);
  let isOver = false;
  let posted = 0;
  const startedAt = performance.now();
  const posting = (async () => {
    const open = new Set<Promise<unknown>>();
    while (!isOver) {
      for (; posted < ((performance.now() - startedAt) / 1_000) * postsPerSecond; posted++) {
        const one: Promise<unknown> = writers.post().finally(() => open.delete(one));
        open.add(one);
      }
      await wait(5);
    }
    await Promise.all(open);
  })();
  const answers: number[] = [];
  const gone: number[] = [];
  const pages: number[] = [];
  const there: number[] = [];
  for (const [turn, { id, html }] of found.slice(0, removals).entries()) {
    // A new post before each removal, over the same connection: beside it a removal's time means something.
    const text = `Measured in turn ${turn}.`;
    onlookers.lookFor(text);
    const sentAt = performance.now();
    const { threadId } = thread;
    await moderator.call('thread:reply', { threadId, body: text, clientKey: randomUUID() });
    there.push((await onlookers.allSaw()) - sentAt);
    await wait(PAUSE_MS);

    onlookers.lookFor(id, '"removed"');
    const askedAt = performance.now();
    await moderator.call('post:remove', { postId: id, reason: 'Measured.', rule: 'other' });
    answers.push(performance.now() - askedAt);
    // Every other time a visitor asks at once for what was kept before: to make a page anew keeps the node from telling
    // the watchers, and a new post's way to them is measured without that.
    if (turn % 2 === 1) {
      const source = await fetch(`${url}/p/${id}`, { redirect: 'follow' });
      const isOnPage = (await source.text()).includes(html.slice(0, html.indexOf('</p>')));
      pages.push(performance.now() - askedAt);
      if (isOnPage) throw new Error('A page still has it.');
      await onlookers.allSaw();
    } else gone.push((await onlookers.allSaw()) - askedAt);
    await wait(PAUSE_MS);
  }
  const load = loadavg()[0]!;
  isOver = true;
  await posting;
  const seconds = (performance.now() - startedAt) / 1_000;
  await writers.leave();
  await Promise.all([convene.end(), database.end()]);
  return {
    removals,
    watchers,
    postsPerSecond: Math.round(posted / seconds),
    load,
    answerMs: spreadOf(answers),
    goneMs: spreadOf(gone),
    thereMs: spreadOf(there),
    pageMs: spreadOf(pages),
  };
}

function spreadOf(values: number[]): Spread {
  const round = (value: number) => Math.round(value * 10) / 10;
  return {
    p50: round(percentile(values, 0.5)),
    p99: round(percentile(values, 0.99)),
    max: round(Math.max(...values)),
  };
}

export function hidingTableOf(bench: HidingBench): string {
  const line = (what: string, of: Spread) =>
    `${what.padEnd(46)} p50 ${of.p50} ms   p99 ${of.p99} ms   max ${of.max} ms`;
  return [
    `${bench.removals} posts removed before ${bench.watchers} watchers under ${bench.postsPerSecond} posts a second, load ${bench.load.toFixed(1)}`,
    line('From the command to its answer', bench.answerMs),
    line('From the command to the last watcher', bench.goneMs),
    line('From the command to a page without it', bench.pageMs),
    line('A new post, in turns: to the last watcher', bench.thereMs),
  ].join('\n');
}
