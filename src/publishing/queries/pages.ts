import type { NetworkPageItem, PageAudience } from '../../../contract/network-pages.js';
import { type Database, query } from '../../database/index.js';
import { networkPath } from '../../networks/index.js';
import { pageReadableBy } from '../policies/page.policy.js';

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
}

const columns = `p.id, p.slug, p.title, p.source, p.html, p.audience, p.is_published as "isPublished",
  p.updated_at as "updatedAt", p.deleted_at as "deletedAt"`;

/** @returns null when the network has no such page */
export async function pageBySlug(db: Database, networkId: string, slug: string): Promise<PageRow | null> {
  const text = `select ${columns} from network_pages p where p.network_id = $1 and p.slug = $2`;
  return (await query<PageRow>(db, text, [networkId, slug]))[0] ?? null;
}

/** @returns null when the network has no such page */
export async function pageById(db: Database, networkId: string, pageId: string): Promise<PageRow | null> {
  const text = `select ${columns} from network_pages p where p.network_id = $1 and p.id = $2`;
  return (await query<PageRow>(db, text, [networkId, pageId]))[0] ?? null;
}

/** The pages of a network that this reader may read, in their order. */
export async function pagesOf(
  db: Database,
  networkId: string,
  isMember: boolean,
  isManager: boolean,
): Promise<PageRow[]> {
  return query<PageRow>(
    db,
    `select ${columns} from network_pages p
     where p.network_id = $1 and ${pageReadableBy('p', '$2::boolean', '$3::boolean')}
     order by p.deleted_at is not null, p.place, p.id`,
    [networkId, isMember, isManager],
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
