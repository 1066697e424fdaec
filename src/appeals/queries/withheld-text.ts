import type { WrittenLanguage } from '../../../contract/written-languages.js';
import { query } from '../../database/index.js';
import { readableBy } from '../../forums/index.js';
import { accountIdOf, type Ctx } from '../../kernel/index.js';

// Of a post whose words were changed: those before the change.
const text = `select b.source, coalesce(p.language, f.language) as language from moderation_log l join posts p on p.id = l.post_id and p.state = 'removed'
    join withheld_bodies b on b.post_id = p.id join threads t on t.id = p.thread_id join forums f on f.id = t.forum_id
    join accounts a on a.id = $2
  where l.id = $1 and l.action in ('post.removed', 'post.hidden') and ${readableBy('f', 'a')}
  union all
  select r.source, coalesce(p.language, f.language) as language from moderation_log l join posts p on p.id = l.post_id and p.state = 'visible'
    join post_revisions r on r.post_id = p.id and r.version = (l.payload ->> 'version')::int - 1
    join threads t on t.id = p.thread_id join forums f on f.id = t.forum_id join accounts a on a.id = $2
  where l.id = $1 and l.action = 'post.edited' and ${readableBy('f', 'a')}`;

export interface WithheldText {
  source: string;
  /** What the post is written in, by itself or by its forum. */
  language: WrittenLanguage | null;
}

/**
 * What a removal or a moderator's edit took away: nobody can judge it unread. Only for whoever decides the appeal and may read the place; null
 * for everybody else, and as soon as it is decided.
 */
export async function withheldText(ctx: Ctx, entryId: string): Promise<WithheldText | null> {
  const [row] = await query<WithheldText>(ctx.db, text, [entryId, accountIdOf(ctx.actor)]);
  return row ?? null;
}
