import type { Actor } from '../../kernel/index.js';
import { allowed, type Decision, hidden, refused } from '../../lib/decision.js';

/** Uploading needs an account: what nobody answers for is not kept. */
export function canUpload(actor: Actor): Decision {
  if (actor.kind === 'account') return allowed;
  return refused('sign_in', (words) => words.attachments.signIn);
}

/** What the policy of one file decides from. */
export interface AttachmentStanding {
  ownerId: string;
  /**
   * Whether a visible post of its owner, in a forum that the actor may read, shows it; of evidence: whether the actor decides
   * on the request that it is shown with.
   */
  isShown: boolean;
  /** Whether any post shows it, visible to the actor or not. */
  isUsed: boolean;
}

/** Whoever may read a post that shows it; before it is posted, its owner. */
export function canReadAttachment(actor: Actor, { ownerId, isShown, isUsed }: AttachmentStanding): Decision {
  if (isShown) return allowed;
  const isOwn = actor.kind === 'account' && actor.accountId === ownerId;
  return isOwn && !isUsed ? allowed : hidden;
}

/** Its owner, whether it is shown or not: posts then show that it is gone. */
export function canDeleteAttachment(actor: Actor, { ownerId }: AttachmentStanding): Decision {
  return actor.kind === 'account' && actor.accountId === ownerId ? allowed : hidden;
}
