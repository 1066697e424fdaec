import { leaveNetworkInput, networkPageDto } from '../../../contract/networks.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { activeMemberFacts } from '../facts/member.facts.js';
import { networkFactsById } from '../facts/network.facts.js';
import { canLeaveNetwork } from '../policies/network.policy.js';
import { presentNetwork, presentNetworkViewer } from '../presenters/network.presenter.js';
import { writeMembership } from '../queries/write-membership.js';

export const leaveNetwork = defineUseCase({
  name: 'networks.leaveNetwork',
  summary: 'Leave a network.',
  input: leaveNetworkInput,
  output: networkPageDto,
  limit: { points: 60, seconds: 600 },
  async facts(ctx, { networkId }) {
    const accountId = accountIdOf(ctx.actor);
    const own = accountId ? await activeMemberFacts(ctx, networkId, accountId) : null;
    if (own) return { network: own.network, otherAdmins: own.otherAdmins };
    const network = await networkFactsById(ctx, networkId);
    return network ? { network, otherAdmins: 0 } : null;
  },
  policy: (ctx, { network, otherAdmins }, { withoutAdmin }) =>
    canLeaveNetwork(ctx.actor, network, otherAdmins, withoutAdmin),
  async run(ctx, { networkId, withoutAdmin }, { network }) {
    const accountId = accountIdOf(ctx.actor)!;
    await writeMembership(ctx, {
      networkId,
      accountId,
      act: 'leave',
      from: { state: 'active', role: network.role! },
      to: { role: 'member', state: 'left' },
      by: 'oneself',
      mayOrphan: withoutAdmin,
    });
    const left = { ...network, role: null, state: 'left' as const, memberCount: network.memberCount - 1 };
    return { network: presentNetwork(left), viewer: presentNetworkViewer(ctx.actor, left) };
  },
});
