import type { Actor } from '../../kernel/index.js';
import { allowed, type Decision, refused } from '../../lib/decision.js';
import { canSeeInside, canStartThread, canWrite, type ForumStanding } from './forum.policy.js';

export interface ThreadStanding extends ForumStanding {
  thread: { isLocked: boolean; authorId: string };
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
  if (actor.kind !== 'account' || actor.accountId !== standing.thread.authorId) {
    return refused('not_author', (words) => words.rooms.onlyStarter);
  }
  return standing.thread.isLocked ? locked : allowed;
}
