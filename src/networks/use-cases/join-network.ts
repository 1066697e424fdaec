import { networkIdInput, networkPageDto } from '../../../contract/networks.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { networkFactsById } from '../facts/network.facts.js';
import { canJoinNetwork } from '../policies/network.policy.js';
import { presentNetwork, presentNetworkViewer } from '../presenters/network.presenter.js';
import { writeMembership } from '../queries/write-membership.js';

export const joinNetwork = defineUseCase({
  name: 'networks.joinNetwork',
  summary: 'Join an open network.',
  input: networkIdInput,
  output: networkPageDto,
  limit: { points: 60, seconds: 600 },
  facts: (ctx, input) => networkFactsById(ctx, input.networkId),
  policy: (ctx, facts) => canJoinNetwork(ctx.actor, facts),
  async run(ctx, { networkId }, facts) {
    const accountId = accountIdOf(ctx.actor)!;
    await writeMembership(ctx, {
      networkId,
      accountId,
      from: null,
      to: { role: 'member', state: 'active' },
      by: 'oneself',
    });
    const joined = { ...facts, role: 'member' as const, memberCount: facts.memberCount + 1 };
    return { network: presentNetwork(joined), viewer: presentNetworkViewer(ctx.actor, joined) };
  },
});
