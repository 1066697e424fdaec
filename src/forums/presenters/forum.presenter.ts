import type { ForumDto, NetworkRef } from '../../../contract/forums.js';
import { networkPath } from '../../networks/index.js';
import type { ForumRow, NetworkRow } from '../queries/rows.js';

/** The only way a forum reaches a wire. */
export function presentForum(forum: ForumRow, network: NetworkRow): ForumDto {
  const { id, networkId, slug, name, description, access } = forum;
  return { id, networkId, slug, name, description, access, path: `${networkPath(network.slug)}/f/${slug}` };
}

/** A network as its forums' pages show it. */
export function presentNetworkRef({ id, slug, name, brand }: NetworkRow): NetworkRef {
  return { id, slug, name, brand, path: networkPath(slug) };
}
