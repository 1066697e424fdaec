import type { PostFacts } from '../forums/index.js';
import type { Along, Ctx } from '../kernel/index.js';
import { type ActOptions, bringBack, changePost, named } from './acts.js';
import { ofChange } from './statements/along.js';
import { logEntry } from './statements/log-entry.js';

const said = { wasHidden: true };

/** The text is away already: that it stays away, or that nothing is decided again, is all that is written. */
const deciding = (isDecided: boolean, along?: Along) => ({
  name: named(isDecided ? 'confirm-removal' : 'hide-again', along),
  threadMust: along?.must(14, ofChange),
  post: {
    must: `p.state = 'removed' and p.is_under_review = ${isDecided}`,
    set: `is_under_review = ${!isDecided}`,
  },
  more: `${logEntry(isDecided ? 'post.removed' : 'post.hidden', 9)}${along?.more(14, ofChange) ?? ''}`,
});

/**
 * A post that was hidden while its case was looked at stays away: its author is told that it is removed, and why. Whoever calls has
 * asked the policy.
 * @throws FactsChanged when it is not hidden any more
 */
export function confirmRemoval(ctx: Ctx, facts: PostFacts, reason: string, options: ActOptions = {}) {
  const payload = { ...said, ...options.payload };
  const statement = deciding(true, options.along);
  return changePost(ctx, facts, reason, 'post.removed', statement, { ...options, payload }, []);
}

/** It is shown again: it breaks no rule. */
export const endHiding = (ctx: Ctx, facts: PostFacts, reason: string, options: ActOptions = {}) =>
  bringBack(ctx, facts, reason, { ...options, payload: { ...said, ...options.payload } });

/** Whoever takes back what ended a hiding finds the post hidden as it was. */
export const hideAgain = (ctx: Ctx, facts: PostFacts, reason: string, options: ActOptions) =>
  changePost(ctx, facts, reason, 'post.hidden', deciding(false, options.along), options, []);
