import { createHash, randomBytes } from 'node:crypto';
import { type Database, query } from '../../src/database/index.js';
import { steadyRandom } from '../search/words.js';
import { accountId, forumId, networkId, personOf, type Size } from './places.js';

/** Who asks. The false session makes a page anew: visitors' pages of forums are kept. */
export type Reader = 'visitor' | 'member' | 'admin';
export type Tokens = Record<Reader, string>;

/** SQL: the first admin and an ordinary member of the largest network. */
export const readersOf = (size: Size): Record<Exclude<Reader, 'visitor'>, string> => ({
  admin: accountId(personOf('1', '0', size)),
  member: accountId(personOf('1', '100', size)),
});

/** Signs both in for a day, past the password. */
export async function signIn(db: Database, readers: ReturnType<typeof readersOf>): Promise<Tokens> {
  const tokens: Tokens = { visitor: 'nobody', member: '', admin: '' };
  for (const reader of ['member', 'admin'] as const) {
    const token = randomBytes(32).toString('base64url');
    tokens[reader] = token;
    await query(
      db,
      `insert into sessions (token_hash, account_id, kind, created_at, last_seen_at, expires_at)
       values ($1, ${readers[reader]}, 'browser', now(), now(), now() + interval '1 day')`,
      [createHash('sha256').update(token).digest()],
    );
  }
  return tokens;
}

/** Places that are asked for. */
export interface Sites {
  counts: { memberships: number; forums: number };
  largest: string;
  /** Forums of the largest network, and a place in the midst of their threads. */
  forum: { path: string; middle: number };
  closedForum: { path: string; middle: number };
  /** Names of members of it. */
  names: string[];
  /** Public networks in the register, of all sizes. */
  networks: string[];
  /** Words of names and aims: of many networks, and of few. */
  common: string[];
  rare: string[];
}

export async function sitesOf(db: Database, size: Size): Promise<Sites> {
  const one = async <T>(text: string, values: unknown[] = []) => (await query<T>(db, text, values))[0]!;
  const list = async (text: string) =>
    (await query<{ value: string }>(db, `select value from (${text}) t(value)`)).map(({ value }) => value);
  const forum = async (number: number) => {
    const { middle } = await one<{ middle: number }>(
      `select percentile_disc(0.5) within group (order by bumped) as middle from threads
       where forum_id = ${forumId('1', String(number))}`,
    );
    return { path: `/n/network-1/f/forum-${number}`, middle: Number(middle) };
  };
  const words = (least: number, most: number) =>
    list(
      `select word from ts_stat('select to_tsvector(''simple'', name || '' '' || aims) from networks') s(word, ndoc, nentry)
       where ndoc between ${least} and ${most} and word ~ '^[a-z]{4,}$' order by md5(word) limit 60`,
    );
  const random = steadyRandom(17);
  const picked = Array.from({ length: 60 }, () => 2 + Math.floor((size.networks - 2) ** random()));
  return {
    counts: await one(
      'select (select count(*)::int from memberships) as memberships, (select count(*)::int from forums) as forums',
    ),
    largest: 'network-1',
    forum: await forum(1),
    closedForum: await forum(2),
    names: await list(
      `select split_part(a.name, ' ', 2) from memberships m join accounts a on a.id = m.account_id
       where m.network_id = ${networkId('1')} and m.state = 'active' order by md5(a.name) limit 60`,
    ),
    networks: await list(
      `select slug from networks where visibility = 'public' and listing = 'listed'
       and slug = any(array[${picked.map((n) => `'network-${n}'`).join(', ')}])`,
    ),
    common: await words(Math.ceil(size.networks / 20), size.networks / 4),
    rare: await words(2, 20),
  };
}
