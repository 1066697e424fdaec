import type { ForumAccess } from '../../contract/forums.js';
import type { ForumStanding } from '../../src/forums/index.js';

/** What the policies of a forum decide from: a forum without further rules, unless they are given. */
export function standingIn(
  access: ForumAccess,
  role: ForumStanding['role'],
  more: Partial<ForumStanding['forum']> & { seat?: ForumStanding['seat'] } = {},
): ForumStanding {
  const { seat = null, ...rules } = more;
  const plain = { posting: 'registered' as const, postingRoles: [], repliesOpen: false, isArchived: false };
  return { forum: { ...plain, access, ...rules }, role, seat, visibility: 'public' };
}
