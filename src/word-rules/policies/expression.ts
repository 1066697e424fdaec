import { RE2JS, RE2JSException } from 're2js';
import { WORD_RULE_LIMITS } from '../../../contract/word-rules.js';

export type Expression = RE2JS;

/** Texts in which the place of what was found is looked for, one after the other. */
const WINDOW = 2_000;
const OVERLAP = 200;

/**
 * Compiles an expression without regard to capitals. Matching takes time in proportion to the text, whatever is written: what
 * would need going back (references to groups, looking ahead or behind) is not in the language.
 * @returns what is wrong with it instead: `syntax` with what could not be read, or `long`
 */
export function compileExpression(pattern: string): Expression | { wrong: 'backwards' | 'syntax' | 'long' } {
  if ([...pattern].length > WORD_RULE_LIMITS.expression) return { wrong: 'long' };
  try {
    const compiled = RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE);
    return compiled.programSize() > WORD_RULE_LIMITS.size ? { wrong: 'long' } : compiled;
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    return { wrong: looksBack(pattern) ? 'backwards' : 'syntax' };
  }
}

const looksBack = (pattern: string): boolean => /\\[1-9]|\\k<|\(\?(?:=|!|<=|<!|>)/.test(pattern);

/** What it finds first, cut to a length that can be shown; empty where only the text as a whole matches; null: nothing. */
export function findExpression(expression: Expression, text: string): { at: number; found: string } | null {
  if (!expression.test(text)) return null;
  // Whether it matches is quick; where is not. Pieces hold almost everything that anybody looks for.
  for (let from = 0; from < text.length; from += WINDOW - OVERLAP) {
    const piece = text.slice(from, from + WINDOW);
    if (!expression.test(piece)) continue;
    const matcher = expression.matcher(piece);
    if (matcher.find()) return { at: from + matcher.start(), found: matcher.group() ?? '' };
  }
  return { at: 0, found: '' };
}
