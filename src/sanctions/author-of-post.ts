import { unseal } from '../auth/index.js';
import { query, type TransactionQuery } from '../database/index.js';
import { canSeeInside, postFacts } from '../forums/index.js';
import type { Ctx } from '../kernel/index.js';

/** Whoever wrote a post, for a sanction. */
export interface PostAuthor {
  accountId: string;
  networkId: string;
  /** Moderators may not know who it is: all they see of the sanction is its number. */
  isSealed: boolean;
}

/**
 * The one place in which a sanction learns who wrote a post. What it answers stays in this room: whoever asked for the
 * sanction is told nothing of it.
 * @returns null when there is no such post, or none that the actor may know of
 */
export async function authorOfPost(ctx: Ctx, postId: string): Promise<PostAuthor | null> {
  const facts = await postFacts(ctx, postId);
  if (!facts || !canSeeInside(ctx.actor, facts).allowed) return null;
  const { authorId } = facts.post;
  const read = (<Row>(text: string, values?: unknown[]) =>
    query<Row>(ctx.db, text, values)) as TransactionQuery;
  const behind = (await unseal(read, ctx.seal, [authorId])).get(authorId);
  const accountId = behind ?? authorId;
  return { accountId, networkId: facts.forum.networkId, isSealed: behind !== undefined };
}
