import { setImmediate } from 'node:timers/promises';
import {
  type TriedRuleDto,
  triedRuleDto,
  trySiteWordRuleInput,
  tryWordRuleInput,
  WORD_RULE_LIMITS,
  type WordRuleKind,
} from '../../../contract/word-rules.js';
import { accountIdOf, type Ctx, defineUseCase } from '../../kernel/index.js';
import { networkFactsById } from '../../networks/index.js';
import { checkPattern } from '../policies/check-pattern.js';
import { compileRule, judge, lookedThrough } from '../policies/judge.js';
import { canManageRules } from '../policies/word-rule.policy.js';
import { presentTried } from '../presenters/tried.presenter.js';
import { newestPosts } from '../queries/newest-posts.js';

const limit = { points: 30, seconds: 60 };
/** Posts after which everybody else's turn comes. */
const AT_ONCE = 20;

export const tryWordRule = defineUseCase({
  name: 'wordRules.tryWordRule',
  summary:
    'See what a rule for words would have found among the newest posts of a network, before it is saved.',
  input: tryWordRuleInput,
  output: triedRuleDto,
  limit,
  facts: (ctx, { networkId }) => networkFactsById(ctx, networkId),
  policy: (ctx, facts) => canManageRules(ctx.actor, facts),
  run: (ctx, { networkId, ...rule }) => tryRule(ctx, networkId, rule),
});

export const trySiteWordRule = defineUseCase({
  name: 'wordRules.trySiteWordRule',
  summary: 'The same among the newest posts of the site.',
  input: trySiteWordRuleInput,
  output: triedRuleDto,
  limit,
  facts: async () => ({}),
  policy: (ctx) => canManageRules(ctx.actor, null),
  run: (ctx, rule) => tryRule(ctx, null, rule),
});

async function tryRule(
  ctx: Ctx,
  networkId: string | null,
  rule: { kind: WordRuleKind; pattern: string },
): Promise<TriedRuleDto> {
  checkPattern(rule);
  const compiled = [
    compileRule({ ...rule, id: '', action: 'flag' as const, reason: '', about: 'other' as const }),
  ];
  const posts = await newestPosts(ctx.db, accountIdOf(ctx.actor)!, networkId);
  const end = performance.now() + WORD_RULE_LIMITS.tryMs;
  const newest: TriedRuleDto['newest'] = [];
  let [looked, matched] = [0, 0];
  for (const post of posts) {
    if (performance.now() > end) break;
    if (looked > 0 && looked % AT_ONCE === 0) await setImmediate();
    looked++;
    const texts = lookedThrough(post.number === 1 ? post.title : null, post.source, post.html);
    const [found] = judge(compiled, texts, ['flag']).found;
    if (!found) continue;
    matched++;
    if (newest.length < WORD_RULE_LIMITS.shown) newest.push(presentTried(post, texts, found.matched));
  }
  return { looked, matched, newest };
}
