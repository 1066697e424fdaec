import type { ForumAccess } from '../../../contract/forums.js';
import type { NetworkRole, NetworkVisibility } from '../../../contract/networks.js';
import type { Actor } from '../../kernel/index.js';
import { allowed, type Decision, hidden, refused } from '../../lib/decision.js';

/** What the policies of a forum decide from. */
export interface ForumStanding {
  forum: { access: ForumAccess };
  role: NetworkRole | null;
  /** Of its network. Left out: its forums are named to nobody outside. */
  visibility?: NetworkVisibility;
}

/**
 * A public forum is for anyone; a members' forum for members of its network and site administrators. Outsiders know of
 * one in a public network only.
 */
export function canReadForum(actor: Actor, { forum, role, visibility }: ForumStanding): Decision {
  if (forum.access === 'public' || role !== null) return allowed;
  if (actor.kind === 'account' && actor.isSiteAdmin) return allowed;
  if (visibility !== 'public') return hidden;
  return refused('members_only', (words) => words.rooms.membersOnly);
}

/** The contents of a forum that the actor may not read don't exist for him. */
export function canSeeInside(actor: Actor, standing: ForumStanding): Decision {
  return canReadForum(actor, standing).allowed ? allowed : hidden;
}

/** Who may read may write, once registered (N13, N60). */
export function canStartThread(actor: Actor, standing: ForumStanding): Decision {
  const read = canReadForum(actor, standing);
  if (!read.allowed) return read;
  if (actor.kind === 'visitor') return refused('register', (words) => words.rooms.registerToWrite);
  return allowed;
}
