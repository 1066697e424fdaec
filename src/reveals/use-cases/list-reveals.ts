import { noInput } from '../../../contract/networks.js';
import { revealDto, revealIdInput, revealsDto } from '../../../contract/reveals.js';
import { defineUseCase } from '../../kernel/index.js';
import { canKnowReveals } from '../policies/reveal.policy.js';
import { allReveals, presentReveal, revealById } from '../queries/reveals.js';

const limit = { points: 300, seconds: 60 };

export const listReveals = defineUseCase({
  name: 'reveals.listReveals',
  summary: 'Questions who wrote an anonymous post, those that wait first.',
  input: noInput,
  output: revealsDto,
  limit,
  facts: async () => ({}),
  policy: (ctx) => canKnowReveals(ctx.actor),
  async run(ctx) {
    return { reveals: (await allReveals(ctx.db)).map((row) => presentReveal(ctx.actor, row)) };
  },
});

export const readReveal = defineUseCase({
  name: 'reveals.readReveal',
  summary: 'One question who wrote an anonymous post, without its answer.',
  input: revealIdInput,
  output: revealDto,
  limit,
  facts: (ctx, { revealId }) => revealById(ctx.db, revealId),
  policy: (ctx) => canKnowReveals(ctx.actor),
  run: async (ctx, _input, row) => presentReveal(ctx.actor, row),
});
