import type { PostState } from '../../../contract/forums.js';
import type { Actor } from '../../kernel/index.js';
import { allowed, type Decision, refused } from '../../lib/decision.js';
import { canModerateForum, canSeeInside, canWrite } from './forum.policy.js';
import { isAuthor, type ThreadStanding } from './thread.policy.js';

export interface PostStanding extends ThreadStanding {
  post: { state: PostState; authorId: string };
}

/** The author may change the words while the post is visible and the thread open. */
export function canEditPost(actor: Actor, standing: PostStanding): Decision {
  const see = canSeeInside(actor, standing);
  if (!see.allowed) return see;
  const write = canWrite(actor, standing, 'reply');
  if (!write.allowed) return write;
  const own = canTouchOwnPost(actor, standing);
  if (!own.allowed) return own;
  if (standing.thread.isLocked) return refused('thread_locked', (words) => words.rooms.locked);
  return allowed;
}

/** As it was written: for whoever may change its words, the author or a moderator. */
export function canReadSource(actor: Actor, standing: PostStanding): Decision {
  const edit = canEditPost(actor, standing);
  if (edit.allowed || isOwn(actor, standing)) return edit;
  if (!canModerateForum(actor, standing).allowed) return edit;
  return standing.post.state === 'visible' ? allowed : gone;
}

const isOwn = (actor: Actor, standing: PostStanding): boolean =>
  isAuthor(actor, standing.post.authorId, standing);

/** The author may take a visible post away at any time, in a locked thread and an archived forum too. */
export function canDeletePost(actor: Actor, standing: PostStanding): Decision {
  return canTouchOwnPost(actor, standing);
}

/** Earlier versions are shown while the post is, to whoever may read it. */
export function canReadHistory(actor: Actor, standing: PostStanding): Decision {
  const see = canSeeInside(actor, standing);
  if (!see.allowed) return see;
  return standing.post.state === 'visible' ? allowed : gone;
}

const gone = refused('post_gone', (words) => words.rooms.postGone);

function canTouchOwnPost(actor: Actor, standing: PostStanding): Decision {
  const see = canSeeInside(actor, standing);
  if (!see.allowed) return see;
  if (actor.kind === 'visitor') return refused('register', (words) => words.rooms.registerToWrite);
  if (!isOwn(actor, standing)) {
    return refused('not_author', (words) => words.rooms.onlyAuthor);
  }
  return standing.post.state === 'visible' ? allowed : gone;
}
