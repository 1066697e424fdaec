import { z } from 'zod';
import { removeMemberInput } from '../../../contract/members.js';
import { defineUseCase } from '../../kernel/index.js';
import { memberFacts } from '../facts/member.facts.js';
import { canChangeMember, managersRight } from '../policies/network.policy.js';
import { stateAfter } from '../policies/standing.js';
import { writeMembership } from '../queries/write-membership.js';

export const removeMember = defineUseCase({
  name: 'networks.removeMember',
  summary: 'End the membership of another person.',
  input: removeMemberInput,
  output: z.object({ removed: z.literal(true) }),
  limit: { points: 120, seconds: 600 },
  async facts(ctx, { networkId, accountId }) {
    const facts = await memberFacts(ctx, networkId, accountId);
    const state = facts?.target?.state;
    // Who is suspended is removed by a sanction, which ends the other.
    const isOver =
      !state || state === 'suspended' || stateAfter(state, 'remove', facts.network.joining) === null;
    return facts && isOver ? { ...facts, target: null } : facts;
  },
  policy: (ctx, { network, target, otherAdmins }) =>
    canChangeMember(ctx.actor, network, target, 'removed', otherAdmins),
  async run(ctx, { networkId, accountId, reason }, { network, target }) {
    await writeMembership(ctx, {
      networkId,
      accountId,
      act: 'remove',
      from: target!,
      to: { role: 'member', state: 'removed' },
      by: managersRight(network),
      reason,
    });
    return { removed: true as const };
  },
});
