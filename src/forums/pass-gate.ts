import type { Ctx, TextToWrite } from '../kernel/index.js';
import type { ForumFacts } from './facts/forum.facts.js';
import { canModerateForum } from './policies/forum.policy.js';

type Given = Pick<TextToWrite, 'kind' | 'isAttested'> & Partial<TextToWrite>;

/**
 * Asks whether the text may be written at once, before anything of it is.
 * @throws AppError `held` or a refusal, FactsChanged where the forum's rules are different now
 */
export async function passGate(
  ctx: Ctx,
  facts: ForumFacts & { isRecent?: true },
  text: Given,
): Promise<void> {
  await ctx.gate?.(ctx, {
    networkId: facts.forum.networkId,
    forumId: facts.forum.id,
    threadId: null,
    postId: null,
    postAuthorId: null,
    rules: facts.rules,
    isRecent: facts.isRecent ?? false,
    moderates: canModerateForum(ctx.actor, facts).allowed,
    isHeld: facts.isHeld,
    isAnonymous: false,
    isUnnamedHeld: facts.network.anonymity === 'held',
    title: null,
    body: null,
    html: null,
    language: null,
    replyTo: null,
    version: null,
    clientKey: null,
    ...text,
  });
}
