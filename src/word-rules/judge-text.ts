import type { Ctx } from '../kernel/index.js';
import { AppError } from '../lib/errors.js';
import { judge, lookedThrough, type RuleFound } from './policies/judge.js';
import { rulesOf } from './queries/rule-sets.js';
import { readRuleVersion } from './queries/rule-version.js';

interface Text {
  title: string | null;
  body: string | null;
  html: string | null;
}

/** What waits for moderators by a rule; `cutShort`: the time was over before every rule was asked. */
export type HeldByRule = { rule: RuleFound['rule']; matched: string } | 'cutShort' | null;

/**
 * Goes through a text by the rules of its network and of the site.
 * @param version how often the network's rules have changed, as its forum's settings say
 * @returns what holds it, and the refusal with a rule's reason where one refuses it
 */
export async function judgeText(
  ctx: Pick<Ctx, 'db'>,
  networkId: string,
  version: number,
  { title, body, html }: Text,
): Promise<{ hit: HeldByRule; refusal: AppError | null }> {
  const rules = await rulesOf(ctx.db, networkId, version);
  const { found, isCutShort } = judge(rules, lookedThrough(title, body, html), ['hold', 'refuse']);
  const refused = found.find(({ rule }) => rule.action === 'refuse');
  const refusal = refused ? refusedBy(refused, body === null ? 'title' : 'body') : null;
  return { hit: found[0] ?? (isCutShort ? 'cutShort' : null), refusal };
}

/** The same for a text that can't wait: only what refuses is asked. @throws AppError invalid_input */
export async function refuseByRule(ctx: Pick<Ctx, 'db'>, networkId: string, text: Text): Promise<void> {
  const rules = await rulesOf(ctx.db, networkId, await readRuleVersion(ctx.db, networkId));
  const { title, body, html } = text;
  const [refused] = judge(rules, lookedThrough(title, body, html), ['refuse']).found;
  if (refused) throw refusedBy(refused, body === null ? 'title' : 'body');
}

/** Tells the author the rule's reason, and nothing of what it looks for or found. */
function refusedBy({ rule: { reason } }: RuleFound, field: 'title' | 'body'): AppError {
  const message = (words: { wordRules: { refused: (reason: string) => string } }) =>
    words.wordRules.refused(reason);
  return new AppError('invalid_input', message, { reason: 'word_rule', fields: [{ field, message }] });
}
