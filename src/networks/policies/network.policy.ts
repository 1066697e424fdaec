import type {
  JoinPolicy,
  Listing,
  MembershipState,
  NetworkRole,
  NetworkVisibility,
  OrganisationKind,
} from '../../../contract/networks.js';
import { type Actor, onlySiteAdmins } from '../../kernel/index.js';
import { allowed, type Decision, gone, hidden, refused } from '../../lib/decision.js';
import { type AccountSql, idOf, isSiteAdminOf } from './account-sql.js';

/** What the policies of a network need to know. */
export interface NetworkStanding {
  role: NetworkRole | null;
  /** Of the actor, member or not. */
  state?: MembershipState | null;
  /** Left out where the actor was found to know of the network already. */
  visibility?: NetworkVisibility;
  /** When it was closed down; left out where it was found to be open. */
  closedAt?: Date | null;
}

interface Door extends NetworkStanding {
  joining: JoinPolicy;
}

const closed = gone('closed', (words) => words.register.closedDown);
const signInFirst = refused('sign_in', (words) => words.rooms.signInFirst);

/**
 * Anyone may read a network's profile (N51), unless it is unlisted: then those who belong or are invited. One that was
 * closed down is gone for all but those who ran it: they take their data with them (N50).
 */
export function canReadNetwork(
  actor: Actor,
  { visibility, role, state, closedAt = null }: NetworkStanding,
): Decision {
  const isSiteAdmin = actor.kind === 'account' && actor.isSiteAdmin;
  if (visibility === 'unlisted' && role === null && state !== 'invited' && !isSiteAdmin) return hidden;
  return closedAt === null || role === 'admin' || isSiteAdmin ? allowed : closed;
}

/** Nobody changes anything in a network that was closed down. */
function canUseNetwork(actor: Actor, standing: NetworkStanding): Decision {
  const read = canReadNetwork(actor, standing);
  return read.allowed && standing.closedAt ? closed : read;
}

/** Whether it may have forums: one that is hosted elsewhere has none, and none of its addresses is there (N10). */
export function canHoldForums(
  actor: Actor,
  standing: NetworkStanding & { externalUrl: string | null },
): Decision {
  const manage = canManageNetwork(actor, standing);
  return manage.allowed && standing.externalUrl !== null ? hidden : manage;
}

/** Taking its data along: those who run it, also when it was closed down (N50). */
export function canExportNetwork(actor: Actor, standing: NetworkStanding): Decision {
  const read = canReadNetwork(actor, standing);
  if (!read.allowed) return read;
  if (actor.kind === 'visitor') return signInFirst;
  if (actor.isSiteAdmin || standing.role === 'admin') return allowed;
  return refused('not_admin', (words) => words.rooms.onlyAdmins);
}

/** Reviewing networks, taking them out of the register and closing them belongs to who runs the site. */
export function canReviewNetworks(actor: Actor): Decision {
  return onlySiteAdmins(actor);
}

/** SQL: whether one may know that it is there. `n` is the network, `a` the account. */
export const networkReadableBy = (n: string, a: string): string =>
  `(${n}.visibility <> 'unlisted' or ${a}.is_site_admin or exists (select from memberships v
    where v.network_id = ${n}.id and v.account_id = ${a}.id and v.state in ('active', 'invited')))`;

interface Registered {
  visibility: NetworkVisibility;
  listing: Listing;
  closedAt: Date | null;
}

/** Whether the register has it: reviewed, not closed, and not kept from lists by its admins. The same for everyone. */
export const isInRegister = ({ visibility, listing, closedAt }: Registered): boolean =>
  visibility !== 'unlisted' && listing === 'listed' && closedAt === null;

/** SQL: the list form. */
export const inRegister = (n: string): string =>
  `${n}.visibility <> 'unlisted' and ${n}.listing = 'listed' and ${n}.closed_at is null`;

/** SQL: what lists and searches name to the account: the register, and where it belongs. */
export const listedFor = (n: string, a: AccountSql): string =>
  `((${inRegister(n)}) or ${isSiteAdminOf(a)} or exists (select from memberships v
    where v.network_id = ${n}.id and v.account_id = ${idOf(a)} and v.state in ('active', 'invited')))`;

/** Companies and charities are not networks: they stay out of the register (N49). */
export const mayBeListed = (kind: OrganisationKind): boolean => kind === 'group' || kind === 'public';

/** Any registered person may start a network (N48). */
export function canCreateNetwork(actor: Actor): Decision {
  return actor.kind === 'account' ? allowed : signInFirst;
}

/** Joining alone, where the network is open. */
export function canJoinNetwork(actor: Actor, door: Door): Decision {
  const come = canCome(actor, door);
  if (!come.allowed) return come;
  if (door.joining === 'open') return allowed;
  return door.joining === 'request'
    ? refused('ask_first', (words) => words.members.askFirst)
    : refused('invitation_only', (words) => words.members.invitationOnly);
}

/** Asking to join, where that is how it goes. */
export function canAskToJoin(actor: Actor, door: Door): Decision {
  const come = canCome(actor, door);
  if (!come.allowed) return come;
  if (door.state === 'requested') return refused('asked_already', (words) => words.members.askedAlready);
  if (door.state === 'invited') return refused('invited_already', (words) => words.members.invitedAlready);
  if (door.joining === 'request') return allowed;
  return door.joining === 'open'
    ? refused('join_instead', (words) => words.members.joinInstead)
    : refused('invitation_only', (words) => words.members.invitationOnly);
}

