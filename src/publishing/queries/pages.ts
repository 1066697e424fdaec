import type { NetworkPageItem, PageAudience } from '../../../contract/network-pages.js';
import { type Database, query } from '../../database/index.js';
import { networkPath } from '../../networks/index.js';
import { namedOn, pageReadableBy } from '../policies/page.policy.js';

export interface PageRow {
  id: string;
  slug: string;
  title: string;
  source: string;
  html: string;
  audience: PageAudience;
  isPublished: boolean;
  updatedAt: Date;
  deletedAt: Date | null;
  /** Whether the reader is on its list. */
  isNamed: boolean;
}

/** The account of the reader is `reader`, as SQL. */
const columns = (
  reader: string,
) => `p.id, p.slug, p.title, p.source, p.html, p.audience, p.is_published as "isPublished",
  p.updated_at as "updatedAt", p.deleted_at as "deletedAt",
  ${namedOn('p', reader)} as "isNamed"`;

/** @returns null when the network has no such page */
export async function pageBySlug(
  db: Database,
  networkId: string,
  slug: string,
  accountId: string | null,
): Promise<PageRow | null> {
  const text = `select ${columns('$3::uuid')} from network_pages p where p.network_id = $1 and p.slug = $2`;
  return (await query<PageRow>(db, text, [networkId, slug, accountId]))[0] ?? null;
}

/** @returns null when the network has no such page */
export async function pageById(
  db: Database,
  networkId: string,
  pageId: string,
  accountId: string | null = null,
): Promise<PageRow | null> {
  const text = `select ${columns('$3::uuid')} from network_pages p where p.network_id = $1 and p.id = $2`;
  return (await query<PageRow>(db, text, [networkId, pageId, accountId]))[0] ?? null;
}

interface Reader {
  accountId: string | null;
  isMember: boolean;
  isManager: boolean;
}

/** The pages of a network that this reader may read, in their order. */
export async function pagesOf(
  db: Database,
  networkId: string,
  { accountId, isMember, isManager }: Reader,
): Promise<PageRow[]> {
  const reader = { isMember: '$2::boolean', isManager: '$3::boolean', accountId: '$4::uuid' };
  return query<PageRow>(
    db,
    `select ${columns('$4::uuid')} from network_pages p
     where p.network_id = $1 and ${pageReadableBy('p', reader)}
     order by p.deleted_at is not null, p.place, p.id`,
    [networkId, isMember, isManager, accountId],
  );
}

/** The only way a network's page reaches a wire. */
export function presentPage(row: PageRow, networkSlug: string): NetworkPageItem {
  const { id, slug, title, audience, isPublished, updatedAt, deletedAt } = row;
  return {
    id,
    slug,
    title,
    audience,
    isPublished,
    isDeleted: deletedAt !== null,
    updatedAt: updatedAt.toISOString(),
    path: `${networkPath(networkSlug)}/pages/${slug}`,
  };
}
