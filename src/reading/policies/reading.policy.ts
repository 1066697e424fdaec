import { canReadForum, canSeeInside, type ReaderStanding } from '../../forums/index.js';
import type { Actor } from '../../kernel/index.js';
import { allowed, type Decision, refused } from '../../lib/decision.js';

const signIn = refused('sign_in', (words) => words.reading.signIn);

/** What one has read is kept for people with an account. */
export function canKeepMarks(actor: Actor): Decision {
  return actor.kind === 'account' ? allowed : signIn;
}

/** Who may read a thread may mark its posts. */
export function canMarkThread(actor: Actor, standing: ReaderStanding): Decision {
  const see = canSeeInside(actor, standing);
  return see.allowed ? canKeepMarks(actor) : see;
}

/** Who may read a forum may mark it. */
export function canMarkForum(actor: Actor, standing: ReaderStanding): Decision {
  const read = canReadForum(actor, standing);
  return read.allowed ? canKeepMarks(actor) : read;
}
