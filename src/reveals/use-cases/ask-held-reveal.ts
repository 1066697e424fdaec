import { askHeldRevealInput, revealDto } from '../../../contract/reveals.js';
import { canDecideHeld, holdFacts } from '../../holds/index.js';
import { allowOrThrow, defineUseCase } from '../../kernel/index.js';
import { canAskHeldReveal } from '../policies/reveal.policy.js';
import { writeReveal } from '../queries/write-reveal.js';

export const askHeldReveal = defineUseCase({
  name: 'reveals.askHeldReveal',
  summary:
    'Ask to learn who wrote a text without a name that waits for a moderator or was refused, with a reason. A second site administrator decides.',
  input: askHeldRevealInput,
  output: revealDto,
  limit: { points: 20, seconds: 3600 },
  masks: ['reason'],
  async facts(ctx, { holdId }) {
    const facts = await holdFacts(ctx, holdId);
    // Whoever may not read what waits there learns nothing of it.
    if (facts) allowOrThrow(ctx.actor, canDecideHeld(ctx.actor, facts));
    return facts;
  },
  policy: (ctx, held) => canAskHeldReveal(ctx.actor, held),
  run: (ctx, { holdId, reason, law }, { authorId, networkId, forumId, kind }) =>
    writeReveal(ctx, { hold: { id: holdId, forumId, kind }, authorId, networkId, reason, law }),
});
