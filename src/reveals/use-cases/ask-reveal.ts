import { askRevealInput, revealDto } from '../../../contract/reveals.js';
import { canSeeInside, postFacts } from '../../forums/index.js';
import { allowOrThrow, defineUseCase } from '../../kernel/index.js';
import { canAskReveal } from '../policies/reveal.policy.js';
import { writeReveal } from '../queries/write-reveal.js';

export const askReveal = defineUseCase({
  name: 'reveals.askReveal',
  summary: 'Ask to learn who wrote an anonymous post, with a reason. A second site administrator decides.',
  input: askRevealInput,
  output: revealDto,
  limit: { points: 20, seconds: 3600 },
  masks: ['reason'],
  async facts(ctx, { postId }) {
    const facts = await postFacts(ctx, postId);
    if (facts) allowOrThrow(ctx.actor, canSeeInside(ctx.actor, facts));
    return facts;
  },
  policy: (ctx, { post }) => canAskReveal(ctx.actor, post),
  run: (ctx, { postId, reason, law }, { post, forum }) =>
    writeReveal(ctx, { postId, authorId: post.authorId, networkId: forum.networkId, reason, law }),
});
