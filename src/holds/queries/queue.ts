import { HOLD_LIMITS, type HoldFilter } from '../../../contract/holds.js';
import { type Database, query } from '../../database/index.js';
import { placeAt } from '../../networks/index.js';
import type { LineRow } from '../presenters/hold.presenter.js';
import { holdColumns, holdTables } from './rows.js';
import { heldSeenBy } from './seen-sql.js';

export interface QueueWanted {
  /** Everybody whom the reader is here: nobody decides about an own text. */
  names: string[];
  /** Of which network, of which of its forums; neither: what has come to the site. */
  networkId: string | null;
  forumId: string | null;
  show: HoldFilter;
  after?: string;
}

/** Posts of an author that a queue counts. */
const COUNTED = 100;
const authorPosts = `(select count(*)::int from (select from posts ap join threads at on at.id = ap.thread_id
  join forums af on af.id = at.forum_id where ap.author_id = h.author_id and ap.state = 'visible'
    and af.network_id = h.network_id limit ${COUNTED}) few)`;

/** What waits, the oldest first; or what was refused lately, the newest first. */
export async function queueOf(
  db: Database,
  readerId: string,
  wanted: QueueWanted,
): Promise<{ rows: LineRow[]; older: string | null }> {
  const isWaiting = wanted.show === 'waiting';
  const values: unknown[] = [readerId];
  const add = (value: unknown, type: string) => `$${values.push(value)}::${type}`;
  const where = [isWaiting ? `h.state = 'waiting'` : `h.state = 'refused'`];
  where.push(`h.author_id <> all(${add(wanted.names, 'uuid[]')})`);
  if (wanted.networkId) where.push(`h.network_id = ${add(wanted.networkId, 'uuid')}`);
  if (wanted.forumId) where.push(`f.id = ${add(wanted.forumId, 'uuid')}`);
  if (!wanted.networkId) where.push(`h.level = 'site'`);
  if (wanted.after && isWaiting) {
    const [at, id] = wanted.after.split('_');
    where.push(`(h.held_at, h.id) > (${add(at, 'timestamptz')}, ${add(id, 'uuid')})`);
  }
  const order = isWaiting ? 'h.held_at, h.id' : 'h.decided_at desc, h.id';
  const rows = await query<LineRow & { at: string }>(
    db,
    `select ${holdColumns}, ${placeAt('h.held_at')} as at, ${authorPosts} as "authorPosts"
     from ${holdTables} join accounts a on a.id = $1
     where ${where.join(' and ')} and ${heldSeenBy('h', 'f', 'a')} order by ${order} limit ${HOLD_LIMITS.perPage + 1}`,
    values,
  );
  const shown = rows.slice(0, HOLD_LIMITS.perPage);
  const last = rows.length > HOLD_LIMITS.perPage && isWaiting ? shown.at(-1) : undefined;
  return { rows: shown, older: last ? `${last.at}_${last.id}` : null };
}
