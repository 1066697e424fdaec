import { networkOpennessInput, opennessDto, siteOpennessInput } from '../../../contract/openness.js';
import { presentNetworkRef } from '../../forums/index.js';
import { defineUseCase } from '../../kernel/index.js';
import { networkFactsBySlug } from '../../networks/index.js';
import { openMonth } from '../open-month.js';
import { canReadOpenness, canReadSiteOpenness } from '../policies/openness.policy.js';

const limit = { points: 600, seconds: 60 };

export const readNetworkOpenness = defineUseCase({
  name: 'openness.readNetworkOpenness',
  summary: 'How a network was moderated in a month that is over: numbers from its logs, small ones hidden.',
  input: networkOpennessInput,
  output: opennessDto,
  limit,
  facts: (ctx, { network }) => networkFactsBySlug(ctx, network),
  policy: (ctx, facts) => canReadOpenness(ctx.actor, facts),
  run: async (ctx, { month }, facts) => ({
    ...(await openMonth(ctx, facts.id, month)),
    network: presentNetworkRef(facts),
  }),
});

export const readSiteOpenness = defineUseCase({
  name: 'openness.readSiteOpenness',
  summary: 'The same of the whole site.',
  input: siteOpennessInput,
  output: opennessDto,
  limit,
  facts: async () => ({}),
  policy: () => canReadSiteOpenness(),
  run: async (ctx, { month }) => ({ ...(await openMonth(ctx, null, month)), network: null }),
});
