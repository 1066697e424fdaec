import { decideInput, standingDto } from '../../../contract/members.js';
import { defineUseCase } from '../../kernel/index.js';
import { AppError } from '../../lib/errors.js';
import { memberFacts } from '../facts/member.facts.js';
import { canDecide, invitersRight } from '../policies/network.policy.js';
import { isWaiting } from '../policies/own-standing.policy.js';
import { noteRefusedTry } from '../queries/note-refused-try.js';
import { writeMembership } from '../queries/write-membership.js';

export const decideRequest = defineUseCase({
  name: 'networks.decideRequest',
  summary:
    'Let somebody who asks into a network, or turn them down with a reason. The first decision stands.',
  input: decideInput,
  output: standingDto,
  limit: { points: 600, seconds: 600 },
  facts: (ctx, input) => memberFacts(ctx, input.networkId, input.accountId),
  policy: (ctx, { network, target }) => canDecide(ctx.actor, network, target),
  async run(ctx, { networkId, accountId, isApproved, reason }, { network, target }) {
    if (!target || !isWaiting(target.state)) {
      await noteRefusedTry(ctx, networkId, accountId, isApproved);
      throw new AppError('conflict', (words) => words.members.decidedAlready, { reason: 'decided_already' });
    }
    if (!isApproved && !reason) {
      throw new AppError('invalid_input', (words) => words.members.reasonMissing, {
        fields: [{ field: 'reason', message: (words) => words.members.reasonMissing }],
      });
    }
    const to = { role: 'member', state: isApproved ? 'active' : 'declined' } as const;
    await writeMembership(ctx, {
      networkId,
      accountId,
      act: isApproved ? 'approve' : 'decline',
      from: target,
      to,
      by: invitersRight(network),
      reason,
    });
    return to;
  },
});
