import type { NetworkRole } from '../../../contract/networks.js';
import type { Actor } from '../../kernel/index.js';
import { allowed, type Decision, refused } from '../../lib/decision.js';

/** What the policies of a network need to know. */
interface Standing {
  role: NetworkRole | null;
}

const signInFirst = refused('sign_in', 'Sign in or register first. It takes a minute.');

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
  return role === null ? allowed : refused('already_member', 'You are a member of this network already.');
}

/** Leaving is free, but a network is never without an admin (E06). */
export function canLeaveNetwork(actor: Actor, { role }: Standing, otherAdmins: number): Decision {
  if (actor.kind === 'visitor') return signInFirst;
  if (role === null) return refused('not_member', 'You are not a member of this network.');
  if (role === 'admin' && otherAdmins === 0) {
    return refused('last_admin', 'You are the only admin. Make another member an admin before you leave.');
  }
  return allowed;
}

/** Profile, forums, members and roles belong to the network's admins and to site administrators. */
export function canManageNetwork(actor: Actor, { role }: Standing): Decision {
  if (actor.kind === 'visitor') return signInFirst;
  if (actor.isSiteAdmin || role === 'admin') return allowed;
  return refused('not_admin', 'Only admins of this network can do this.');
}

/** Removing posts, locking and pinning. */
export function canModerateNetwork(actor: Actor, { role }: Standing): Decision {
  if (actor.kind === 'visitor') return signInFirst;
  if (actor.isSiteAdmin || role === 'admin' || role === 'moderator') return allowed;
  return refused('not_moderator', 'Only moderators of this network can do this.');
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
    return refused('leave_instead', 'To end your own membership, leave the network.');
  }
  if (target.role === 'admin' && next !== 'admin' && otherAdmins === 0) {
    return refused('last_admin', 'A network needs at least one admin. Make another member an admin first.');
  }
  return allowed;
}

/** By what right somebody whom `canManageNetwork` allows does manage: what the write demands on rows it locks. */
export function managersRight({ role }: Standing): 'admin' | 'siteAdmin' {
  return role === 'admin' ? 'admin' : 'siteAdmin';
}
