import { type Database, type TransactionQuery, transaction } from '../../database/index.js';
import type { Logger } from '../../lib/logger.js';
import { forumsWithNews, introduce, moveCursor, takeCursor } from './cursors.js';
import type { Follower, Place } from './follower.js';

/** Forums looked at in one run. */
const FORUMS = 50;
/** Rows in one page. */
const PAGE = 100;

/**
 * Takes a follower one bounded piece further: at most a page in each of some forums. Several processes may do this at
 * once: a forum that another one works on is passed by. A forum in which it fails does not keep it from the others.
 * @returns true where more is waiting
 */
export async function follow<Row extends { place: Place }>(
  { db, log }: { db: Database; log: Logger },
  follower: Follower<Row>,
): Promise<boolean> {
  const forums = await forumsWithNews(db, follower.name, FORUMS);
  if (forums.some(({ isKnown }) => !isKnown)) {
    await introduce(db, follower.name);
    return false;
  }
  let moved = 0;
  let isMore = forums.length === FORUMS;
  for (const { forumId } of forums) {
    try {
      const step = await followForum(db, follower, forumId);
      if (step === 'taken') continue;
      moved++;
      isMore ||= step === 'more';
    } catch (error) {
      log.error({ err: error, consumer: follower.name, forum: forumId }, 'a follower failed in a forum');
    }
  }
  // Where nothing moved, trying again at once would only spin.
  return isMore && moved > 0;
}

/** One page of one forum, with its effects and its cursor in one transaction. */
async function followForum<Row extends { place: Place }>(
  db: Database,
  follower: Follower<Row>,
  forumId: string,
): Promise<'taken' | 'more' | 'done'> {
  const work = async (query: TransactionQuery) => {
    const cursor = await takeCursor(query, follower.name, forumId);
    if (!cursor) return { step: 'taken' as const };
    const { at, atId, resume, era, head } = cursor;
    const until = cursor.until ?? head;
    const rows = await follower.page(query, { forumId, after: at, afterId: atId, until, limit: PAGE });
    const last = rows.length === PAGE ? rows.at(-1)!.place : null;
    const handled = rows.length > 0 ? await follower.handle(query, rows, resume) : { resume: null };
    if (handled.resume !== null) {
      const end = last?.number ?? until;
      await moveCursor(query, follower.name, forumId, {
        at,
        atId,
        until: end,
        resume: handled.resume,
        era,
      });
      return { step: 'more' as const, committed: handled.committed };
    }
    await moveCursor(query, follower.name, forumId, {
      at: last?.number ?? until,
      atId: last?.id ?? null,
      until: null,
      resume: null,
      era,
    });
    const isMore = last !== null || until < head;
    return { step: isMore ? ('more' as const) : ('done' as const), committed: handled.committed };
  };
  const { step, committed } = await transaction(db, work, { repeatable: true });
  await committed?.();
  return step;
}
