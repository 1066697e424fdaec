import {
  joinedDto,
  openedInvitationDto,
  readInvitationInput,
  useInvitationInput,
} from '../../../contract/invitations.js';
import { transaction } from '../../database/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { FactsChanged } from '../../lib/errors.js';
import { invitationFacts } from '../facts/invitation.facts.js';
import { checkAnswers } from '../policies/answers.js';
import { canOpenInvitation, canUseInvitation } from '../policies/invitation.policy.js';
import { networkPath } from '../presenters/network.presenter.js';
import { spendInvitation } from '../queries/invitations.js';
import { writeMembershipWith } from '../queries/write-membership.js';

export const openInvitation = defineUseCase({
  name: 'networks.openInvitation',
  summary: 'Read an invitation by the secret of its link. Opening it changes nothing.',
  input: readInvitationInput,
  output: openedInvitationDto,
  limit: { points: 60, seconds: 600 },
  facts: (ctx, { token }) => invitationFacts(ctx, token),
  policy: (_ctx, facts) => canOpenInvitation(facts),
  async run(_ctx, _input, { network, questions, by, role, expiresAt, needsAddress, state }) {
    const { name, aims, membershipPolicy } = network;
    return {
      network: { name, aims, membershipPolicy },
      questions,
      by,
      role,
      expiresAt: expiresAt.toISOString(),
      needsAddress,
      isMember: state === 'active',
    };
  },
});

/**
 * Becomes a member by a link. The standing is written first and the link spent last, in one transaction: of many who
 * use the last one at once, one has it, and the others change nothing.
 */
export const useInvitation = defineUseCase({
  name: 'networks.useInvitation',
  summary: 'Join a network by an invitation, with an answer to each of its questions.',
  input: useInvitationInput,
  output: joinedDto,
  limit: { points: 30, seconds: 600 },
  facts: (ctx, { token }) => invitationFacts(ctx, token),
  policy: (ctx, facts) => canUseInvitation(ctx.actor, facts),
  async run(ctx, { answers }, { id, networkId, network, questions, role, inviterId, row }) {
    checkAnswers(questions, answers);
    const accountId = accountIdOf(ctx.actor)!;
    const announce = await transaction(ctx.db, async (write) => {
      const tell = await writeMembershipWith(
        ctx,
        {
          networkId,
          accountId,
          act: 'redeem',
          from: row,
          to: { role, state: 'active' },
          by: 'invitation',
          inviter: inviterId,
          answers,
        },
        write,
      );
      if (!(await spendInvitation(write, id, accountId, ctx.clock.now()))) throw new FactsChanged();
      return tell;
    });
    announce();
    return { path: networkPath(network.slug) };
  },
});
