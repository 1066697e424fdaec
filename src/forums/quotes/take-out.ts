import { randomUUID } from 'node:crypto';
import { collapseQuotes, isQuotedFrom, postsNamedIn, QUOTE_GONE } from '../../../contract/collapse-quotes.js';
import type { PostState } from '../../../contract/forums.js';
import { query } from '../../database/index.js';
import type { Services } from '../../kernel/index.js';

/** A post that is not there to be read, or not all that it once said. */
export interface GonePost {
  id: string;
  state: PostState;
  /** Its text where moderators keep it, and what was purged of it a moment ago. */
  words: string | null;
  /** Of one whose earlier versions were purged: what is there of it. */
  versions: string[] | null;
}

/** SQL: columns of a gone post. `p` is the post, `w` its withheld text or nothing. */
export const goneColumns = `p.id, p.state, w.source as words, case when p.state = 'visible' and p.purged_before is not null
  then array(select p.source union all select regexp_replace(p.html, '<[^>]*>|&[#a-z0-9]+;', ' ', 'g') union all select r.source from post_revisions r where r.post_id = p.id)
  end as versions`;

/**
 * A text that somebody is about to keep or publish, without what it quotes of posts that are not there any more: it may have
 * been begun before they were taken away.
 */
export async function withoutGoneQuotes({ db }: Pick<Services, 'db'>, text: string): Promise<string> {
  const named = text.includes('>') ? postsNamedIn(text) : [];
  if (named.length === 0) return text;
  const gone = await query<GonePost>(
    db,
    `select ${goneColumns} from posts p left join withheld_bodies w on w.post_id = p.id
     where p.id = any($1::uuid[]) and (p.state <> 'visible' or p.purged_before is not null) order by p.id`,
    [named],
  );
  let left = text;
  for (const post of gone) left = await withoutQuotesOf({ db }, post, left);
  return left;
}

/**
 * A text without what it quotes of one post. What was removed can come back, so its quotations are kept; what its author
 * deleted or a moderator purged can't, and nothing of it is kept anywhere.
 */
export async function withoutQuotesOf(
  { db }: Pick<Services, 'db'>,
  { id: postId, state, words, versions }: GonePost,
  text: string,
): Promise<string> {
  if (state === 'visible')
    return collapseQuotes(text, postId, words, (quotation) =>
      isQuotedFrom(quotation, postId, versions ?? []) ? null : QUOTE_GONE,
    );
  if (state === 'deleted') return collapseQuotes(text, postId, words, () => QUOTE_GONE);
  const kept = await query<{ id: string; text: string }>(
    db,
    'select id, text from withheld_quotes where post_id = $1',
    [postId],
  );
  const ids = new Map(kept.map((quotation) => [quotation.text, quotation.id]));
  const fresh: string[] = [];
  const left = collapseQuotes(text, postId, words, (quotation) => {
    const id = ids.get(quotation) ?? randomUUID();
    if (!ids.has(quotation)) fresh.push(quotation);
    ids.set(quotation, id);
    return `/q/${id}`;
  });
  if (fresh.length > 0)
    await query(
      db,
      `insert into withheld_quotes (id, post_id, text, withheld_at)
       select id, $1, text, clock_timestamp() from unnest($2::uuid[], $3::text[]) as q(id, text)`,
      [postId, fresh.map((quotation) => ids.get(quotation)), fresh],
    );
  return left;
}
