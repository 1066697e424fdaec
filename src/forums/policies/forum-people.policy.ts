import type { ForumRole } from '../../../contract/forums.js';
import type { Actor } from '../../kernel/index.js';
import { allowed, type Decision, refused } from '../../lib/decision.js';
import { canManageForum, canReadForum, canSeeForum, type ReaderStanding } from './forum.policy.js';

/** Whoever may know of a room may see who is in it; of any other forum readers see who moderates it. */
export function canReadPeople(actor: Actor, standing: ReaderStanding): Decision {
  return standing.forum.access === 'invited' ? canSeeForum(actor, standing) : canReadForum(actor, standing);
}

/** Who is meant, and what that person is and shall be in the forum; null: nothing. */
export interface PersonChange {
  accountId: string;
  from: ForumRole | null;
  to: ForumRole | null;
}

/**
 * Who runs the network changes who is in its rooms and who moderates its forums. A room's own moderators add and remove
 * its other people. Anyone may leave.
 */
export function canChangePerson(actor: Actor, standing: ReaderStanding, change: PersonChange): Decision {
  const read = canReadPeople(actor, standing);
  if (!read.allowed) return read;
  if (actor.kind === 'visitor') return refused('sign_in', (words) => words.rooms.signInFirst);
  const isRoom = standing.forum.access === 'invited';
  if (change.to === 'participant' && !isRoom) return refused('not_a_room', (words) => words.forums.notARoom);
  const isOwn = actor.accountId === change.accountId;
  if (isOwn && change.to === null && standing.seat !== null) return allowed;
  if (canManageForum(actor, standing).allowed) return allowed;
  if (change.from === 'moderator' || change.to === 'moderator')
    return refused('not_admin', (words) => words.forums.onlyAdminsName);
  const isModerator = isRoom && standing.seat === 'moderator';
  return isModerator ? allowed : refused('not_moderator', (words) => words.forums.notOthers);
}

/** By what right somebody whom `canChangePerson` allows does it: what the write demands on rows it locks. */
export function rightToChange(
  actor: Actor,
  { role, seat }: ReaderStanding,
  { accountId, from, to }: PersonChange,
): 'oneself' | 'admin' | 'siteAdmin' | 'moderator' {
  const isOwn = actor.kind === 'account' && actor.accountId === accountId;
  if (isOwn && to === null) return 'oneself';
  if (role === 'admin') return 'admin';
  const isAboutOthers = from !== 'moderator' && to !== 'moderator';
  return seat === 'moderator' && isAboutOthers ? 'moderator' : 'siteAdmin';
}
