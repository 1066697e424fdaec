import type { ForumAccess, ForumPosting, ForumRole } from '../../../contract/forums.js';
import type { NetworkRole, NetworkVisibility } from '../../../contract/networks.js';
import type { Actor } from '../../kernel/index.js';
import { allowed, type Decision, hidden, refused } from '../../lib/decision.js';
import { canManageNetwork, canModerateNetwork } from '../../networks/index.js';

/** What reading a forum is decided from. */
export interface ReaderStanding {
  forum: { access: ForumAccess };
  /** In the network, while a member. */
  role: NetworkRole | null;
  /** In the forum itself: invited to the room, or its moderator. */
  seat: ForumRole | null;
  /** Of its network. Left out: its forums are named to nobody outside. */
  visibility?: NetworkVisibility;
}

/** Who, of those who may read, may write. */
export interface ForumRules {
  access: ForumAccess;
  posting: ForumPosting;
  postingRoles: NetworkRole[];
  repliesOpen: boolean;
  isArchived: boolean;
}

/** What the policies of a forum decide from. */
export interface ForumStanding extends ReaderStanding {
  forum: ForumRules;
  /** Until when a sanction keeps the actor from writing in the network; null or left out: none does. */
  pause?: string | null;
}

/** What somebody wants to write: a thread, an answer or a change of one's own text, a reaction. */
export type Act = 'start' | 'reply' | 'react';

const notInRoom = refused('not_in_room', (words) => words.forums.notInRoom);

/** Whether visitors may read. */
export const isForEveryone = ({ access }: { access: ForumAccess }): boolean => access === 'public';

/** Of a network that was closed down. */
const isClosed = ({ access }: { access: string }): boolean => access === 'closed';

/**
 * A public forum is for anyone; a members' forum for members of its network and site administrators; a room for the
 * people in it alone. Outsiders know of a members' forum in a public network only. Who runs the network knows of its rooms
 * and is refused; for all others a room is not there.
 */
export function canReadForum(actor: Actor, { forum, role, seat, visibility }: ReaderStanding): Decision {
  if (isClosed(forum)) return hidden;
  if (isForEveryone(forum)) return allowed;
  if (forum.access === 'invited') {
    if (seat !== null) return allowed;
    return canManageNetwork(actor, { role }).allowed ? notInRoom : hidden;
  }
  if (role !== null || isSiteAdmin(actor)) return allowed;
  if (visibility !== 'public') return hidden;
  return refused('members_only', (words) => words.rooms.membersOnly);
}

/** Whether one may know that the forum is there, by its name. */
export function canSeeForum(actor: Actor, standing: ReaderStanding): Decision {
  const read = canReadForum(actor, standing);
  return !read.allowed && read.hidden ? hidden : allowed;
}

/** The contents of a forum that the actor may not read don't exist for him. */
export function canSeeInside(actor: Actor, standing: ReaderStanding): Decision {
  return canReadForum(actor, standing).allowed ? allowed : hidden;
}

/** Changing a forum, and who is in it, belongs to who runs the network. */
export function canManageForum(actor: Actor, standing: ReaderStanding): Decision {
  const see = canSeeForum(actor, standing);
  return see.allowed ? canManageNetwork(actor, standing) : see;
}

/** Moderators of the network, in whatever they may read, and the forum's own. */
export function canModerateForum(actor: Actor, standing: ReaderStanding): Decision {
  const see = canSeeInside(actor, standing);
  if (!see.allowed) return see;
  return standing.seat === 'moderator' ? allowed : canModerateNetwork(actor, standing);
}

/** Starting a thread: whoever may read, is registered, and whom the forum's settings name (N13, N60). */
export function canStartThread(actor: Actor, standing: ForumStanding): Decision {
  return canWrite(actor, standing, 'start');
}

/** The one rule of writing. An archived forum takes nothing new from anybody. */
export function canWrite(actor: Actor, standing: ForumStanding, act: Act): Decision {
  const read = canReadForum(actor, standing);
  if (!read.allowed) return read;
  const { forum, role, seat, pause } = standing;
  if (forum.isArchived) return refused('archived', (words) => words.forums.archived);
  if (actor.kind === 'visitor') return refused('register', (words) => words.rooms.registerToWrite);
  if (pause) return refused('paused', (words) => words.sanctions.paused);
  const writers = writersOf(forum, act);
  if (writers === 'registered' || actor.isSiteAdmin) return allowed;
  if (writers === 'members')
    return role === null ? refused('members_write', (words) => words.forums.membersWrite) : allowed;
  const isNamed = role !== null && writingRoles(forum).includes(role);
  if (isNamed || seat === 'moderator') return allowed;
  return refused('named_roles', (words) => words.forums.namedRoles);
}

/** Whom a forum's settings let do a thing. A reaction to an announcement is open to whoever may read it. */
export function writersOf({ posting, repliesOpen }: ForumRules, act: Act): ForumPosting {
  if (posting !== 'roles' || act === 'start') return posting;
  return act === 'react' || repliesOpen ? 'registered' : 'roles';
}

/** The roles that may write where only some may: a network's admins always do. */
export function writingRoles({ postingRoles }: ForumRules): NetworkRole[] {
  return [...new Set<NetworkRole>([...postingRoles, 'admin'])];
}

const isSiteAdmin = (actor: Actor): boolean => actor.kind === 'account' && actor.isSiteAdmin;
