import type { MembershipState, NetworkRole } from '../../../contract/networks.js';
import type { SanctionState, SanctionStep } from '../../../contract/sanctions.js';
import { query, type TransactionQuery } from '../../database/index.js';
import { accountIdOf, type Ctx } from '../../kernel/index.js';
import { type NetworkFacts, networkFactsById } from '../../networks/index.js';
import { authorOfPost } from '../author-of-post.js';
import type { Sanctioned, SanctionStanding } from '../policies/sanction.policy.js';

/** Somebody who may be sanctioned, in one network or for the site. */
export interface TargetFacts extends SanctionStanding {
  network: NetworkFacts | null;
  isSealed: boolean;
}

/** Whom somebody asks about. */
export interface TargetInput {
  accountId?: string;
  postId?: string;
}

/** @returns null when there is no such network */
export async function targetFacts(
  ctx: Ctx,
  networkId: string | null,
  { accountId, postId }: TargetInput,
): Promise<TargetFacts | null> {
  const network = networkId === null ? null : await networkFactsById(ctx, networkId);
  if (networkId !== null && network === null) return null;
  const author = postId === undefined ? null : await authorOfPost(ctx, postId);
  // A post of another network is none of this one's.
  const wrote = author && (networkId === null || author.networkId === networkId) ? author.accountId : null;
  const targetId = postId === undefined ? accountId! : wrote;
  const none = { network, target: null, otherAdmins: 0, onlyAdminOf: [], isSealed: false };
  if (targetId === null) return none;
  const read = <Row>(text: string, values?: unknown[]) => query<Row>(ctx.db, text, values);
  const standing = await standingOf(read as TransactionQuery, networkId, targetId, accountIdOf(ctx.actor));
  return standing ? { ...standing, network, isSealed: author?.isSealed ?? false } : none;
}

interface Row {
  accountId: string;
  isSiteAdmin: boolean;
  status: string;
  role: NetworkRole | null;
  state: MembershipState | null;
  otherAdmins: number;
  onlyAdminOf: string[];
  actor: { isSiteAdmin: boolean; role: NetworkRole | null } | null;
}

const text = `select a.id as "accountId", a.is_site_admin as "isSiteAdmin", a.status, m.role, m.state,
    (select count(*)::int from memberships o where o.network_id = $1 and o.account_id <> a.id
       and o.role = 'admin' and o.state = 'active') as "otherAdmins",
    case when $1::uuid is null then array(
      select n.name from memberships x join networks n on n.id = x.network_id and n.closed_at is null
      where x.account_id = a.id and x.role = 'admin' and x.state = 'active' and not exists (
        select from memberships o join accounts b on b.id = o.account_id and b.status = 'active'
        where o.network_id = x.network_id and o.account_id <> a.id and o.role = 'admin' and o.state = 'active')
      order by lower(n.name) limit 20) else '{}' end as "onlyAdminOf",
    (select json_build_object('isSiteAdmin', i.is_site_admin, 'role', im.role) from accounts i
       left join memberships im on im.network_id = $1 and im.account_id = i.id and im.state = 'active'
     where i.id = $3 and i.status = 'active') as actor
  from accounts a left join memberships m on m.network_id = $1 and m.account_id = a.id
  where a.id = $2 and a.status in ('active', 'suspended', 'closed')`;

type Standing = Omit<TargetFacts, 'network' | 'isSealed'> & Pick<Row, 'actor'>;

/**
 * How somebody stands, and whoever decides about them.
 * @param read inside a transaction that locked both accounts and the memberships, it is true until the commit
 */
export async function standingOf(
  read: TransactionQuery,
  networkId: string | null,
  targetId: string,
  actorId: string | null,
): Promise<Standing | null> {
  const [row] = await read<Row>(text, [networkId, targetId, actorId]);
  if (!row) return null;
  const { accountId, isSiteAdmin, status, role, state, otherAdmins, onlyAdminOf, actor } = row;
  const target: Sanctioned = { accountId, isSiteAdmin, isOpen: status !== 'closed', role, state };
  return { target, otherAdmins, onlyAdminOf, actor };
}

/** A sanction's own row. */
export interface SanctionRow {
  id: string;
  networkId: string | null;
  accountId: string;
  isSealed: boolean;
  step: SanctionStep;
  state: SanctionState;
  at: Date;
  until: Date | null;
  imposedBy: string;
  wasRole: NetworkRole | null;
}

export const sanctionColumns = `s.id, s.network_id as "networkId", s.account_id as "accountId", s.is_sealed as "isSealed", s.step,
  s.state, s.at, s.until, s.imposed_by as "imposedBy", s.was_role as "wasRole"`;

export interface SanctionFacts extends TargetFacts {
  sanction: SanctionRow;
}

/** @returns null when there is no such sanction */
export async function sanctionFacts(ctx: Ctx, sanctionId: string): Promise<SanctionFacts | null> {
  const [sanction] = await query<SanctionRow>(
    ctx.db,
    `select ${sanctionColumns} from sanctions s where s.id = $1`,
    [sanctionId],
  );
  if (!sanction) return null;
  const { networkId, accountId } = sanction;
  const facts = await targetFacts(ctx, networkId, { accountId });
  return facts && { ...facts, isSealed: sanction.isSealed, sanction };
}
