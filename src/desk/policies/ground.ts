import type { NetworkRole } from '../../../contract/networks.js';
import type { AnswerFor, Ground } from '../../../contract/view-as.js';
import { type Language, said } from '../../../text/index.js';
import type { ReaderStanding } from '../../forums/index.js';
import { type Actor, type SignedIn, visitor } from '../../kernel/index.js';
import type { Decision } from '../../lib/decision.js';
import type { NetworkStanding } from '../../networks/index.js';

/** What somebody is that policies decide from. */
export interface Place {
  role: NetworkRole | null;
  state: NetworkStanding['state'];
  seat: ReaderStanding['seat'];
  /** Until when a sanction keeps them from writing. */
  pause?: string | null;
}

/** Asks a policy of whoever it is given: the very function of the gate, with the thing it is about bound. */
export type Question = (actor: Actor, place: Place) => Decision;

const nobody: Place = { role: null, state: null, seat: null };
const plain = (actor: SignedIn): SignedIn => ({ ...actor, isSiteAdmin: false });

/**
 * What the policy answers somebody, and why. A refusal has the policy's own reason. For a yes the policy is asked again
 * of whoever is less and less like them, and the least that is let in is the ground: so no rule is spelled twice.
 */
export function answerTo(question: Question, actor: Actor, place: Place, language: Language): AnswerFor {
  const decision = question(actor, place);
  if (decision.allowed) return { answer: 'yes', ground: groundOf(question, actor, place) };
  if (decision.hidden) return { answer: 'hidden' };
  return { answer: 'no', reason: decision.reason, message: said(decision.message, language) };
}

function groundOf(question: Question, actor: Actor, { role, state, seat }: Place): Ground {
  if (question(visitor, nobody).allowed || actor.kind === 'visitor') return 'everyone';
  const one = plain(actor);
  const rungs: [Ground, Place][] = [
    ['account', nobody],
    ...(state === 'invited' ? [['invitation', { ...nobody, state }] as [Ground, Place]] : []),
    ...(role ? [['member', { ...nobody, role: 'member', state }] as [Ground, Place]] : []),
    ['role', { ...nobody, role, state }],
    ['place', { role, state, seat }],
  ];
  return rungs.find(([, rung]) => question(one, rung).allowed)?.[0] ?? 'site';
}
