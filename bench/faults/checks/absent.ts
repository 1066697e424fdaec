import { type Database, query } from '../../../src/database/index.js';
import type { Absence } from '../decisions.js';
import type { Findings } from '../findings.js';
import type { MembersRecord } from '../processes/record.js';

/** Clocks of two processes of one machine, and the moment between a look at it and the wire. */
const BLUR_MS = 50;

interface Absent {
  record: MembersRecord;
  absences: Absence[];
  /** The thread that they may not read meanwhile. */
  closed: string;
}

/**
 * Nobody was sent anything numbered after the own removal before the return was asked for; and nothing that somebody wrote after
 * the answer to it, whatever its number says.
 */
export function checkReceived({ record, absences, closed }: Absent, found: Findings): void {
  const byPerson = byAccount(absences);
  for (const [accountId, threadId, seq, at, saidAt] of record.received) {
    if (threadId !== closed) continue;
    for (const one of byPerson.get(accountId) ?? []) {
      if (at >= one.until) continue;
      if (seq > one.from)
        found.add('number', `${accountId} was sent ${seq} after the removal at ${one.from}`);
      if (one.ackedAt !== null && saidAt > one.ackedAt + BLUR_MS)
        found.add(
          'clock',
          `${accountId} was sent what was written ${saidAt - one.ackedAt} ms after their removal`,
        );
    }
  }
}

/** Nothing was taken from an author between their ban and their return, by number or by the clock. */
export async function checkAuthors(
  db: Database,
  { record, absences, closed }: Absent,
  forumId: string,
  found: Findings,
): Promise<void> {
  const spans = absences.filter(({ back, until }) => back !== null || until === Number.POSITIVE_INFINITY);
  const rows = await query<{ accountId: string; born: number; from: number }>(
    db,
    `select a.id as "accountId", p.born::int as born, a.from from unnest($1::uuid[], $2::int[], $3::int[]) as a(id, "from", back)
     join posts p on p.author_id = a.id and p.born_forum = $4 and p.born > a.from and (a.back is null or p.born < a.back)`,
    [spans.map((one) => one.accountId), spans.map((one) => one.from), spans.map((one) => one.back), forumId],
  );
  for (const { accountId, born, from } of rows)
    found.add('author', `${accountId} wrote ${born} after the removal at ${from}`);
  const byPerson = byAccount(absences);
  for (const { accountId, threadId, sentAt, ackedAt } of record.acked) {
    if (threadId !== closed) continue;
    for (const one of byPerson.get(accountId) ?? [])
      if (one.ackedAt !== null && sentAt > one.ackedAt + BLUR_MS && ackedAt < one.until)
        found.add('author', `${accountId} was let write ${sentAt - one.ackedAt} ms after their removal`);
  }
}

/**
 * How long people saw their open page go on after the answer to their removal: the 99th percentile, in milliseconds. Whose line was
 * broken at that moment is told when it is whole again, and counts like everybody.
 */
export function removalP99({ record, absences, closed }: Absent): number | null {
  const times = absences.flatMap(({ accountId, askedAt, ackedAt }) => {
    if (ackedAt === null) return [];
    const open = record.watching.find(
      (one) =>
        one.accountId === accountId &&
        one.threadId === closed &&
        one.from < askedAt &&
        (one.until === null || one.until > askedAt),
    );
    return open?.until ? [Math.max(0, open.until - ackedAt)] : [];
  });
  times.sort((a, b) => a - b);
  return times.length === 0 ? null : times[Math.min(times.length - 1, Math.ceil(times.length * 0.99) - 1)]!;
}

function byAccount(absences: Absence[]): Map<string, Absence[]> {
  const map = new Map<string, Absence[]>();
  for (const one of absences) map.set(one.accountId, [...(map.get(one.accountId) ?? []), one]);
  return map;
}
