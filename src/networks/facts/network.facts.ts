import type {
  Brand,
  JoinPolicy,
  Listing,
  MembershipState,
  NetworkRole,
  NetworkStatus,
  NetworkVisibility,
  OrganisationKind,
  Subject,
  WorkArea,
} from '../../../contract/networks.js';
import type { PersonalDataMode } from '../../../contract/personal-data.js';
import type { AnonymityMode } from '../../../contract/pseudonyms.js';
import { prepared } from '../../database/index.js';
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
  /** What people must show when they ask to join; empty: nothing. */
  evidence: string;
  personalData: PersonalDataMode;
  anonymity: AnonymityMode;
  subject: Subject;
  area: WorkArea;
  status: NetworkStatus;
  tags: string[];
  organisationKind: OrganisationKind;
  externalUrl: string | null;
  listing: Listing;
  closedAt: Date | null;
  declaredAt: Date | null;
  createdAt: Date;
  memberCount: number;
  /** It has no admin. */
  isOrphaned: boolean;
  /** Its admins have been away for a long time. */
  isUnattended: boolean;
  /** The actor's role while a member; null otherwise. */
  role: NetworkRole | null;
  /** The actor's standing, member or not; null where there is none. */
  state: MembershipState | null;
  /** The role of that row: of an invited person, what is offered. */
  rowRole: NetworkRole | null;
}

const columns = `n.id, n.slug, n.name, n.aims, n.membership_policy as "membershipPolicy", n.contact, n.brand,
  n.joining, n.visibility, n.questions, n.evidence, n.personal_data as "personalData", n.anonymity, n.subject, n.area, n.status, n.tags, n.organisation_kind as "organisationKind",
  n.external_url as "externalUrl", n.listing, n.closed_at as "closedAt", n.declared_at as "declaredAt", n.created_at as "createdAt",
  n.orphaned_at is not null as "isOrphaned", n.unattended_at is not null as "isUnattended",
  (select count(*)::int from memberships c where c.network_id = n.id and c.state = 'active') as "memberCount",
  case when own.state = 'active' then own.role end as role, own.state, own.role as "rowRole"`;

const tables = 'networks n left join memberships own on own.network_id = n.id and own.account_id = $1';
const byId = `select ${columns} from ${tables} where n.id = $2`;
const bySlug = `select ${columns} from ${tables} where n.slug = $2`;

/** @returns null when there is no such network */
export async function networkFactsById(ctx: Ctx, networkId: string): Promise<NetworkFacts | null> {
  const rows = await prepared<NetworkFacts>(ctx.db, 'network-facts-by-id', byId, [
    accountIdOf(ctx.actor),
    networkId,
  ]);
  return rows[0] ?? null;
}

/** @returns null when there is no such network */
export async function networkFactsBySlug(ctx: Ctx, slug: string): Promise<NetworkFacts | null> {
  const rows = await prepared<NetworkFacts>(ctx.db, 'network-facts-by-slug', bySlug, [
    accountIdOf(ctx.actor),
    slug,
  ]);
  return rows[0] ?? null;
}

/** These networks, in this order; whoever asks was found to know of them. */
export async function networkFactsByIds(ctx: Ctx, ids: string[]): Promise<NetworkFacts[]> {
  return prepared<NetworkFacts>(
    ctx.db,
    'network-facts-by-ids',
    `select ${columns} from ${tables} where n.id = any($2::uuid[]) order by array_position($2::uuid[], n.id)`,
    [accountIdOf(ctx.actor), ids],
  );
}

/** The networks that the actor is a member of, by name. */
export async function ownNetworkFacts(ctx: Ctx, limit: number): Promise<NetworkFacts[]> {
  return prepared<NetworkFacts>(
    ctx.db,
    'network-facts-own',
    `select ${columns} from memberships own join networks n on n.id = own.network_id
     where own.account_id = $1 and own.state = 'active' order by lower(n.name), n.id limit $2`,
    [accountIdOf(ctx.actor), limit],
  );
}
