import { joinInput } from '../../../contract/members.js';
import { networkPageDto } from '../../../contract/networks.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { networkFactsById } from '../facts/network.facts.js';
import { answerTexts, checkAnswers } from '../policies/answers.js';
import { canJoinNetwork } from '../policies/network.policy.js';
import { presentNetwork, presentNetworkViewer } from '../presenters/network.presenter.js';
import { rowOf } from '../presenters/standing.presenter.js';
import { writeMembership } from '../queries/write-membership.js';

export const joinNetwork = defineUseCase({
  name: 'networks.joinNetwork',
  summary: 'Join an open network, with an answer to each of its questions.',
  input: joinInput,
  output: networkPageDto,
  limit: { points: 60, seconds: 600 },
  facts: (ctx, input) => networkFactsById(ctx, input.networkId),
  policy: (ctx, facts) => canJoinNetwork(ctx.actor, facts),
  screen: { texts: answerTexts, mode: ({ personalData }) => personalData },
  async run(ctx, { networkId, answers }, facts) {
    checkAnswers(facts.questions, answers);
    const accountId = accountIdOf(ctx.actor)!;
    await writeMembership(ctx, {
      networkId,
      accountId,
      act: 'join',
      from: rowOf(facts),
      to: { role: 'member', state: 'active' },
      by: 'oneself',
      joining: 'open',
      answers,
    });
    const joined = {
      ...facts,
      role: 'member' as const,
      state: 'active' as const,
      rowRole: 'member' as const,
      memberCount: facts.memberCount + 1,
    };
    return { network: presentNetwork(joined), viewer: presentNetworkViewer(ctx.actor, joined) };
  },
});
