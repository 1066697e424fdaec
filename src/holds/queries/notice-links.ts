import { type Database, query } from '../../database/index.js';
import type { NoticeLink, NoticeLinks } from '../../kernel/index.js';
import { heldPath } from '../presenters/hold.presenter.js';
import { heldSeenBy } from './seen-sql.js';

type Links = Promise<Map<string, NoticeLink>>;

/**
 * Where news of a held text leads its writer: to the post that came of it, or to the list of what waits. Whose it is, the
 * news says: a writer without a name has it under another.
 */
async function own(db: Database, _accountId: string, ids: string[]): Links {
  const rows = await query<{ id: string; state: string; postId: string | null; words: string | null }>(
    db,
    `select id, state, post_id as "postId", words from holds where id = any($1::uuid[])`,
    [ids],
  );
  return new Map(
    rows.map(({ id, state, postId, words }) => [
      id,
      { path: state === 'approved' && postId ? `/p/${postId}` : heldPath(id), text: words },
    ]),
  );
}

/** Where it leads those who decide: to the queue of its network. */
async function moderators(db: Database, accountId: string, ids: string[]): Links {
  const rows = await query<{ id: string; slug: string }>(
    db,
    `select h.id, n.slug from holds h left join threads t on t.id = h.thread_id
     join forums f on f.id = coalesce(h.forum_id, t.forum_id) join networks n on n.id = h.network_id
     join accounts a on a.id = $1 where h.id = any($2::uuid[]) and ${heldSeenBy('h', 'f', 'a')}`,
    [accountId, ids],
  );
  return new Map(rows.map(({ id, slug }) => [id, { path: `/n/${slug}/held#held-${id}`, text: null }]));
}

export const holdLinks: NoticeLinks = {
  held: own,
  holdReleased: own,
  holdRefused: own,
  holdWaits: moderators,
};
