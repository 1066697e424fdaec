import type { PersonDto } from '../../../contract/people.js';
import { hashSecret, isSecret } from '../../auth/index.js';
import { query } from '../../database/index.js';
import { accountIdOf, type Ctx } from '../../kernel/index.js';
import type { InvitationState } from '../policies/invitation.policy.js';
import type { Standing } from '../policies/standing.js';

/** An invitation as whoever has its link finds it. */
export interface InvitationFacts extends InvitationState {
  id: string;
  networkId: string;
  role: Standing['role'];
  inviterId: string;
  by: PersonDto | null;
  expiresAt: Date;
  network: { name: string; slug: string; aims: string; membershipPolicy: string };
  questions: string[];
  /** The actor's own row. */
  row: Standing | null;
}

/** @returns null for a text that is no secret of an invitation */
export async function invitationFacts(ctx: Ctx, token: string): Promise<InvitationFacts | null> {
  if (!isSecret(token)) return null;
  const [row] = await query<InvitationFacts>(
    ctx.db,
    `select i.id, i.network_id as "networkId", i.role, i.invited_by as "inviterId", i.expires_at as "expiresAt",
       json_build_object('name', n.name, 'slug', n.slug, 'aims', n.aims, 'membershipPolicy', n.membership_policy) as network,
       n.questions, own.state,
       case when own.state is not null then json_build_object('state', own.state, 'role', own.role) end as row,
       case when o.name is not null then json_build_object('id', o.id, 'username', o.username, 'name', o.name) end as by,
       i.used < i.uses and i.revoked_at is null and i.expires_at > $3 and o.status = 'active'
         and (o.is_site_admin or giver.role = 'admin' or (giver.role = 'steering' and i.role = 'member')) is true as "isGood",
       i.address_key is not null and (me.email_key = i.address_key and me.email_verified_at is not null) is not true as "needsAddress"
     from invitations i join networks n on n.id = i.network_id join accounts o on o.id = i.invited_by
       left join memberships giver on giver.network_id = i.network_id and giver.account_id = o.id and giver.state = 'active'
       left join accounts me on me.id = $2 and me.status = 'active'
       left join memberships own on own.network_id = i.network_id and own.account_id = me.id
     where i.token_hash = $1`,
    [hashSecret(token), accountIdOf(ctx.actor), ctx.clock.now()],
  );
  return row ?? null;
}
