import type { Actor } from '../../kernel/index.js';
import { allowed, type Decision, refused } from '../../lib/decision.js';
import { canSeeInside, canWrite } from './forum.policy.js';
import { canReadHistory, type PostStanding } from './post.policy.js';

/**
 * Who may write in the forum may react to a visible post of somebody else. A lock ends the talk, not the thanks:
 * a locked thread still takes reactions.
 */
export function canReact(actor: Actor, standing: PostStanding): Decision {
  const see = canSeeInside(actor, standing);
  if (!see.allowed) return see;
  const write = canWrite(actor, standing, 'react');
  if (!write.allowed) return write;
  if (actor.kind === 'account' && actor.accountId === standing.post.authorId)
    return refused('own_post', (words) => words.posts.ownPost);
  return standing.post.state === 'visible' ? allowed : refused('post_gone', (words) => words.posts.gone);
}

/** Who reacted is shown to whoever may read the post, while it is visible. */
export function canReadReactions(actor: Actor, standing: PostStanding): Decision {
  return canReadHistory(actor, standing);
}

/** For oneself, to find it again: any visible post that one may read. */
export function canBookmark(actor: Actor, standing: PostStanding): Decision {
  const see = canSeeInside(actor, standing);
  if (!see.allowed) return see;
  if (actor.kind === 'visitor') return refused('register', (words) => words.posts.signInToKeep);
  return standing.post.state === 'visible' ? allowed : refused('post_gone', (words) => words.posts.gone);
}
