import { appealInput, ownAppealDto } from '../../../contract/appeals.js';
import { defineUseCase } from '../../kernel/index.js';
import { FactsChanged } from '../../lib/errors.js';
import { tellNotices } from '../../notices/index.js';
import { appealById, decisionFacts } from '../facts/decision.facts.js';
import { canAppeal } from '../policies/appeal.policy.js';
import { presentOwnAppeal, referenceOf } from '../presenters/decision.presenter.js';
import { writeAppeal } from '../statements/make-appeal.js';
import { tellDeciders } from '../tell.js';

export const makeAppeal = defineUseCase({
  name: 'appeals.makeAppeal',
  summary:
    'Appeal against a decision about me, in my own words. Somebody else than whoever decided it answers. There is one appeal for each decision.',
  input: appealInput,
  output: ownAppealDto,
  limit: { points: 30, seconds: 3_600 },
  masks: ['words'],
  facts: (ctx, { decisionId }) => decisionFacts(ctx, decisionId),
  policy: (ctx, { record, appeal, names }) =>
    canAppeal(ctx.actor, record, names, appeal && referenceOf(appeal.id), ctx.clock.now()),
  async run(ctx, { words }, facts) {
    const { id, told } = await writeAppeal(ctx, facts, words);
    tellNotices(ctx, told);
    await tellDeciders(ctx, { id, caseId: facts.record.caseId });
    const made = await appealById(ctx, id);
    if (!made) throw new FactsChanged();
    return presentOwnAppeal(made);
  },
});
