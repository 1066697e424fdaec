import { joinInput, standingDto } from '../../../contract/members.js';
import { transaction } from '../../database/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { networkFactsById } from '../facts/network.facts.js';
import { answerTexts, checkAnswers, withEvidence } from '../policies/answers.js';
import { canAskToJoin } from '../policies/network.policy.js';
import { rowOf } from '../presenters/standing.presenter.js';
import { lockEvidence } from '../queries/evidence.js';
import { writeMembership, writeMembershipWith } from '../queries/write-membership.js';

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
    const to = { role: 'member', state: 'requested' } as const;
    const asking = {
      networkId,
      accountId,
      act: 'request',
      from: rowOf(facts),
      to,
      by: 'oneself',
      joining: 'request',
      answers,
    } as const;
    if (facts.evidence === '') {
      await writeMembership(ctx, asking);
      return to;
    }
    // What is shown stays what they describe: nothing replaces or sweeps it while they ask.
    const announce = await transaction(ctx.db, async (tx) => {
      const shown = await lockEvidence(tx, { networkId, accountId });
      return writeMembershipWith(
        ctx,
        { ...asking, answers: withEvidence(answers, facts.evidence, shown) },
        tx,
      );
    });
    announce();
    return to;
  },
});
