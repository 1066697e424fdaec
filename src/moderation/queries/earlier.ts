import { prepared } from '../../database/index.js';
import { accountIdOf, type Ctx } from '../../kernel/index.js';

export interface Earlier {
  /** Whether the post has any earlier version. */
  hasEarlier: boolean;
  /** Whether the asker, as a moderator, wrote over one of them. */
  isEditor: boolean;
}

const text = `select count(r) > 0 as "hasEarlier", coalesce(bool_or(exists (
    select from moderation_log l where l.post_id = r.post_id and l.action = 'post.edited' and l.actor_id = $2::uuid
      and (l.payload ->> 'version')::int = r.version + 1 and l.payload ->> 'because' is null)), false) as "isEditor"
  from post_revisions r where r.post_id = $1`;

/** What there is of a post's earlier versions. */
export async function earlierOf(ctx: Ctx, postId: string): Promise<Earlier> {
  const [row] = await prepared<Earlier>(ctx.db, 'earlier-versions', text, [postId, accountIdOf(ctx.actor)]);
  return row!;
}
