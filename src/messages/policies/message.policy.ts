import { canSeeForum, type ReaderStanding } from '../../forums/index.js';
import type { Actor } from '../../kernel/index.js';
import { allowed, type Decision, hidden, refused } from '../../lib/decision.js';
import { canReadNetwork, type NetworkStanding } from '../../networks/index.js';

const signInFirst = refused('sign_in', (words) => words.rooms.signInFirst);

/** Writing is for people who are signed in: an answer has to reach them. */
export function canWriteTo(actor: Actor): Decision {
  return actor.kind === 'account' ? allowed : signInFirst;
}

/** Whoever is registered and may know of the network, members or not: also to ask why one was suspended. */
export function canWriteToNetwork(actor: Actor, standing: NetworkStanding): Decision {
  const read = canReadNetwork(actor, standing);
  if (!read.allowed) return read;
  return canWriteTo(actor);
}

/** The same of a forum: a room is written to by those alone who may know of it. */
export function canWriteToForum(actor: Actor, standing: ReaderStanding): Decision {
  const see = canSeeForum(actor, standing);
  return see.allowed ? canWriteTo(actor) : see;
}

/** One's own conversations; those of others are not there. */
export function canTakePart(actor: Actor, conversation: object | null): Decision {
  if (actor.kind === 'visitor') return signInFirst;
  return conversation ? allowed : hidden;
}
