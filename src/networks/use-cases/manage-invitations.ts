import { z } from 'zod';
import {
  INVITATION_DAYS,
  INVITATIONS_PER_PAGE,
  type InvitedRole,
  invitationIdInput,
  invitationsDto,
  invitedRoles,
  listInvitationsInput,
} from '../../../contract/invitations.js';
import { query, transaction } from '../../database/index.js';
import { accountIdOf, type Ctx, defineUseCase } from '../../kernel/index.js';
import { FactsChanged } from '../../lib/errors.js';
import { type NetworkFacts, networkFactsById, networkFactsBySlug } from '../facts/network.facts.js';
import { canInviteAs } from '../policies/invitation.policy.js';
import { canDecide, canInvite } from '../policies/network.policy.js';
import { presentNetwork, presentNetworkViewer } from '../presenters/network.presenter.js';
import { invitationsOut, mailsOf, peopleInvited } from '../queries/invitations.js';
import { writeInvitations } from '../queries/write-invitations.js';
import { writeNetworkEvent } from '../queries/write-network-event.js';
import { byActor, endOf, isSiteAdmins } from './invite.js';

export const listInvitations = defineUseCase({
  name: 'networks.listInvitations',
  summary: 'List the invitations of a network that are out, newest first, and what became of their mails.',
  input: listInvitationsInput,
  output: invitationsDto,
  limit: { points: 600, seconds: 60 },
  facts: (ctx, input) => networkFactsBySlug(ctx, input.network),
  policy: (ctx, facts) => canInvite(ctx.actor, facts),
  async run(ctx, { page }, facts) {
    const { invitations, total } = await invitationsOut(ctx.db, facts.id, page, ctx.clock.now());
    return {
      network: presentNetwork(facts),
      viewer: presentNetworkViewer(ctx.actor, facts),
      roles: invitedRoles.filter((role) => canInviteAs(ctx.actor, facts, role).allowed),
      invitations,
      total,
      page,
      pages: Math.max(1, Math.ceil(total / INVITATIONS_PER_PAGE)),
      ...(await peopleInvited(ctx.db, facts.id)),
      mails: await mailsOf(ctx.db, facts.id),
    };
  },
});

interface Target {
  id: string;
  address: string | null;
  name: string | null;
  organisation: string | null;
  role: InvitedRole;
}

async function invitationAt(ctx: Ctx, { networkId, invitationId }: z.infer<typeof invitationIdInput>) {
  const network = await networkFactsById(ctx, networkId);
  if (!network) return null;
  const [target] = await query<Target>(
    ctx.db,
    `select id, address, name, organisation, role from invitations
     where id = $1 and network_id = $2 and revoked_at is null and used < uses`,
    [invitationId, networkId],
  );
  return { network, target: target ?? null };
}

const policy = (ctx: Ctx, { network, target }: { network: NetworkFacts; target: Target | null }) =>
  target ? canInviteAs(ctx.actor, network, target.role) : canDecide(ctx.actor, network, target);

const limit = { points: 200, seconds: 3600 };

export const revokeInvitation = defineUseCase({
  name: 'networks.revokeInvitation',
  summary: 'Take an invitation back. Its link and its waiting mail are of no use from then on.',
  input: invitationIdInput,
  output: z.object({ revoked: z.literal(true) }),
  limit,
  facts: invitationAt,
  policy,
  async run(ctx, { invitationId }, { network }) {
    await transaction(ctx.db, async (write) => {
      const gone = await write(`${revoke} select id from gone`, [invitationId, ctx.clock.now()]);
      if (gone.length === 0) return;
      const about = { ...byActor(ctx, network), subject: { thingId: invitationId } };
      await writeNetworkEvent(write, { ...about, act: 'invitation.revoked' });
    });
    return { revoked: true as const };
  },
});

/** SQL: ends an invitation, and takes its mail out of the outbox if it waits there still. */
const revoke = `with gone as (
    update invitations set revoked_at = $2 where id = $1 and revoked_at is null returning id, mail_id),
  unsent as (delete from outgoing_mail m using gone where m.id = gone.mail_id and m.state = 'waiting')`;

export const sendInvitationAgain = defineUseCase({
  name: 'networks.sendInvitationAgain',
  summary: 'Send an invitation by address once more, with a new link and a new end. The old link is over.',
  input: invitationIdInput,
  output: z.object({ invited: z.literal(true) }),
  limit,
  facts: async (ctx, input) => {
    const found = await invitationAt(ctx, input);
    return found && (found.target?.address ? found : { ...found, target: null });
  },
  policy,
  async run(ctx, { invitationId }, { network, target }) {
    if (!target || accountIdOf(ctx.actor) === null) throw new FactsChanged();
    const { address, name, organisation, role } = target;
    const expiresAt = endOf(ctx, INVITATION_DAYS);
    await transaction(ctx.db, async (write) => {
      await write(`${revoke} select id from gone`, [invitationId, ctx.clock.now()]);
      const invitation = { address, name, organisation, role, uses: 1, expiresAt };
      await writeInvitations(ctx, write, network, isSiteAdmins(network), [invitation]);
      await writeNetworkEvent(write, { ...byActor(ctx, network), act: 'invitation.again' });
    });
    return { invited: true as const };
  },
});
