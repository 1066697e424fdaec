import { type ForumFacts, forumFactsById, type ThreadFacts, threadFacts } from '../../forums/index.js';
import type { Ctx } from '../../kernel/index.js';

export interface MoveFacts {
  from: ThreadFacts;
  to: ForumFacts;
}

/** Two reads; the move itself holds both against the rows that it locks. @returns null where either is not there */
export async function moveFacts(
  ctx: Ctx,
  { threadId, forumId }: { threadId: string; forumId: string },
): Promise<MoveFacts | null> {
  const [from, to] = await Promise.all([threadFacts(ctx, threadId), forumFactsById(ctx, forumId)]);
  return from && to ? { from, to } : null;
}
