import type { NetworkRole } from '../../../contract/networks.js';
import type { Actor } from '../../kernel/index.js';
import { allowed, type Decision, refused } from '../../lib/decision.js';

/** What the policies of a network need to know. */
interface Standing {
  role: NetworkRole | null;
}

const signInFirst = refused('sign_in', (words) => words.rooms.signInFirst);

/** Anyone may read a network's profile (N51). */
export function canReadNetwork(): Decision {
  return allowed;
}

/** Any registered person may start a network (N48). */
export function canCreateNetwork(actor: Actor): Decision {
  return actor.kind === 'account' ? allowed : signInFirst;
}

export function canJoinNetwork(actor: Actor, { role }: Standing): Decision {
  if (actor.kind === 'visitor') return signInFirst;
  return role === null ? allowed : refused('already_member', (words) => words.rooms.alreadyMember);
}

/** Leaving is free, but a network is never without an admin (E06). */
export function canLeaveNetwork(actor: Actor, { role }: Standing, otherAdmins: number): Decision {
  if (actor.kind === 'visitor') return signInFirst;
  if (role === null) return refused('not_member', (words) => words.rooms.notMember);
  if (role === 'admin' && otherAdmins === 0) {
    return refused('last_admin', (words) => words.rooms.onlyAdminLeaves);
  }
  return allowed;
}

/** Profile, forums, members and roles belong to the network's admins and to site administrators. */
export function canManageNetwork(actor: Actor, { role }: Standing): Decision {
  if (actor.kind === 'visitor') return signInFirst;
  if (actor.isSiteAdmin || role === 'admin') return allowed;
  return refused('not_admin', (words) => words.rooms.onlyAdmins);
}

/** Removing posts, locking and pinning. */
export function canModerateNetwork(actor: Actor, { role }: Standing): Decision {
  if (actor.kind === 'visitor') return signInFirst;
  if (actor.isSiteAdmin || role === 'admin' || role === 'moderator') return allowed;
  return refused('not_moderator', (words) => words.rooms.onlyModerators);
}

/** Changing or ending another's membership. The last admin stays one (E06). */
export function canChangeMember(
  actor: Actor,
  standing: Standing,
  target: { accountId: string; role: NetworkRole },
  next: NetworkRole | 'removed',
  otherAdmins: number,
): Decision {
  const manage = canManageNetwork(actor, standing);
  if (!manage.allowed) return manage;
  if (next === 'removed' && actor.kind === 'account' && actor.accountId === target.accountId) {
    return refused('leave_instead', (words) => words.rooms.leaveInstead);
  }
  if (target.role === 'admin' && next !== 'admin' && otherAdmins === 0) {
    return refused('last_admin', (words) => words.rooms.needsAdmin);
  }
  return allowed;
}

/** By what right somebody whom `canManageNetwork` allows does manage: what the write demands on rows it locks. */
export function managersRight({ role }: Standing): 'admin' | 'siteAdmin' {
  return role === 'admin' ? 'admin' : 'siteAdmin';
}
