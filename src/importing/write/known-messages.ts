import { type Database, query } from '../../database/index.js';
import { readSubject } from '../message/subject.js';

/** What earlier runs brought into the forum. */
export interface Known {
  /** Message keys, each with its thread in this forum (null when that has gone elsewhere). */
  threadOf: Map<string, string | null>;
  /** Threads with imported posts, by topic, oldest first. */
  byTopic: Map<string, { threadId: string; lastPostAt: Date }[]>;
}

const CHUNK = 5_000;

/** Loads what is known of the given message keys, and the forum's imported topics. */
export async function knownMessages(db: Database, forumId: string, keys: Iterable<string>): Promise<Known> {
  const threadOf = new Map<string, string | null>();
  const all = [...new Set(keys)];
  for (let from = 0; from < all.length; from += CHUNK) {
    const rows = await query<{ key: string; thread: string | null }>(
      db,
      `select m.message_key as key, t.id as thread from imported_messages m
         join posts p on p.id = m.post_id left join threads t on t.id = p.thread_id and t.forum_id = m.forum_id
       where m.forum_id = $1 and m.message_key = any($2::text[])`,
      [forumId, all.slice(from, from + CHUNK)],
    );
    for (const { key, thread } of rows) threadOf.set(key, thread);
  }
  const threads = await query<{ id: string; title: string; lastPostAt: Date }>(
    db,
    `select t.id, t.title, t.last_post_at as "lastPostAt" from threads t
     where t.forum_id = $1 and t.merged_into is null and exists (select from imported_messages m join posts p on p.id = m.post_id where p.thread_id = t.id)
     order by t.last_post_at, t.id`,
    [forumId],
  );
  const byTopic: Known['byTopic'] = new Map();
  for (const { id, title, lastPostAt } of threads) {
    const { topic } = readSubject(title);
    byTopic.set(topic, [...(byTopic.get(topic) ?? []), { threadId: id, lastPostAt }]);
  }
  return { threadOf, byTopic };
}
