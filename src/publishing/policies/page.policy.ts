import type { PageAudience } from '../../../contract/network-pages.js';
import type { Actor } from '../../kernel/index.js';
import { allowed, type Decision, hidden } from '../../lib/decision.js';
import { canManageNetwork, canReadNetwork, type NetworkStanding } from '../../networks/index.js';

export interface PageState {
  audience: PageAudience;
  isPublished: boolean;
  deletedAt: Date | null;
}

/**
 * A published page is for everyone who may know of the network, or for its members; drafts and deleted ones are there
 * for those who run it only. For all others they don't exist, nor does a members' page for outsiders.
 */
export function canReadPage(actor: Actor, network: NetworkStanding, page: PageState | null): Decision {
  const read = canReadNetwork(actor, network);
  if (!read.allowed) return read;
  if (!page) return hidden;
  if (canManageNetwork(actor, network).allowed) return allowed;
  if (!page.isPublished || page.deletedAt !== null) return hidden;
  return page.audience === 'public' || network.role !== null ? allowed : hidden;
}

/** Those who run the network write its pages; which there are is asked after that. */
export function canChangePage(actor: Actor, network: NetworkStanding, page: PageState | null): Decision {
  const manage = canManageNetwork(actor, network);
  return manage.allowed && !page ? hidden : manage;
}

/** SQL: the list form of `canReadPage` for the page `p`. The rest are conditions on the reader, as SQL. */
export const pageReadableBy = (p: string, isMember: string, isManager: string): string =>
  `(${isManager} or (${p}.is_published and ${p}.deleted_at is null and (${p}.audience = 'public' or ${isMember})))`;
