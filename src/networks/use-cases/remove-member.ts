import { z } from 'zod';
import { memberInput } from '../../../contract/networks.js';
import { defineUseCase } from '../../kernel/index.js';
import { memberFacts } from '../facts/member.facts.js';
import { canChangeMember, managersRight } from '../policies/network.policy.js';
import { writeMembership } from '../queries/write-membership.js';

export const removeMember = defineUseCase({
  name: 'networks.removeMember',
  summary: 'End the membership of another person.',
  input: memberInput,
  output: z.object({ removed: z.literal(true) }),
  limit: { points: 120, seconds: 600 },
  facts: (ctx, input) => memberFacts(ctx, input.networkId, input.accountId),
  policy: (ctx, { network, target, otherAdmins }) =>
    canChangeMember(ctx.actor, network, target, 'removed', otherAdmins),
  async run(ctx, { networkId, accountId }, { network, target }) {
    await writeMembership(ctx, {
      networkId,
      accountId,
      from: target.role,
      to: { role: 'member', state: 'removed' },
      by: managersRight(network),
    });
    return { removed: true as const };
  },
});
