import { type Database, query } from '../../../src/database/index.js';
import type { Findings } from '../findings.js';
import type { MembersRecord } from '../processes/record.js';
import { inLetters } from '../words.js';

/**
 * Every acknowledged write is stored with the number that was said, and no write is stored twice. Each text holds the key that it
 * was sent under: who stores it under another one is found all the same.
 */
export async function checkStored(db: Database, record: MembersRecord, found: Findings): Promise<void> {
  const acked = record.acked.map(({ postId }) => postId);
  const rows = await query<{ id: string; number: number }>(
    db,
    'select id, number::int as number from posts where id = any($1::uuid[])',
    [acked],
  );
  const numbers = new Map(rows.map(({ id, number }) => [id, number]));
  for (const { postId, number } of record.acked) {
    if (numbers.get(postId) !== number)
      found.add('stored', `post ${postId} is not stored as it was acknowledged`);
  }
  const keys = [...record.acked.map(({ key }) => key), ...record.open];
  const twice = await query<{ word: string; times: number }>(
    db,
    `select k.word, count(*)::int as times from posts p
       join lateral (select substring(p.source from 'under-([a-p]+)') as word) k on k.word = any($1::text[])
     group by k.word having count(*) > 1`,
    [keys.map(inLetters)],
  );
  for (const { word, times } of twice)
    found.add('once', `what was sent under ${word} is stored ${times} times`);
}

/** The numbers of each thread's posts are 1, 2, 3 and so on, each once, and the thread knows the last. */
export async function checkOrder(db: Database, threads: string[], found: Findings): Promise<void> {
  const rows = await query<{
    threadId: string;
    numbers: number[];
    last: number;
    head: number;
    latest: number;
  }>(
    db,
    `select t.id as "threadId", array_agg(p.number::int order by p.number) as numbers, t.last_number::int as last,
       t.head::int as head, max(p.changed)::int as latest
     from threads t join posts p on p.thread_id = t.id where t.id = any($1::uuid[]) group by t.id`,
    [threads],
  );
  for (const { threadId, numbers, last, head, latest } of rows) {
    const seen = new Set(numbers);
    if (seen.size < numbers.length) found.add('once', `thread ${threadId} has a number twice`);
    for (let number = 1; number <= last; number++)
      if (!seen.has(number)) found.add('order', `thread ${threadId} has no post ${number}`);
    if (numbers.at(-1) !== last)
      found.add('order', `thread ${threadId} ends at ${numbers.at(-1)}, not at ${last}`);
    if (latest > head)
      found.add('order', `thread ${threadId} is at ${head}, and has a post that changed at ${latest}`);
  }
  const swapped = await query<{ number: number }>(
    db,
    `select number::int as number from (
       select number, born < lag(born) over (partition by thread_id order by number) as is_earlier
       from posts where thread_id = any($1::uuid[])) p where is_earlier`,
    [threads],
  );
  for (const { number } of swapped) found.add('order', `post ${number} was born before the one ahead of it`);
}

/** Nothing stands in the days to come, whatever the clock of one node said. */
export async function checkTime(db: Database, found: Findings): Promise<void> {
  const rows = await query<{ what: string; count: number }>(
    db,
    `select what, count(*)::int from (
       select 'posts written' as what, created_at as at from posts
       union all select 'posts edited', edited_at from posts
       union all select 'lines of the log', at from moderation_log
       union all select 'changes of a standing', at from membership_events) t
     where at > now() + interval '1 minute' group by what`,
  );
  for (const { what, count } of rows) found.add('time', `${count} ${what} in time to come`);
}
