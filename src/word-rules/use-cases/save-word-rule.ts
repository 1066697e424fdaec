import {
  addSiteWordRuleInput,
  addWordRuleInput,
  changeWordRuleInput,
  type WordRuleDto,
  type WordRuleInput,
  wordRuleDto,
  wordRuleIdInput,
} from '../../../contract/word-rules.js';
import { type Ctx, defineUseCase } from '../../kernel/index.js';
import { FactsChanged } from '../../lib/errors.js';
import { type NetworkFacts, networkFactsById } from '../../networks/index.js';
import { wordRuleFacts } from '../facts/word-rule.facts.js';
import { checkPattern } from '../policies/check-pattern.js';
import { canManageRule, canManageRules } from '../policies/word-rule.policy.js';
import { presentWordRule } from '../presenters/word-rule.presenter.js';
import { writeRule } from '../queries/write-rule.js';

const limit = { points: 120, seconds: 3_600 };

export const addWordRule = defineUseCase({
  name: 'wordRules.addWordRule',
  summary: 'Give a network a rule for words: what it finds is flagged, waits or is refused.',
  input: addWordRuleInput,
  output: wordRuleDto,
  limit,
  facts: (ctx, { networkId }) => networkFactsById(ctx, networkId),
  policy: (ctx, facts) => canManageRules(ctx.actor, facts),
  run: (ctx, { networkId: _id, ...rule }, facts) => save(ctx, facts, ctx.ids.next(), rule, 'added'),
});

export const addSiteWordRule = defineUseCase({
  name: 'wordRules.addSiteWordRule',
  summary: 'Give the whole site a rule for words.',
  input: addSiteWordRuleInput,
  output: wordRuleDto,
  limit,
  facts: async () => ({}),
  policy: (ctx) => canManageRules(ctx.actor, null),
  run: (ctx, rule) => save(ctx, null, ctx.ids.next(), rule, 'added'),
});

export const changeWordRule = defineUseCase({
  name: 'wordRules.changeWordRule',
  summary: 'Change a rule for words, or turn it on or off.',
  input: changeWordRuleInput,
  output: wordRuleDto,
  limit,
  facts: (ctx, { ruleId }) => wordRuleFacts(ctx, ruleId),
  policy: (ctx, { network }) => canManageRule(ctx.actor, network),
  run: (ctx, { ruleId, ...rule }, { network }) => save(ctx, network, ruleId, rule, 'changed'),
});

export const removeWordRule = defineUseCase({
  name: 'wordRules.removeWordRule',
  summary: 'Take a rule for words away. The log keeps what it said.',
  input: wordRuleIdInput,
  output: wordRuleDto,
  limit,
  facts: (ctx, { ruleId }) => wordRuleFacts(ctx, ruleId),
  policy: (ctx, { network }) => canManageRule(ctx.actor, network),
  async run(ctx, { ruleId }, { rule, network }) {
    await writeRule(ctx, network, { act: 'removed', ruleId, rule: null });
    return presentWordRule({ ...rule, isOn: false });
  },
});

async function save(
  ctx: Ctx,
  network: NetworkFacts | null,
  ruleId: string,
  rule: WordRuleInput,
  act: 'added' | 'changed',
): Promise<WordRuleDto> {
  const size = checkPattern(rule);
  await writeRule(ctx, network, { act, ruleId, rule: { ...rule, size } });
  const saved = await wordRuleFacts(ctx, ruleId);
  if (!saved) throw new FactsChanged();
  return presentWordRule(saved.rule);
}
