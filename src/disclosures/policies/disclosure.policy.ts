import { DISCLOSURE_PEOPLE, type DisclosureState } from '../../../contract/disclosures.js';
import type { Actor } from '../../kernel/index.js';
import { allowed, type Decision, hidden, refused } from '../../lib/decision.js';

export interface DisclosureStanding {
  state: DisclosureState;
  subjectId: string;
  recordedBy: string;
  firstBy: string | null;
  secondBy: string | null;
  /** Accounts that were shown the answer. */
  seenBy: string[];
  /** Null: it is not approved. */
  openUntil: Date | null;
}

export interface AskedAbout {
  /** Null: nobody has this user name. */
  subject: { id: string; isPseudonym: boolean } | null;
  /** Site administrators who are not asked about. */
  people: number;
}

/** Site administrators alone: for everybody else, whoever runs a network too, there is no such thing. */
export function canKnowDisclosures(actor: Actor): Decision {
  return actor.kind === 'account' && actor.isSiteAdmin ? allowed : hidden;
}

/** Nor is there one for a site administrator who is asked about: a law may forbid that they learn of it. */
export function canKnowDisclosure(
  actor: Actor,
  { subjectId }: Pick<DisclosureStanding, 'subjectId'>,
): Decision {
  const know = canKnowDisclosures(actor);
  return know.allowed && actor.kind === 'account' && actor.accountId === subjectId ? hidden : know;
}

/** Of whoever wrote without a name nothing is recorded here: that is asked as a reveal. */
export function canRecordDisclosure(actor: Actor, { subject, people }: AskedAbout): Decision {
  const know = canKnowDisclosures(actor);
  if (!know.allowed || actor.kind !== 'account') return know;
  if (subject?.isPseudonym) return refused('pseudonym', (words) => words.disclosures.pseudonym);
  if (subject?.id === actor.accountId) return refused('own_account', (words) => words.disclosures.ownAccount);
  return people < DISCLOSURE_PEOPLE
    ? refused('too_few_people', (words) => words.disclosures.tooFewPeople)
    : allowed;
}

/** Approved by two others than who recorded it, or refused by one. */
export function canDecideDisclosure(actor: Actor, standing: DisclosureStanding): Decision {
  const know = canKnowDisclosure(actor, standing);
  if (!know.allowed || actor.kind !== 'account') return know;
  const { state, recordedBy, firstBy } = standing;
  if (state !== 'asked' && state !== 'approvedOnce')
    return refused('decided', (words) => words.disclosures.decided);
  if (recordedBy === actor.accountId) return refused('recorded_it', (words) => words.disclosures.recordedIt);
  return firstBy === actor.accountId
    ? refused('approved_it', (words) => words.disclosures.approvedIt)
    : allowed;
}

/** Once, for some days, and only by the three. */
export function canOpenDisclosure(actor: Actor, standing: DisclosureStanding, now: Date): Decision {
  const know = canKnowDisclosure(actor, standing);
  if (!know.allowed || actor.kind !== 'account') return know;
  const { state, recordedBy, firstBy, secondBy, seenBy, openUntil } = standing;
  if (state !== 'approved' || !openUntil || ![recordedBy, firstBy, secondBy].includes(actor.accountId))
    return refused('not_approved', (words) => words.disclosures.notApproved);
  if (seenBy.includes(actor.accountId)) return refused('shown_once', (words) => words.disclosures.shownOnce);
  return now < openUntil ? allowed : refused('over', (words) => words.disclosures.over);
}

/** The person: of what was approved, unless a law was named. */
export function canReadOwnDisclosure(
  accountId: string | null,
  { subjectId, state, law }: Pick<DisclosureStanding, 'subjectId' | 'state'> & { law: string | null },
): Decision {
  return accountId === subjectId && state === 'approved' && law === null ? allowed : hidden;
}
