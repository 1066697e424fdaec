import { MOST_COUNTED } from '../../../contract/notifications.js';
import { readableBy } from '../../forums/index.js';

/**
 * SQL: the rows that belong to a notification `n` now. What may not be read any more, or has nothing left to show,
 * drops out: the posts are asked for each time, as they are. It may be for a pseudonym of its reader `a`.
 * @param reader SQL of the reader's account
 */
export const places = (
  reader: string,
) => `join threads t on t.id = n.thread_id join forums f on f.id = t.forum_id
  join networks w on w.id = f.network_id join accounts a on a.id = ${reader}`;

export const isReadable = `a.status = 'active' and ${readableBy('f', 'a')}`;

/** SQL: the posts of a notification `n` that are there for its reader. */
export const postsOf = `select p.number, p.author_id from posts p
  where p.thread_id = n.thread_id and p.number between n.from_number and n.last_number and p.state = 'visible'
    and p.author_id <> n.account_id and (n.kind not in ('mention', 'forum') or p.id = n.subject_id)
    and (n.kind <> 'reply' or n.subject_id = (select o.id from posts o
      where o.thread_id = p.thread_id and o.number = coalesce(p.reply_to, 1)))
    and not exists (select from ignored_people i where i.account_id = a.id and i.person_id = p.author_id)`;

/**
 * SQL: a notification `n` has such posts. `offset 0` keeps this a look by the thread's index, one for each notification:
 * as a join, the planner reads all posts of a site of few, long threads.
 */
export const hasPosts = `exists (${postsOf} offset 0)`;

/**
 * SQL: the decisions about an account, except those that are of no concern to it, and what an appeal's answer tells. `l` is the log.
 * @param names SQL of an array: the account, and its pseudonyms
 */
export const isAbout = (
  account: string,
  names: string,
) => `l.subject_id = any(${names}) and l.actor_id <> ${account}
  and l.action not in ('thread.pinned', 'thread.unpinned', 'thread.slowed')
  and l.payload ->> 'because' is distinct from 'appeal'`;

/** One more than is shown: it means "and more". */
export const ENOUGH = MOST_COUNTED + 1;
