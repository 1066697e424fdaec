import { membershipDto, setRoleInput } from '../../../contract/networks.js';
import { defineUseCase } from '../../kernel/index.js';
import { FactsChanged } from '../../lib/errors.js';
import { activeMemberFacts } from '../facts/member.facts.js';
import { canChangeMember, managersRight } from '../policies/network.policy.js';
import { oneMember } from '../queries/members.js';
import { writeMembership } from '../queries/write-membership.js';

export const setRole = defineUseCase({
  name: 'networks.setRole',
  summary: "Change a member's role in a network.",
  input: setRoleInput,
  output: membershipDto,
  limit: { points: 120, seconds: 600 },
  facts: (ctx, input) => activeMemberFacts(ctx, input.networkId, input.accountId),
  policy: (ctx, { network, target, otherAdmins }, input) =>
    canChangeMember(ctx.actor, network, target, input.role, otherAdmins),
  async run(ctx, { networkId, accountId, role }, { network, target }) {
    await writeMembership(ctx, {
      networkId,
      accountId,
      act: 'role',
      from: target!,
      to: { role, state: 'active' },
      by: managersRight(network),
    });
    const member = await oneMember(ctx.db, networkId, accountId);
    if (!member) throw new FactsChanged();
    return member;
  },
});
