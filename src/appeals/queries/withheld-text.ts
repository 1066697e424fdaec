import { query } from '../../database/index.js';
import { readableBy } from '../../forums/index.js';
import { accountIdOf, type Ctx } from '../../kernel/index.js';

// Of a post whose words were changed: those before the change.
const text = `select b.source from moderation_log l join posts p on p.id = l.post_id and p.state = 'removed'
    join withheld_bodies b on b.post_id = p.id join threads t on t.id = p.thread_id join forums f on f.id = t.forum_id
    join accounts a on a.id = $2
  where l.id = $1 and l.action in ('post.removed', 'post.hidden') and ${readableBy('f', 'a')}
  union all
  select r.source from moderation_log l join posts p on p.id = l.post_id and p.state = 'visible'
    join post_revisions r on r.post_id = p.id and r.version = (l.payload ->> 'version')::int - 1
    join threads t on t.id = p.thread_id join forums f on f.id = t.forum_id join accounts a on a.id = $2
  where l.id = $1 and l.action = 'post.edited' and ${readableBy('f', 'a')}`;

/**
 * What a removal or a moderator's edit took away: nobody can judge it unread. Only for whoever decides the appeal and may read the place; null
 * for everybody else, and as soon as it is decided.
 */
export async function withheldText(ctx: Ctx, entryId: string): Promise<string | null> {
  const [row] = await query<{ source: string }>(ctx.db, text, [entryId, accountIdOf(ctx.actor)]);
  return row?.source ?? null;
}
