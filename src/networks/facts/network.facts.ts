import type {
  Brand,
  JoinPolicy,
  MembershipState,
  NetworkRole,
  NetworkVisibility,
} from '../../../contract/networks.js';
import { query } from '../../database/index.js';
import { accountIdOf, type Ctx } from '../../kernel/index.js';

/** A network's row, its count of members, and the actor's own standing. */
export interface NetworkFacts {
  id: string;
  slug: string;
  name: string;
  aims: string;
  membershipPolicy: string;
  contact: string;
  brand: Brand;
  joining: JoinPolicy;
  visibility: NetworkVisibility;
  questions: string[];
  createdAt: Date;
  memberCount: number;
  /** The actor's role while a member; null otherwise. */
  role: NetworkRole | null;
  /** The actor's standing, member or not; null where there is none. */
  state: MembershipState | null;
  /** The role of that row: of an invited person, what is offered. */
  rowRole: NetworkRole | null;
}

const columns = `n.id, n.slug, n.name, n.aims, n.membership_policy as "membershipPolicy", n.contact, n.brand,
  n.joining, n.visibility, n.questions, n.created_at as "createdAt",
  (select count(*)::int from memberships c where c.network_id = n.id and c.state = 'active') as "memberCount",
  case when own.state = 'active' then own.role end as role, own.state, own.role as "rowRole"`;

const tables = 'networks n left join memberships own on own.network_id = n.id and own.account_id = $1';

/** @returns null when there is no such network */
export async function networkFactsById(ctx: Ctx, networkId: string): Promise<NetworkFacts | null> {
  const rows = await query<NetworkFacts>(ctx.db, `select ${columns} from ${tables} where n.id = $2`, [
    accountIdOf(ctx.actor),
    networkId,
  ]);
  return rows[0] ?? null;
}

/** @returns null when there is no such network */
export async function networkFactsBySlug(ctx: Ctx, slug: string): Promise<NetworkFacts | null> {
  const rows = await query<NetworkFacts>(ctx.db, `select ${columns} from ${tables} where n.slug = $2`, [
    accountIdOf(ctx.actor),
    slug,
  ]);
  return rows[0] ?? null;
}

/** Every network that the actor may know of, by name: the directory. */
export async function allNetworks(ctx: Ctx, limit: number): Promise<NetworkFacts[]> {
  const isSiteAdmin = ctx.actor.kind === 'account' && ctx.actor.isSiteAdmin;
  return query<NetworkFacts>(
    ctx.db,
    `select ${columns} from ${tables}
     where n.visibility <> 'unlisted' or own.state in ('active', 'invited') or $3::boolean
     order by lower(n.name), n.id limit $2`,
    [accountIdOf(ctx.actor), limit, isSiteAdmin],
  );
}