function canCome(actor: Actor, door: Door): Decision {
  const read = canUseNetwork(actor, door);
  if (!read.allowed) return read;
  if (actor.kind === 'visitor') return signInFirst;
  if (door.role !== null) return refused('already_member', (words) => words.rooms.alreadyMember);
  if (door.state === 'suspended') return refused('suspended', (words) => words.members.suspended);
  return allowed;
}

/** Leaving is free, but a network is not without an admin by mistake (E06): the last one has to say so. */
export function canLeaveNetwork(
  actor: Actor,
  standing: NetworkStanding,
  otherAdmins: number,
  isKnowing = false,
): Decision {
  if (actor.kind === 'visitor') return signInFirst;
  const read = canReadNetwork(actor, standing);
  if (!read.allowed) return read;
  if (standing.role === null) return refused('not_member', (words) => words.rooms.notMember);
  if (standing.role === 'admin' && otherAdmins === 0 && !isKnowing) {
    return refused('last_admin', (words) => words.rooms.onlyAdminLeaves);
  }
  return allowed;
}

/** Profile, forums, members and roles belong to the network's admins and to site administrators. */
export function canManageNetwork(actor: Actor, standing: NetworkStanding): Decision {
  const read = canUseNetwork(actor, standing);
  if (!read.allowed) return read;
  const { role } = standing;
  if (actor.kind === 'visitor') return signInFirst;
  if (actor.isSiteAdmin || role === 'admin') return allowed;
  return refused('not_admin', (words) => words.rooms.onlyAdmins);
}

/** Removing posts, locking and pinning. */
export function canModerateNetwork(actor: Actor, standing: NetworkStanding): Decision {
  const read = canUseNetwork(actor, standing);
  if (!read.allowed) return read;
  const { role } = standing;
  if (actor.kind === 'visitor') return signInFirst;
  if (actor.isSiteAdmin || role === 'admin' || role === 'moderator') return allowed;
  return refused('not_moderator', (words) => words.rooms.onlyModerators);
}

/** Saying that one still belongs. */
export function canConfirm(actor: Actor, standing: NetworkStanding): Decision {
  const list = canListMembers(actor, standing);
  if (!list.allowed) return list;
  return standing.role === null ? refused('not_member', (words) => words.rooms.notMember) : allowed;
}

/** Offering to take over a network that has no admin, or whose admins have been away for a long time: its members can. */
export function canVolunteer(
  actor: Actor,
  standing: NetworkStanding & { isOrphaned: boolean; isUnattended: boolean },
): Decision {
  const belong = canConfirm(actor, standing);
  if (!belong.allowed || standing.isOrphaned || standing.isUnattended) return belong;
  return refused('has_admin', (words) => words.keeping.hasAdmin);
}

/** The directory is for members. */
export function canListMembers(actor: Actor, standing: NetworkStanding): Decision {
  const read = canReadNetwork(actor, standing);
  if (!read.allowed) return read;
  if (actor.kind === 'visitor') return signInFirst;
  if (actor.isSiteAdmin || standing.role !== null) return allowed;
  return refused('not_member', (words) => words.rooms.notMember);
}

/** Inviting, and deciding who is let in: the steering group and the admins (P16). */
export function canInvite(actor: Actor, standing: NetworkStanding): Decision {
  const read = canUseNetwork(actor, standing);
  if (!read.allowed) return read;
  const { role } = standing;
  if (actor.kind === 'visitor') return signInFirst;
  if (actor.isSiteAdmin || role === 'admin' || role === 'steering') return allowed;
  return refused('not_inviter', (words) => words.members.onlyInviters);
}

/** Changing or ending another's membership. The last admin stays one (E06). */
export function canChangeMember(
  actor: Actor,
  standing: NetworkStanding,
  target: { accountId: string; role: NetworkRole } | null,
  next: NetworkRole | 'removed' | 'suspended',
  otherAdmins: number,
): Decision {
  const manage = canManageNetwork(actor, standing);
  if (!manage.allowed) return manage;
  if (!target) return hidden;
  if (isEnd(next) && actor.kind === 'account' && actor.accountId === target.accountId) {
    return refused('leave_instead', (words) => words.rooms.leaveInstead);
  }
  if (target.role === 'admin' && next !== 'admin' && otherAdmins === 0) {
    return refused('last_admin', (words) => words.rooms.needsAdmin);
  }
  return allowed;
}

/** Ending a suspension; deciding on a request. Who has no such standing is nobody to them. */
export function canReinstate(actor: Actor, standing: NetworkStanding, target: object | null): Decision {
  const manage = canManageNetwork(actor, standing);
  return manage.allowed && !target ? hidden : manage;
}

export function canDecide(actor: Actor, standing: NetworkStanding, target: object | null): Decision {
  const decide = canInvite(actor, standing);
  return decide.allowed && !target ? hidden : decide;
}

function isEnd(next: NetworkRole | 'removed' | 'suspended'): boolean {
  return next === 'removed' || next === 'suspended';
}

/** By what right somebody whom `canInvite` allows does so. */
export function invitersRight({ role }: NetworkStanding): 'inviter' | 'siteAdmin' {
  return role === 'admin' || role === 'steering' ? 'inviter' : 'siteAdmin';
}

/** By what right somebody whom `canManageNetwork` allows does manage: what the write demands on rows it locks. */
export function managersRight({ role }: NetworkStanding): 'admin' | 'siteAdmin' {
  return role === 'admin' ? 'admin' : 'siteAdmin';
}
