import type { Actor } from '../../kernel/index.js';
import { allowed, type Decision, refused } from '../../lib/decision.js';
import { canSeeInside, canStartThread, canWrite, type ForumStanding } from './forum.policy.js';

export interface ThreadStanding extends ForumStanding {
  thread: { isLocked: boolean; authorId: string };
  /** Pseudonyms among the authors that are the actor's own. */
  pseudonyms?: readonly string[];
}

/** Whether the actor wrote it, by name or without. */
export function isAuthor(
  actor: Actor,
  authorId: string,
  { pseudonyms = [] }: Pick<ThreadStanding, 'pseudonyms'>,
): boolean {
  return actor.kind === 'account' && (actor.accountId === authorId || pseudonyms.includes(authorId));
}

const locked = refused('thread_locked', (words) => words.rooms.locked);

export function canReply(actor: Actor, standing: ThreadStanding): Decision {
  const see = canSeeInside(actor, standing);
  if (!see.allowed) return see;
  const write = canWrite(actor, standing, 'reply');
  if (!write.allowed) return write;
  return standing.thread.isLocked ? locked : allowed;
}

/** The author may rename while the thread is open. Moderators retitle, with a reason in the log. */
export function canRenameThread(actor: Actor, standing: ThreadStanding): Decision {
  const see = canSeeInside(actor, standing);
  if (!see.allowed) return see;
  const write = canStartThread(actor, standing);
  if (!write.allowed) return write;
  if (!isAuthor(actor, standing.thread.authorId, standing)) {
    return refused('not_author', (words) => words.rooms.onlyStarter);
  }
  return standing.thread.isLocked ? locked : allowed;
}
