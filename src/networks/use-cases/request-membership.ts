import { joinInput, standingDto } from '../../../contract/members.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { networkFactsById } from '../facts/network.facts.js';
import { answerTexts, checkAnswers, withEvidence } from '../policies/answers.js';
import { canAskToJoin } from '../policies/network.policy.js';
import { rowOf } from '../presenters/standing.presenter.js';
import { evidenceReady } from '../queries/evidence.js';
import { writeMembership } from '../queries/write-membership.js';

export const requestMembership = defineUseCase({
  name: 'networks.requestMembership',
  summary:
    'Ask to join a network, with an answer to each of its questions, and with evidence added before where it asks for some.',
  input: joinInput,
  output: standingDto,
  limit: { points: 20, seconds: 3600 },
  facts: (ctx, input) => networkFactsById(ctx, input.networkId),
  policy: (ctx, facts) => canAskToJoin(ctx.actor, facts),
  screen: { texts: answerTexts, mode: ({ personalData }) => personalData },
  async run(ctx, { networkId, answers }, facts) {
    checkAnswers(facts.questions, answers);
    const accountId = accountIdOf(ctx.actor)!;
    const shown = facts.evidence === '' ? null : await evidenceReady(ctx.db, { networkId, accountId });
    const to = { role: 'member', state: 'requested' } as const;
    await writeMembership(ctx, {
      networkId,
      accountId,
      act: 'request',
      from: rowOf(facts),
      to,
      by: 'oneself',
      joining: 'request',
      answers: withEvidence(answers, facts.evidence, shown),
    });
    return to;
  },
});
