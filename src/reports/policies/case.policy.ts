import { canModerateForum, type ReaderStanding } from '../../forums/index.js';
import type { Actor } from '../../kernel/index.js';
import { allowed, type Decision, hidden, refused } from '../../lib/decision.js';
import { canManageNetwork, canModerateNetwork } from '../../networks/index.js';

/** What the rights to a case are decided from. */
export interface CaseStanding {
  /** Who wrote what was reported, or the person; null: a network. */
  aboutId: string | null;
  level: 'forum' | 'network' | 'site';
  /** The actor in the forum of the post or thread; null: a person or a network. */
  standing: ReaderStanding | null;
  /** How the author ranks there, and the actor: 3 site administrator, 2 admin, 1 moderator. */
  authorRank: number;
  actorRank: number;
}

/**
 * Who moderates what a case is about sees it, and never whoever it is about: they would learn who complains. Cases about
 * people and networks are the site's.
 */
export function canSeeCase(actor: Actor, { aboutId, standing }: CaseStanding): Decision {
  if (actor.kind === 'visitor' || actor.accountId === aboutId) return hidden;
  if (standing === null) return actor.isSiteAdmin ? allowed : hidden;
  return canModerateForum(actor, standing).allowed ? allowed : hidden;
}

/** Deciding, claiming, handing over: at the level that has it, and not about somebody who ranks above (E07). */
export function canWorkCase(actor: Actor, facts: CaseStanding): Decision {
  const see = canSeeCase(actor, facts);
  if (!see.allowed || actor.kind === 'visitor') return see;
  const { level, standing, authorRank, actorRank } = facts;
  if (level === 'site' && !actor.isSiteAdmin) return refused('with_site', (words) => words.reports.withSite);
  if (level === 'network' && standing && !canModerateNetwork(actor, standing).allowed)
    return refused('with_network', (words) => words.reports.withNetwork);
  return authorRank > actorRank ? refused('ranked_above', (words) => words.rooms.ranksAbove) : allowed;
}

/** Who reported is for those who run the network or the site: moderators know whether it was somebody with an account. */
export function canSeeReporters(actor: Actor, facts: CaseStanding): Decision {
  const see = canSeeCase(actor, facts);
  if (!see.allowed || facts.standing === null) return see;
  return canManageNetwork(actor, facts.standing).allowed ? allowed : hidden;
}
