import { postCommitted } from '../../../contract/forums.js';
import { rewordPostInput } from '../../../contract/moderation.js';
import { checkImages, checkNoFiles, postFacts, withoutGoneQuotes } from '../../forums/index.js';
import { defineUseCase } from '../../kernel/index.js';
import { AppError } from '../../lib/errors.js';
import { renderMarkdown } from '../../lib/markdown/index.js';
import { canRewordPost } from '../policies/moderation.policy.js';
import { changeWords } from '../reword.js';

export const rewordPost = defineUseCase({
  name: 'moderation.rewordPost',
  summary:
    "Change the words of another person's post, with the rule it goes by and a reason: readers see that a moderator did, its author is told why, and only moderators read what it said before.",
  input: rewordPostInput,
  output: postCommitted,
  limit: { points: 120, seconds: 60 },
  facts: (ctx, input) => postFacts(ctx, input.postId),
  policy: (ctx, facts) => canRewordPost(ctx.actor, facts),
  screen: {
    texts: ({ body }) => ({ body }),
    mode: ({ network }) => network.personalData,
  },
  masks: ['reason'],
  async run(ctx, { body: written, version, reason, rule }, facts) {
    if (facts.post.version !== version)
      throw new AppError('conflict', (words) => words.rooms.editedElsewhere, { reason: 'newer_version' });
    checkImages(written);
    const body = await withoutGoneQuotes(ctx, written);
    if (facts.post.isAnonymous) checkNoFiles(body);
    await ctx.refuseWords?.(ctx, facts.forum.networkId, { title: null, body, html: renderMarkdown(body) });
    return changeWords(ctx, facts, body, reason, { payload: { rule } });
  },
});
