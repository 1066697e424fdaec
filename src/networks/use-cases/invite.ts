import { z } from 'zod';
import {
  inviteByAddressInput,
  inviteByLinkInput,
  invitePersonInput,
  newLinkDto,
} from '../../../contract/invitations.js';
import { standingDto } from '../../../contract/members.js';
import { query, transaction } from '../../database/index.js';
import { accountIdOf, type Ctx, defineUseCase } from '../../kernel/index.js';
import { AppError, type Sentence } from '../../lib/errors.js';
import { type NetworkFacts, networkFactsById } from '../facts/network.facts.js';
import { canInviteAs } from '../policies/invitation.policy.js';
import { invitersRight } from '../policies/network.policy.js';
import { type Standing, stateAfter } from '../policies/standing.js';
import { writeInvitations } from '../queries/write-invitations.js';
import { writeMembership } from '../queries/write-membership.js';
import { writeNetworkEvent } from '../queries/write-network-event.js';

const DAY = 86_400_000;

/** When an invitation that is given now ends. */
export function endOf({ clock }: Pick<Ctx, 'clock'>, days: number): Date {
  return new Date(clock.now().getTime() + days * DAY);
}

/** Of a line in the network's log: where, who and when. */
export const byActor = (ctx: Ctx, { id }: NetworkFacts) => ({
  networkId: id,
  actorId: accountIdOf(ctx.actor),
  at: ctx.clock.now(),
});

export const isSiteAdmins = (network: NetworkFacts) => invitersRight(network) === 'siteAdmin';

export const inviteByLink = defineUseCase({
  name: 'networks.inviteByLink',
  summary: 'Make a link into a network for whoever has it. Its secret is answered once.',
  input: inviteByLinkInput,
  output: newLinkDto,
  limit: { points: 60, seconds: 3600 },
  facts: (ctx, input) => networkFactsById(ctx, input.networkId),
  policy: (ctx, network, { role }) => canInviteAs(ctx.actor, network, role),
  async run(ctx, { role, days, uses }, network) {
    const expiresAt = endOf(ctx, days);
    const invitation = { address: null, role, uses, expiresAt };
    const token = await transaction(ctx.db, async (write) => {
      const [made] = await writeInvitations(ctx, write, network, isSiteAdmins(network), [invitation]);
      await writeNetworkEvent(write, {
        ...byActor(ctx, network),
        act: 'invitation.link',
        details: { role, uses },
      });
      return made;
    });
    return { path: `/invitation?token=${token}`, expiresAt: expiresAt.toISOString(), uses };
  },
});

export const inviteByAddress = defineUseCase({
  name: 'networks.inviteByAddress',
  summary: 'Send an invitation to an address. Only an account that has confirmed the address can use it.',
  input: inviteByAddressInput,
  output: z.object({ invited: z.literal(true) }),
  limit: { points: 200, seconds: 3600 },
  facts: (ctx, input) => networkFactsById(ctx, input.networkId),
  policy: (ctx, network, { role }) => canInviteAs(ctx.actor, network, role),
  async run(ctx, { address, role, days }, network) {
    const invitation = { address, role, uses: 1, expiresAt: endOf(ctx, days) };
    await transaction(ctx.db, async (write) => {
      const [token] = await writeInvitations(ctx, write, network, isSiteAdmins(network), [invitation]);
      if (token === null) throw problem('address', 'invited_out', (words) => words.members.invitedOut);
      await writeNetworkEvent(write, {
        ...byActor(ctx, network),
        act: 'invitation.address',
        details: { role },
      });
    });
    return { invited: true as const };
  },
});

interface PersonFacts {
  network: NetworkFacts;
  target: { accountId: string; row: Standing | null } | null;
}

export const invitePerson = defineUseCase({
  name: 'networks.invitePerson',
  summary: 'Invite a registered person by user name. They find it among their notifications.',
  input: invitePersonInput,
  output: standingDto,
  limit: { points: 200, seconds: 3600 },
  async facts(ctx, { networkId, username }): Promise<PersonFacts | null> {
    const network = await networkFactsById(ctx, networkId);
    if (!network) return null;
    const [target] = await query<{ accountId: string; row: Standing | null }>(
      ctx.db,
      `select a.id as "accountId",
         case when m.state is not null then json_build_object('state', m.state, 'role', m.role) end as row
       from accounts a left join memberships m on m.account_id = a.id and m.network_id = $1
       where a.username_key = lower($2) and a.status = 'active'`,
      [networkId, username],
    );
    return { network, target: target ?? null };
  },
  policy: (ctx, { network }, { role }) => canInviteAs(ctx.actor, network, role),
  async run(ctx, { networkId, role }, { network, target }) {
    if (!target) throw problem('username', 'nobody', (words) => words.members.nobodyCalled);
    const { accountId, row } = target;
    if (stateAfter(row?.state ?? null, 'invite', network.joining) === null)
      throw problem('username', 'not_to_invite', (words) => words.members.notToInvite);
    const to = { role, state: 'invited' } as const;
    const by = invitersRight(network);
    await writeMembership(ctx, {
      networkId,
      accountId,
      act: 'invite',
      from: row,
      to,
      // Who gives more than membership is an admin at the moment of the write too.
      by: by === 'inviter' && role !== 'member' ? 'admin' : by,
    });
    return to;
  },
});

function problem(field: string, reason: string, message: Sentence): AppError {
  return new AppError('invalid_input', message, { reason, fields: [{ field, message }] });
}
