import { decisionDto, decisionIdInput } from '../../../contract/appeals.js';
import { defineUseCase } from '../../kernel/index.js';
import { decisionFacts } from '../facts/decision.facts.js';
import { canReadDecision } from '../policies/appeal.policy.js';
import { presentDecision } from '../presenters/decision.presenter.js';

export const readDecision = defineUseCase({
  name: 'appeals.readDecision',
  summary:
    'The statement of reasons of a decision about me: what, how far and how long, why, found how, by which rule, and how to appeal until when.',
  input: decisionIdInput,
  output: decisionDto,
  limit: { points: 300, seconds: 60 },
  facts: (ctx, { decisionId }) => decisionFacts(ctx, decisionId),
  policy: (ctx, { record, names }) => canReadDecision(ctx.actor, record, names),
  run: async (ctx, _input, facts) => presentDecision(ctx, facts),
});
