import type { PageAudience } from '../../../contract/network-pages.js';
import type { Actor } from '../../kernel/index.js';
import { allowed, type Decision, hidden } from '../../lib/decision.js';
import { canManageNetwork, canReadNetwork, type NetworkStanding } from '../../networks/index.js';

export interface PageState {
  audience: PageAudience;
  isPublished: boolean;
  deletedAt: Date | null;
  /** Whether the actor is on the list of those for whom it is; left out: not. */
  isNamed?: boolean;
}

/**
 * A published page is for everyone who may know of the network, for its members, or for those of them who are named; drafts and deleted ones are there
 * for those who run it only. For all others they don't exist, nor does a page that is for members or for others by name.
 */
export function canReadPage(actor: Actor, network: NetworkStanding, page: PageState | null): Decision {
  const read = canReadNetwork(actor, network);
  if (!read.allowed) return read;
  if (!page) return hidden;
  if (canManageNetwork(actor, network).allowed) return allowed;
  if (!page.isPublished || page.deletedAt !== null) return hidden;
  if (page.audience === 'public') return allowed;
  const isFor = page.audience === 'members' || page.isNamed === true;
  return network.role !== null && isFor ? allowed : hidden;
}

/** Those who run the network write its pages; which there are is asked after that. */
export function canChangePage(actor: Actor, network: NetworkStanding, page: PageState | null): Decision {
  const manage = canManageNetwork(actor, network);
  return manage.allowed && !page ? hidden : manage;
}

/** Who reads a page that is for some by name is known to those who read it, and to those who run the network. */
export function canReadReaders(actor: Actor, network: NetworkStanding, page: PageState | null): Decision {
  const read = canReadPage(actor, network, page);
  if (!read.allowed || page?.audience === 'named') return read;
  return canManageNetwork(actor, network).allowed ? allowed : hidden;
}

/** The reader, as SQL: conditions on them, and the account; `null` for a visitor. */
interface ReaderSql {
  isMember: string;
  isManager: string;
  accountId: string;
}

/** SQL: whether the account is on the list of the page `p`, and a member without a break since. */
export const namedOn = (p: string, accountId: string): string =>
  `exists (select from network_page_readers named join memberships mine on mine.network_id = ${p}.network_id
      and mine.account_id = named.account_id and mine.state = 'active' and mine.joined_at <= named.added_at
    where named.page_id = ${p}.id and named.account_id = ${accountId})`;

/** SQL: the list form of `canReadPage` for the page `p`. */
export const pageReadableBy = (p: string, { isMember, isManager, accountId }: ReaderSql): string =>
  `(${isManager} or (${p}.is_published and ${p}.deleted_at is null and (${p}.audience = 'public'
    or (${p}.audience = 'members' and ${isMember}) or (${p}.audience = 'named' and ${namedOn(p, accountId)}))))`;
