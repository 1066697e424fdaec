import { removeMemberInput, standingDto, suspendInput } from '../../../contract/members.js';
import { defineUseCase } from '../../kernel/index.js';
import { activeMemberFacts, memberFacts } from '../facts/member.facts.js';
import { canChangeMember, canReinstate, managersRight } from '../policies/network.policy.js';
import { writeMembership } from '../queries/write-membership.js';

const limit = { points: 120, seconds: 600 };

export const suspendMember = defineUseCase({
  name: 'networks.suspendMember',
  summary: 'Keep a member out until an admin lets them in again. They read what a non-member reads.',
  input: suspendInput,
  output: standingDto,
  limit,
  facts: (ctx, input) => activeMemberFacts(ctx, input.networkId, input.accountId),
  policy: (ctx, { network, target, otherAdmins }) =>
    canChangeMember(ctx.actor, network, target, 'suspended', otherAdmins),
  async run(ctx, { networkId, accountId, reason }, { network, target }) {
    // Whatever role it was, they come back as a member.
    const to = { role: 'member', state: 'suspended' } as const;
    await writeMembership(ctx, {
      networkId,
      accountId,
      act: 'suspend',
      from: target!,
      to,
      by: managersRight(network),
      reason,
    });
    return to;
  },
});

export const reinstateMember = defineUseCase({
  name: 'networks.reinstateMember',
  summary: 'End a suspension: the person is a member again.',
  input: removeMemberInput,
  output: standingDto,
  limit,
  async facts(ctx, { networkId, accountId }) {
    const facts = await memberFacts(ctx, networkId, accountId);
    return facts?.target?.state === 'suspended' ? facts : facts && { ...facts, target: null };
  },
  policy: (ctx, { network, target }) => canReinstate(ctx.actor, network, target),
  async run(ctx, { networkId, accountId, reason }, { network, target }) {
    const to = { role: 'member', state: 'active' } as const;
    await writeMembership(ctx, {
      networkId,
      accountId,
      act: 'reinstate',
      from: target!,
      to,
      by: managersRight(network),
      reason,
    });
    return to;
  },
});
