import { postCommitted } from '../../../contract/forums.js';
import { restorePostInput } from '../../../contract/moderation.js';
import { postFacts } from '../../forums/index.js';
import { defineUseCase } from '../../kernel/index.js';
import { bringBack } from '../acts.js';
import { canRestorePost } from '../policies/moderation.policy.js';
import { hasOpenCase } from '../queries/open-case.js';

export const restorePost = defineUseCase({
  name: 'moderation.restorePost',
  summary: 'Bring a removed post back, with a reason that its author is told.',
  input: restorePostInput,
  output: postCommitted,
  limit: { points: 120, seconds: 60 },
  masks: ['reason'],
  async facts(ctx, { postId }) {
    const facts = await postFacts(ctx, postId);
    return facts && { ...facts, isInCase: facts.post.isUnderReview && (await hasOpenCase(ctx, postId)) };
  },
  policy: (ctx, facts) => canRestorePost(ctx.actor, facts),
  run: (ctx, { reason }, facts) => bringBack(ctx, facts, reason),
});
