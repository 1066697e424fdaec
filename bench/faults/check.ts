import { isDeepStrictEqual } from 'node:util';
import type { PostDto, ThreadPageDto } from '../../contract/forums.js';
import { type Database, query } from '../../src/database/index.js';
import type { Absence } from './membership.js';
import type { MembersRecord, Shown } from './processes/members.js';

/** What was found wrong; each list is empty where all is well. */
export interface Findings {
  /** Acknowledged posts that are not stored, or not shown. */
  lost: string[];
  /** Numbers that are missing in a thread, and pages that are not what the database holds. */
  gaps: string[];
  /** Writes that are stored more than once, and numbers that two posts have. */
  duplicates: string[];
  /** Messages that reached somebody after the own removal, by their number. */
  leaks: string[];
}

/** Every acknowledged write is stored, once, with the number that was said; every other one at most once. */
export async function checkStored(db: Database, record: MembersRecord, found: Findings): Promise<void> {
  const rows = await query<{ key: string; id: string; number: number; threadId: string }>(
    db,
    `select client_key as key, id, number::int as number, thread_id as "threadId" from posts where client_key = any($1::uuid[])`,
    [[...record.acked.map(({ key }) => key), ...record.open]],
  );
  const byKey = new Map<string, typeof rows>();
  for (const row of rows) byKey.set(row.key, [...(byKey.get(row.key) ?? []), row]);
  for (const { key, postId, number } of record.acked) {
    const stored = byKey.get(key) ?? [];
    if (!stored.some((row) => row.id === postId && row.number === number))
      found.lost.push(`post ${postId} is not stored as it was acknowledged`);
  }
  for (const [key, stored] of byKey)
    if (stored.length > 1) found.duplicates.push(`key ${key} is stored ${stored.length} times`);
}

/** The numbers of each thread's posts are 1, 2, 3 and so on, each once, and the thread knows the last. */
export async function checkNumbers(db: Database, threads: string[], found: Findings): Promise<void> {
  const rows = await query<{ threadId: string; numbers: number[]; last: number }>(
    db,
    `select t.id as "threadId", array_agg(p.number::int order by p.number) as numbers, t.last_number::int as last
     from threads t join posts p on p.thread_id = t.id where t.id = any($1::uuid[]) group by t.id`,
    [threads],
  );
  for (const { threadId, numbers, last } of rows) {
    const seen = new Set(numbers);
    if (seen.size < numbers.length) found.duplicates.push(`thread ${threadId} has a number twice`);
    for (let number = 1; number <= last; number++)
      if (!seen.has(number)) found.gaps.push(`thread ${threadId} has no post ${number}`);
    if (numbers.at(-1) !== last)
      found.gaps.push(`thread ${threadId} ends at ${numbers.at(-1)}, not at ${last}`);
  }
}

/** Nobody was sent anything numbered after the own removal before the return was asked for. */
export function checkLeaks(
  record: MembersRecord,
  absences: Absence[],
  threads: ReadonlySet<string>,
  found: Findings,
): void {
  for (const [accountId, threadId, seq, at] of record.received) {
    if (!threads.has(threadId)) continue;
    const absence = absences.find((one) => one.accountId === accountId && seq > one.from && at < one.until);
    if (absence) found.leaks.push(`${accountId} was sent ${seq} after the removal at ${absence.from}`);
  }
}

/**
 * Each open page is what the database holds, where its owner may read it, and there is none where not.
 * @returns what is not so (yet): who comes back from a fault gets a while
 */
export function pagesThatDiffer(
  shown: Shown[],
  pages: ReadonlyMap<string, ThreadPageDto>,
  mayRead: (accountId: string, threadId: string) => boolean,
): string[] {
  return shown.flatMap(({ accountId, threadId, page }) => {
    const who = `${accountId} in ${threadId}`;
    if (!mayRead(accountId, threadId)) return page ? [`${who} still shows what was taken away`] : [];
    if (!page) return [`${who} shows nothing`];
    const now = pages.get(threadId)!;
    const from = page.posts[0]?.number ?? 1;
    const known = new Map(page.posts.map((post) => [post.number, post]));
    const wrong = now.posts.filter(
      (post) => post.number >= from && !isDeepStrictEqual(bare(known.get(post.number)), bare(post)),
    );
    if (wrong.length === 0 && page.cursor >= now.head) return [];
    return [`${who} stands at ${page.cursor} of ${now.head}, ${wrong.length} posts differ`];
  });
}

const bare = (post: PostDto | undefined) => post && JSON.parse(JSON.stringify(post));
