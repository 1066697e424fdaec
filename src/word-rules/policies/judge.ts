import type { ReportReason } from '../../../contract/reports.js';
import { WORD_RULE_LIMITS, type WordRuleAction, type WordRuleKind } from '../../../contract/word-rules.js';
import { compileExpression, type Expression, findExpression } from './expression.js';
import { compileWords, findWords, tokensOf, type WordList } from './word-list.js';

/** A rule as it is kept. */
export interface RuleRow {
  id: string;
  kind: WordRuleKind;
  pattern: string;
  action: WordRuleAction;
  reason: string;
  about: ReportReason;
}

export interface CompiledRule extends RuleRow {
  words: WordList | null;
  expression: Expression | null;
}

/** What a rule found. */
export interface RuleFound {
  rule: CompiledRule;
  matched: string;
}

export interface Judged {
  found: RuleFound[];
  /** The time was over before every rule was asked. */
  isCutShort: boolean;
}

const SHOWN = 100;

/** An expression that can't be read any more, of a library that has changed, finds nothing. */
export function compileRule(rule: RuleRow): CompiledRule {
  if (rule.kind === 'words') return { ...rule, words: compileWords(rule.pattern), expression: null };
  const compiled = compileExpression(rule.pattern);
  return { ...rule, words: null, expression: 'wrong' in compiled ? null : compiled };
}

/** What is looked through: what was typed, and what readers see of it, so that no mark of the markup cuts a word in two. */
export function lookedThrough(title: string | null, source: string | null, html: string | null): string[] {
  const typed = [title, source].filter((part) => part !== null).join('\n');
  const seen = html === null ? '' : plainOf(html);
  const plain = typed.replace(/[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/g, '');
  return seen === '' || seen === source ? [plain] : [plain, seen];
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const plainOf = (html: string): string =>
  html
    .replace(/<\/(?:p|li|h\d|td|th|blockquote|pre)>|<br\s*\/?>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name]!)
    .trim();

/**
 * Asks the rules of the given actions, words first. Expressions are asked until the time is over.
 * @param now milliseconds that only rise
 */
export function judge(
  rules: readonly CompiledRule[],
  texts: readonly string[],
  actions: readonly WordRuleAction[],
  now: () => number = () => performance.now(),
): Judged {
  const asked = rules.filter(({ action }) => actions.includes(action));
  if (asked.length === 0) return { found: [], isCutShort: false };
  const tokens = asked.some(({ words }) => words) ? texts.map(tokensOf) : [];
  const found: RuleFound[] = [];
  for (const rule of asked) {
    const words = rule.words && firstOf(tokens, (one) => findWords(rule.words!, one));
    if (words) found.push({ rule, matched: words.slice(0, SHOWN) });
  }
  const end = now() + WORD_RULE_LIMITS.budgetMs;
  for (const rule of asked) {
    const { expression } = rule;
    if (!expression) continue;
    if (now() > end) return { found, isCutShort: true };
    const hit = firstOf(texts, (text) => findExpression(expression, text));
    if (hit) found.push({ rule, matched: hit.found.slice(0, SHOWN) });
  }
  return { found, isCutShort: false };
}

function firstOf<T, R>(all: readonly T[], find: (one: T) => R | null): R | null {
  for (const one of all) {
    const found = find(one);
    if (found !== null) return found;
  }
  return null;
}
