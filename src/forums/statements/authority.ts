import type { Actor, SignedIn } from '../../kernel/index.js';
import type { ForumFacts } from '../facts/forum.facts.js';

/**
 * What a decision relied on, as conditions on rows that the write itself locks: an account in good
 * standing, and where it mattered, a membership in one of these roles or the site administrator's mark.
 */
export interface Authority {
  accountId: string;
  roles: string[] | null;
  asSiteAdmin: boolean;
}

/** The authority of somebody who only needs to read the forum in order to write in it. */
export function readersAuthority(actor: Actor, facts: ForumFacts): Authority {
  const { accountId, isSiteAdmin } = signedIn(actor);
  if (facts.forum.access === 'public') return { accountId, roles: null, asSiteAdmin: false };
  if (facts.role !== null || !isSiteAdmin)
    return { accountId, roles: ['member', 'steering', 'moderator', 'admin'], asSiteAdmin: false };
  return { accountId, roles: null, asSiteAdmin: true };
}

/** The authority of a moderator. */
export function moderatorsAuthority(actor: Actor, facts: ForumFacts): Authority {
  const { accountId } = signedIn(actor);
  const byRole = facts.role === 'moderator' || facts.role === 'admin';
  return byRole
    ? { accountId, roles: ['moderator', 'admin'], asSiteAdmin: false }
    : { accountId, roles: null, asSiteAdmin: true };
}

/** Policies let only signed-in actors through to a write. */
function signedIn(actor: Actor): SignedIn {
  if (actor.kind !== 'account') throw new Error('a write needs a signed-in actor');
  return actor;
}
