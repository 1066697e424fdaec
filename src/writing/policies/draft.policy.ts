import { canSeeInside, canWrite, type ForumStanding, isAuthor } from '../../forums/index.js';
import type { Actor } from '../../kernel/index.js';
import { allowed, type Decision, hidden, refused } from '../../lib/decision.js';

const signInFirst = refused('sign_in', (words) => words.writing.signInToWrite);

/** Drafts, and help with writing, are for people with an account. */
export function canWriteAnywhere(actor: Actor): Decision {
  return actor.kind === 'account' ? allowed : signInFirst;
}

/**
 * Who may write in a forum may keep drafts for it and is helped with names there; a lock does not matter, since a
 * text that was begun is kept. Of a post only the author's text is a draft.
 */
export function canWriteAt(
  actor: Actor,
  standing: ForumStanding & { post?: { authorId: string }; pseudonyms?: readonly string[] },
): Decision {
  if (!canSeeInside(actor, standing).allowed) return hidden;
  const write = canWrite(actor, standing, 'reply');
  if (!write.allowed) return write;
  const isOthers = standing.post && !isAuthor(actor, standing.post.authorId, standing);
  return isOthers ? hidden : allowed;
}

/** A text that was begun is never lost: it can be saved on after its place is closed to the writer. */
export function canSaveDraft(actor: Actor, facts: { isOpen: boolean; hasDraft: boolean }): Decision {
  const write = canWriteAnywhere(actor);
  if (!write.allowed) return write;
  return facts.isOpen || facts.hasDraft ? allowed : hidden;
}
