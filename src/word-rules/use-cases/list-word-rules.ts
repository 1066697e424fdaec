import { siteWordRulesInput, wordRulesDto, wordRulesInput } from '../../../contract/word-rules.js';
import { presentNetworkRef } from '../../forums/index.js';
import { type Ctx, defineUseCase } from '../../kernel/index.js';
import { type NetworkFacts, networkFactsBySlug } from '../../networks/index.js';
import { canManageRules } from '../policies/word-rule.policy.js';
import { presentWordRule } from '../presenters/word-rule.presenter.js';
import { listRules } from '../queries/rows.js';

const limit = { points: 600, seconds: 60 };

export const listWordRules = defineUseCase({
  name: 'wordRules.listWordRules',
  summary: 'The rules for words of a network, for its admins.',
  input: wordRulesInput,
  output: wordRulesDto,
  limit,
  facts: (ctx, { network }) => networkFactsBySlug(ctx, network),
  policy: (ctx, facts) => canManageRules(ctx.actor, facts),
  run: (ctx, _input, facts) => rulesOfPlace(ctx, facts),
});

export const listSiteWordRules = defineUseCase({
  name: 'wordRules.listSiteWordRules',
  summary: 'The rules for words of the whole site, for those who run it.',
  input: siteWordRulesInput,
  output: wordRulesDto,
  limit,
  facts: async () => ({}),
  policy: (ctx) => canManageRules(ctx.actor, null),
  run: (ctx) => rulesOfPlace(ctx, null),
});

async function rulesOfPlace(ctx: Ctx, network: NetworkFacts | null) {
  const rules = await listRules(ctx.db, network?.id ?? null);
  return { network: network && presentNetworkRef(network), rules: rules.map(presentWordRule) };
}
