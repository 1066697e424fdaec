import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, openDatabase, query, startEmbeddedPostgres } from '../../src/database/index.js';
import { silentLogger } from '../../src/lib/logger.js';
import { forumId, type Size } from '../networks/places.js';
import { type Reader, readersOf, type Sites, signIn, sitesOf, type Tokens } from '../networks/readers.js';
import { fillSite } from '../networks/run.js';
import { startChild } from '../processes/child.js';
import type { ConveneCalls } from '../processes/convene.js';
import { type Row, row, SAME } from '../report/rows.js';
import { percentile } from '../report/statistics.js';
import type { Part, PartOptions } from './part.js';

const SMALL: Size = { networks: 300, accounts: 4_000, posts: 30_000, largest: 800 };
const TIMES = 10;
const LARGE: Size = {
  networks: SMALL.networks * TIMES,
  accounts: SMALL.accounts * TIMES,
  posts: SMALL.posts * TIMES,
  largest: SMALL.largest * TIMES,
};
const REQUESTS = 40;
const WARMING = 6;

/** One site with a node, and what is asked of it. */
interface Site {
  url: string;
  tokens: Tokens;
  sites: Sites;
  /** Threads of the largest network's forum for members, the longest first, and that forum. */
  threads: { id: string; lastNumber: number }[];
  forum: string;
  end(): Promise<void>;
}

/** The same pages and commands at a site and at one ten times as large in everything, in turns. */
export const growthPart: Part = async (options) => {
  const opened: Site[] = [];
  try {
    const small = await openSite(SMALL, options);
    opened.push(small);
    const large = await openSite(LARGE, options);
    opened.push(large);
    const rows: Row[] = [];
    for (const [name, ask] of Object.entries({ ...pages, ...commands })) {
      options.say(name);
      const took = { small: [] as number[], large: [] as number[] };
      for (let turn = -WARMING; turn < REQUESTS; turn++) {
        for (const [size, site] of [
          ['small', small],
          ['large', large],
        ] as const) {
          const ms = await ask(site, turn + WARMING);
          if (turn >= 0) took[size].push(ms);
        }
      }
      const p95 = { small: percentile(took.small, 0.95), large: percentile(took.large, 0.95) };
      rows.push(
        row(`${name}: p95, ten times as much, beside one`, 'ms', p95.large, p95.small, { peerName: SAME }),
      );
    }
    return { rows, isSound: true };
  } finally {
    for (const site of opened) await site.end();
  }
};

async function openSite(size: Size, { say }: PartOptions): Promise<Site> {
  say(`A site of ${size.posts} posts`);
  const dataDir = mkdtempSync(join(tmpdir(), 'convene-bench-growth-'));
  const postgres = await startEmbeddedPostgres({ dataDir, log: silentLogger, say: () => {} });
  const db = await openDatabase(postgres.url, 1);
  await migrate(db);
  await fillSite(db, size, say);
  const sites = await sitesOf(db, size);
  const tokens = await signIn(db, readersOf(size));
  const [{ id: forum } = { id: '' }] = await query<{ id: string }>(db, `select ${forumId('1', '2')} as id`);
  const threads = await query<{ id: string; lastNumber: number }>(
    db,
    `select id, last_number as "lastNumber" from threads where forum_id = $1 order by last_number desc, id limit 20`,
    [forum],
  );
  await db.destroy();
  const node = startChild<ConveneCalls>('convene');
  const { url } = await node.call('start', { databaseUrl: postgres.url });
  const end = async () => {
    await node.end();
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { url, tokens, sites, threads, forum, end };
}

type Ask = (site: Site, turn: number) => Promise<number>;
const at = <T>(list: T[], turn: number): T => list[turn % list.length]!;

const page =
  (reader: Reader, path: (site: Site, turn: number) => string): Ask =>
  async (site, turn) =>
    (await timed(site, reader, 'GET', path(site, turn))).ms;

const pages: Record<string, Ask> = {
  'front page, member': page('member', () => '/'),
  register: page('visitor', () => '/networks'),
  'register, common word': page('visitor', ({ sites }, turn) => `/networks?q=${at(sites.common, turn)}`),
  'home of the largest network, member': page('member', ({ sites }) => `/n/${sites.largest}`),
  'forum of visitors, made anew': page('visitor', ({ sites }) => sites.forum.path),
  'forum of members': page('member', ({ sites }) => sites.closedForum.path),
  'thread, member': page('member', ({ threads }, turn) => `/t/${at(threads, turn).id}`),
  'directory of members': page('member', ({ sites }) => `/n/${sites.largest}/members`),
  'desk of the largest network': page('admin', ({ sites }) => `/n/${sites.largest}/desk`),
  notifications: page('member', () => '/notifications'),
};

const commands: Record<string, Ask> = {
  'a reply': async (site, turn) => (await reply(site, turn)).ms,
  'an edit': async (site, turn) => {
    const { answer } = await reply(site, turn);
    const body = { body: `Corrected ${turn}.`, version: 1 };
    return (await timed(site, 'member', 'PATCH', `/api/v1/posts/${answer.post.id}`, body)).ms;
  },
  'a reaction': async (site, turn) => {
    const { answer } = await reply(site, turn);
    return (
      await timed(site, 'admin', 'PUT', `/api/v1/posts/${answer.post.id}/reactions/thanks`, { isOn: true })
    ).ms;
  },
  'a new thread': async (site, turn) => {
    const body = { title: `Measured ${turn}`, body: 'What do you think?', clientKey: randomUUID() };
    return (await timed(site, 'member', 'POST', `/api/v1/forums/${site.forum}/threads`, body)).ms;
  },
  'posts that were seen': async (site, turn) => {
    const { id, lastNumber } = at(site.threads, turn);
    const body = { ranges: [[1, lastNumber]] };
    return (await timed(site, 'member', 'PUT', `/api/v1/threads/${id}/seen`, body)).ms;
  },
};

interface Replied {
  post: { id: string };
}

function reply(site: Site, turn: number) {
  const body = { body: `Measured ${turn}.`, clientKey: randomUUID() };
  const { id } = at(site.threads, turn);
  return timed<Replied>(site, 'member', 'POST', `/api/v1/threads/${id}/replies`, body);
}

/** @returns milliseconds until the last byte, and what was answered @throws Error where it is no good answer */
async function timed<T = unknown>(
  { url, tokens }: Site,
  reader: Reader,
  method: string,
  path: string,
  body?: object,
): Promise<{ ms: number; answer: T }> {
  const headers = {
    Cookie: `session=${tokens[reader]}`,
    'Accept-Encoding': 'identity',
    ...(body && { Origin: url, 'X-Requested-With': 'bench', 'Content-Type': 'application/json' }),
  };
  const startedAt = performance.now();
  const answer = await fetch(`${url}${path}`, { method, headers, body: body && JSON.stringify(body) });
  const text = await answer.text();
  const ms = performance.now() - startedAt;
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 300)}`);
  return { ms, answer: (body ? JSON.parse(text || 'null') : text) as T };
}
