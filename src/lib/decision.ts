import type { Sentence } from './errors.js';

/** What a policy answers. `hidden` means the actor may not even know that the thing exists. */
export type Decision =
  | { allowed: true }
  | { allowed: false; hidden: true }
  | { allowed: false; hidden: false; reason: string; message: Sentence; isGone?: true };

export const allowed: Decision = { allowed: true };
export const hidden: Decision = { allowed: false, hidden: true };

/** @param reason a stable word for programs @param message a sentence for people */
export function refused(reason: string, message: Sentence): Decision {
  return { allowed: false, hidden: false, reason, message };
}

/** What was there and is no more, for everyone who may know that. */
export function gone(reason: string, message: Sentence): Decision {
  return { allowed: false, hidden: false, reason, message, isGone: true };
}

/** The refusal's word, or null where the decision allows. Hidden things answer `not_found`. */
export function refusalReason(decision: Decision): string | null {
  if (decision.allowed) return null;
  return decision.hidden ? 'not_found' : decision.reason;
}
