import type { Brand, NetworkRole } from '../../../contract/networks.js';
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
  createdAt: Date;
  memberCount: number;
  /** The actor's role while a member; null otherwise. */
  role: NetworkRole | null;
}

const columns = `n.id, n.slug, n.name, n.aims, n.membership_policy as "membershipPolicy", n.contact, n.brand,
  n.created_at as "createdAt",
  (select count(*)::int from memberships c where c.network_id = n.id and c.state = 'active') as "memberCount",
  (select m.role from memberships m where m.network_id = n.id and m.account_id = $1 and m.state = 'active') as role`;

/** @returns null when there is no such network */
export async function networkFactsById(ctx: Ctx, networkId: string): Promise<NetworkFacts | null> {
  const rows = await query<NetworkFacts>(ctx.db, `select ${columns} from networks n where n.id = $2`, [
    accountIdOf(ctx.actor),
    networkId,
  ]);
  return rows[0] ?? null;
}

/** @returns null when there is no such network */
export async function networkFactsBySlug(ctx: Ctx, slug: string): Promise<NetworkFacts | null> {
  const rows = await query<NetworkFacts>(ctx.db, `select ${columns} from networks n where n.slug = $2`, [
    accountIdOf(ctx.actor),
    slug,
  ]);
  return rows[0] ?? null;
}

/** Every network, by name: the directory. */
export async function allNetworks(ctx: Ctx, limit: number): Promise<NetworkFacts[]> {
  return query<NetworkFacts>(
    ctx.db,
    `select ${columns} from networks n order by lower(n.name), n.id limit $2`,
    [accountIdOf(ctx.actor), limit],
  );
}
