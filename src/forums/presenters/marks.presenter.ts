import type { PostMarks } from '../../../contract/marks.js';
import { accountIdOf, type Ctx } from '../../kernel/index.js';

/** Tells the actor's own open screens what the actor did with a post; nobody else hears of it. */
export function tellMarks(ctx: Ctx, threadId: string, postId: string, marks: PostMarks): void {
  const accountId = accountIdOf(ctx.actor);
  if (accountId === null) return;
  ctx.signals.toAccount.tell({ accountId, event: 'account:marks', data: { threadId, postId, marks } });
}
