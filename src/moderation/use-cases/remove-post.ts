import { postCommitted } from '../../../contract/forums.js';
import { removePostInput } from '../../../contract/moderation.js';
import { postFacts } from '../../forums/index.js';
import { defineUseCase } from '../../kernel/index.js';
import { takeAway } from '../acts.js';
import { canRemovePost } from '../policies/moderation.policy.js';

export const removePost = defineUseCase({
  name: 'moderation.removePost',
  summary: 'Remove a post, with the rule it goes by and a reason: its author is told both.',
  input: removePostInput,
  output: postCommitted,
  limit: { points: 120, seconds: 60 },
  masks: ['reason'],
  facts: (ctx, input) => postFacts(ctx, input.postId),
  policy: (ctx, facts) => canRemovePost(ctx.actor, facts),
  run: (ctx, { reason, rule }, facts) => takeAway(ctx, facts, reason, { payload: { rule } }),
});
