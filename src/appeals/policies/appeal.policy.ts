import { APPEAL_DAYS } from '../../../contract/appeals.js';
import type { Actor, DecisionRecord } from '../../kernel/index.js';
import { allowed, type Decision, hidden, refused } from '../../lib/decision.js';

const DAY_MS = 24 * 3_600_000;

/** Until when a decision can be appealed against. */
export const appealUntil = (at: Date): Date => new Date(at.getTime() + APPEAL_DAYS * DAY_MS);

type Concerned = Pick<DecisionRecord, 'subjectId' | 'at' | 'isInForce' | 'isAppealable'>;

/** The statement of reasons is for whom the decision is about, also when they were put out, and for nobody else. */
export function canReadDecision(
  actor: Actor,
  { subjectId }: Pick<Concerned, 'subjectId'>,
  names: string[],
): Decision {
  if (actor.kind === 'visitor') return refused('sign_in', (words) => words.appeals.signInFirst);
  return names.includes(subjectId) ? allowed : hidden;
}

/**
 * One appeal, by whom it is about, while there is time and the decision holds. It needs no membership.
 * @param names the actor's account and pseudonyms: a decision is about one of them
 * @param reference of the appeal that was made already, or null
 */
export function canAppeal(
  actor: Actor,
  facts: Concerned,
  names: string[],
  reference: string | null,
  now: Date,
): Decision {
  const read = canReadDecision(actor, facts, names);
  if (!read.allowed) return read;
  if (reference !== null) return refused('already_appealed', (words) => words.appeals.already(reference));
  if (!facts.isAppealable) return refused('not_appealable', (words) => words.appeals.notForYou);
  if (!facts.isInForce) return refused('not_in_force', (words) => words.appeals.isUndone);
  return now > appealUntil(facts.at) ? refused('too_late', (words) => words.appeals.tooLate) : allowed;
}

/** What the rights to an appeal are decided from. */
export interface AppealStanding {
  accountId: string;
  decidedBy: string | null;
  state: 'open' | 'decided';
  /** Of the list form: another person, ranked high enough, at the level where it is. */
  canDecide: boolean;
}

/** Whoever may decide it sees it, and whoever decided it. For everybody else it is not there. */
export function canReadAppeal(actor: Actor, { canDecide, decidedBy }: AppealStanding): Decision {
  if (actor.kind === 'visitor') return hidden;
  return canDecide || decidedBy === actor.accountId ? allowed : hidden;
}
