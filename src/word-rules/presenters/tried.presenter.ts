import { type TriedRuleDto, WORD_RULE_LIMITS } from '../../../contract/word-rules.js';
import type { TriedPost } from '../queries/newest-posts.js';

/** A post that a rule would have found, for somebody who moderates it: the place of what was found, and what stands around it. */
export function presentTried(
  { id, number, title, at }: TriedPost,
  texts: string[],
  matched: string,
): TriedRuleDto['newest'][number] {
  const { around } = WORD_RULE_LIMITS;
  const text = texts.at(-1)!;
  // Of words the text may have capitals and accents where the rule has none: then its beginning is shown.
  const start = Math.max(0, text.toLowerCase().indexOf(matched.toLowerCase()));
  const end = text.toLowerCase().includes(matched.toLowerCase()) ? start + matched.length : start;
  return {
    ...{ title, number, path: `/p/${id}`, at: at.toISOString() },
    before: text.slice(Math.max(0, start - around), start),
    found: text.slice(start, end),
    after: text.slice(end, end + around),
  };
}
