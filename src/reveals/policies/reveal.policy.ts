import type { HoldState } from '../../../contract/holds.js';
import type { RevealState } from '../../../contract/reveals.js';
import type { Actor } from '../../kernel/index.js';
import { allowed, type Decision, hidden, refused } from '../../lib/decision.js';

export interface RevealStanding {
  state: RevealState;
  askedBy: string;
  decidedBy: string | null;
  /** Whether the answer was shown to each of the two. */
  isSeen: { byAsker: boolean; byDecider: boolean };
}

/** Site administrators alone: who runs a network is refused, for everybody else there is no such thing. */
export function canKnowReveals(actor: Actor): Decision {
  return actor.kind === 'account' && actor.isSiteAdmin ? allowed : hidden;
}

/** Of a post that somebody may read who is no site administrator, it may be said that they can't ask. */
export function canAskReveal(actor: Actor, { isAnonymous }: { isAnonymous: boolean }): Decision {
  if (actor.kind !== 'account' || !actor.isSiteAdmin)
    return refused('site_admins_only', (words) => words.anonymity.onlySiteAdmins);
  return isAnonymous ? allowed : refused('not_anonymous_post', (words) => words.anonymity.hasName);
}

/** The same of a text that was never shown: while it waits, or since it was refused. What was let through is a post. */
export function canAskHeldReveal(
  actor: Actor,
  { isAnonymous, state }: { isAnonymous: boolean; state: HoldState },
): Decision {
  const ask = canAskReveal(actor, { isAnonymous });
  if (!ask.allowed) return ask;
  return state === 'waiting' || state === 'refused'
    ? allowed
    : refused('not_held', (words) => words.anonymity.notHeld);
}

/** Agreed to or refused by somebody else than who asked. */
export function canDecideReveal(actor: Actor, standing: RevealStanding): Decision {
  const know = canKnowReveals(actor);
  if (!know.allowed || actor.kind !== 'account') return know;
  if (standing.state !== 'asked') return refused('decided', (words) => words.anonymity.revealDecided);
  return standing.askedBy === actor.accountId
    ? refused('second_person', (words) => words.anonymity.secondPerson)
    : allowed;
}

/** Once, and only by the two. */
export function canOpenReveal(actor: Actor, standing: RevealStanding): Decision {
  const know = canKnowReveals(actor);
  if (!know.allowed || actor.kind !== 'account') return know;
  const { state, askedBy, decidedBy, isSeen } = standing;
  if (state !== 'agreed' || ![askedBy, decidedBy].includes(actor.accountId))
    return refused('not_agreed', (words) => words.anonymity.notAgreed);
  const hasSeen = actor.accountId === askedBy ? isSeen.byAsker : isSeen.byDecider;
  return hasSeen ? refused('shown_once', (words) => words.anonymity.shownOnce) : allowed;
}
