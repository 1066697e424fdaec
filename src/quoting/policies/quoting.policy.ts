import { canSeeInside, isAuthor, type PostFacts } from '../../forums/index.js';
import type { Actor } from '../../kernel/index.js';
import { allowed, type Decision, hidden, refused } from '../../lib/decision.js';

/** Whoever is registered and reads a visible post that is not their own. */
export function canAskToQuote(actor: Actor, facts: PostFacts): Decision {
  const see = canSeeInside(actor, facts);
  if (!see.allowed) return see;
  if (actor.kind === 'visitor') return refused('sign_in', (words) => words.rooms.signInFirst);
  if (facts.post.state !== 'visible') return refused('post_gone', (words) => words.rooms.postGone);
  return isAuthor(actor, facts.post.authorId, facts)
    ? refused('own_post', (words) => words.quoting.ownPost)
    : allowed;
}

/** What a question is decided from. */
export interface Question {
  askerId: string;
  authorId: string;
  answer: string | null;
  dueAt: Date;
}

/** Whoever asked and whoever is asked. @param names the actor's account and pseudonyms */
export function canReadQuestion(actor: Actor, { askerId, authorId }: Question, names: string[]): Decision {
  if (actor.kind === 'visitor') return refused('sign_in', (words) => words.rooms.signInFirst);
  return actor.accountId === askerId || names.includes(authorId) ? allowed : hidden;
}

/** The author, once, while there is time. */
export function canAnswerQuestion(actor: Actor, question: Question, names: string[], now: Date): Decision {
  const read = canReadQuestion(actor, question, names);
  if (!read.allowed) return read;
  if (!names.includes(question.authorId)) return refused('not_author', (words) => words.quoting.onlyAuthor);
  if (question.answer !== null) return refused('already_answered', (words) => words.quoting.answered);
  return now > question.dueAt ? refused('too_late', (words) => words.quoting.tooLate) : allowed;
}
