import { type Database, query, type TransactionQuery } from '../../database/index.js';
import { ERA } from '../era.js';

export interface Cursor {
  at: number;
  atId: string | null;
  until: number | null;
  resume: string | null;
  head: number;
  /** The era now. */
  era: string;
}

/** The forums in which a consumer has something to do, in one query; heads against cursors. */
export async function forumsWithNews(db: Database, consumer: string, limit: number) {
  return query<{ forumId: string; isKnown: boolean }>(
    db,
    `select h.forum_id as "forumId", exists (select from feed_consumers where name = $1) as "isKnown"
     from forum_heads h left join feed_cursors c on c.consumer = $1 and c.forum_id = h.forum_id
     where c.at is distinct from h.head order by h.forum_id limit $2`,
    [consumer, limit],
  );
}

/** In how many forums each consumer has something to do; those with nothing are left out. */
export async function countBehind(db: Database): Promise<Record<string, number>> {
  const rows = await query<{ name: string; count: number }>(
    db,
    `select f.name, count(h.forum_id)::int as count
     from feed_consumers f cross join forum_heads h
       left join feed_cursors c on c.consumer = f.name and c.forum_id = h.forum_id
     where c.at is distinct from h.head group by f.name`,
  );
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
}

/** Introduces a consumer: it follows from now on, and what was there before is not news to it. */
export async function introduce(db: Database, consumer: string): Promise<void> {
  await query(
    db,
    `with first as (
       insert into feed_consumers (name, started_at) values ($1, now()) on conflict do nothing returning name)
     insert into feed_cursors (consumer, forum_id, era, at)
     select $1, h.forum_id, ${ERA}, h.head from forum_heads h, first`,
    [consumer],
  );
}

/**
 * Takes a consumer's cursor in a forum for this transaction.
 * A forum without one was opened after the consumer began, and is followed from its first number.
 * A cursor above the head is of numbers that a restore took back: it goes on from the head.
 * @returns null when another runner has it
 */
export async function takeCursor(
  query: TransactionQuery,
  consumer: string,
  forumId: string,
): Promise<Cursor | null> {
  await query(
    `insert into feed_cursors (consumer, forum_id, era, at) values ($1, $2, ${ERA}, 0) on conflict do nothing`,
    [consumer, forumId],
  );
  const [taken] = await query<Omit<Cursor, 'head'> & { knownEra: string }>(
    `select at, at_id as "atId", until, resume, era as "knownEra", ${ERA} as era
     from feed_cursors where consumer = $1 and forum_id = $2 for update skip locked`,
    [consumer, forumId],
  );
  if (!taken) return null;
  // Read after the lock: whoever had it before has not been further than this.
  const [row] = await query<{ head: number }>('select head from forum_heads where forum_id = $1', [forumId]);
  if (!row) return null;
  const { knownEra, ...cursor } = taken;
  const { head } = row;
  if (cursor.at > head) return { ...cursor, head, at: head, atId: null, until: null, resume: null };
  if (knownEra !== cursor.era) return { ...cursor, head, until: null, resume: null };
  return { ...cursor, head };
}

export async function moveCursor(
  query: TransactionQuery,
  consumer: string,
  forumId: string,
  { at, atId, until, resume, era }: Omit<Cursor, 'head'>,
): Promise<void> {
  await query(
    `update feed_cursors set at = $3, at_id = $4, until = $5, resume = $6, era = $7
     where consumer = $1 and forum_id = $2`,
    [consumer, forumId, at, atId, until, resume, era],
  );
}
