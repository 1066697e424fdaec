import { uninvitePersonInput } from '../../../contract/invitations.js';
import { standingDto } from '../../../contract/members.js';
import { defineUseCase } from '../../kernel/index.js';
import { memberFacts } from '../facts/member.facts.js';
import { canUninvite } from '../policies/invitation.policy.js';
import { invitersRight } from '../policies/network.policy.js';
import { stateAfter } from '../policies/standing.js';
import { writeMembership } from '../queries/write-membership.js';

export const uninvitePerson = defineUseCase({
  name: 'networks.uninvitePerson',
  summary: 'Take back the invitation of a registered person who has not answered it.',
  input: uninvitePersonInput,
  output: standingDto,
  limit: { points: 200, seconds: 3600 },
  async facts(ctx, { networkId, accountId }) {
    const facts = await memberFacts(ctx, networkId, accountId);
    const state = facts?.target?.state;
    const isOver = !state || stateAfter(state, 'uninvite', facts.network.joining) === null;
    return facts && isOver ? { ...facts, target: null } : facts;
  },
  policy: (ctx, { network, target }) => canUninvite(ctx.actor, network, target),
  async run(ctx, { networkId, accountId }, { network, target }) {
    const to = { role: 'member', state: 'left' } as const;
    const by = invitersRight(network);
    await writeMembership(ctx, {
      networkId,
      accountId,
      act: 'uninvite',
      from: target!,
      to,
      // What only an admin gives, only an admin takes back.
      by: by === 'inviter' && target!.role !== 'member' ? 'admin' : by,
    });
    return to;
  },
});
