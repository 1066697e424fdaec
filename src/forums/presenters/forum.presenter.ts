import type { ForumDto, NetworkRef } from '../../../contract/forums.js';
import { networkPath } from '../../networks/index.js';
import type { ForumRow, NetworkRow } from '../queries/rows.js';

/** The only way a forum reaches a wire. */
export function presentForum(forum: ForumRow, network: NetworkRow): ForumDto {
  const { id, networkId, slug, name, description, access } = forum;
  const { posting, postingRoles, repliesOpen, isArchived, slowSeconds, hasFeed, language } = forum;
  const path = `${networkPath(network.slug)}/f/${slug}`;
  const writing = { posting, postingRoles, repliesOpen, isArchived, slowSeconds, hasFeed, language };
  return { id, networkId, slug, name, description, access, ...writing, path };
}

/** A network as its forums' pages show it. */
export function presentNetworkRef({
  id,
  slug,
  name,
  brand,
  personalData,
  anonymity,
}: NetworkRow): NetworkRef {
  return { id, slug, name, brand, personalData, anonymity, path: networkPath(slug) };
}
