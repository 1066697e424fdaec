import { postCommitted } from '../../../contract/forums.js';
import { purgeVersionsInput } from '../../../contract/moderation.js';
import { postFacts } from '../../forums/index.js';
import { defineUseCase } from '../../kernel/index.js';
import { AppError } from '../../lib/errors.js';
import { canPurgeVersions } from '../policies/moderation.policy.js';
import { purge } from '../purge.js';
import { earlierOf } from '../queries/earlier.js';

export const purgeVersions = defineUseCase({
  name: 'moderation.purgeVersions',
  summary:
    "Delete what another person's post said before, for good, with the rule it goes by and a reason: no history, quotation or draft has it any more, and its author is told.",
  input: purgeVersionsInput,
  output: postCommitted,
  limit: { points: 60, seconds: 60 },
  facts: async (ctx, { postId }) => {
    const facts = await postFacts(ctx, postId);
    return facts && { ...facts, ...(await earlierOf(ctx, postId)) };
  },
  policy: (ctx, facts) => canPurgeVersions(ctx.actor, facts),
  masks: ['reason'],
  run(ctx, { version, reason, rule }, facts) {
    // Nobody purges what they have not seen.
    if (facts.post.version !== version)
      throw new AppError('conflict', (words) => words.rooms.editedElsewhere, { reason: 'newer_version' });
    return purge(ctx, facts, reason, { payload: { rule } });
  },
});
