import { z } from 'zod';
import { answers } from '../text/words.js';
import { networkRef } from './forums.js';
import { personDto } from './people.js';
import { id, instant, line, prose, slug } from './primitives.js';
import { reportReasons } from './reports.js';

export const wordRuleKinds = ['words', 'expression'] as const;
export type WordRuleKind = (typeof wordRuleKinds)[number];
/** What becomes of a text in which a rule finds something; the mildest first. */
export const wordRuleActions = ['flag', 'hold', 'refuse'] as const;
export type WordRuleAction = (typeof wordRuleActions)[number];
export const wordRuleActs = ['added', 'changed', 'removed'] as const;

/** All numbers of rules for words; docs/word-rules.md has them in words. */
export const WORD_RULE_LIMITS = {
  /** Of one network, or of the whole site. */
  rules: 50,
  /** Characters of a list of words; lines of it. */
  list: 5_000,
  words: 300,
  /** Characters of an expression. */
  expression: 500,
  /** Steps of an expression once it is compiled, and of all that are on together. */
  size: 200,
  sizes: 1_000,
  reason: 200,
  /** After so many milliseconds no further expression is asked: the text waits for a moderator. */
  budgetMs: 100,
  /** Newest posts that are gone through before a rule is saved, how many of them are shown, and how long it may take. */
  tried: 500,
  shown: 5,
  tryMs: 500,
  /** Characters around what was found. */
  around: 40,
} as const;

const rule = {
  kind: z.enum(wordRuleKinds),
  /** A word or phrase in each line; or an expression as RE2 has it. */
  pattern: prose('pattern', WORD_RULE_LIMITS.list),
  action: z.enum(wordRuleActions),
  /** What the author is told. */
  reason: line('reason', WORD_RULE_LIMITS.reason, 3),
  /** What a case is about that the rule opens. */
  about: z.enum(reportReasons, { error: () => answers.reports.rule }),
  isOn: z.boolean(),
};

export const wordRuleDto = z.object({
  id,
  ...rule,
  changedAt: instant,
  /** Null: somebody who closed their account. */
  changedBy: personDto.nullable(),
});
export type WordRuleDto = z.infer<typeof wordRuleDto>;
export const wordRulesDto = z.object({
  /** Null: the whole site. */
  network: networkRef.nullable(),
  rules: z.array(wordRuleDto),
});
export type WordRulesDto = z.infer<typeof wordRulesDto>;

export const wordRulesInput = z.strictObject({ network: slug });
export const siteWordRulesInput = z.strictObject({});
export const addWordRuleInput = z.strictObject({ networkId: id, ...rule });
export const addSiteWordRuleInput = z.strictObject(rule);
export const changeWordRuleInput = z.strictObject({ ruleId: id, ...rule });
export const wordRuleIdInput = z.strictObject({ ruleId: id });
export const tryWordRuleInput = z.strictObject({ networkId: id, kind: rule.kind, pattern: rule.pattern });
export const trySiteWordRuleInput = z.strictObject({ kind: rule.kind, pattern: rule.pattern });
export type WordRuleInput = z.infer<z.ZodObject<typeof rule>>;

/** What a rule would have found among the newest posts that the asker moderates. */
export const triedRuleDto = z.object({
  looked: z.number().int(),
  matched: z.number().int(),
  newest: z.array(
    z.object({
      title: z.string(),
      number: z.number().int(),
      path: z.string(),
      at: instant,
      before: z.string(),
      found: z.string(),
      after: z.string(),
    }),
  ),
});
export type TriedRuleDto = z.infer<typeof triedRuleDto>;
