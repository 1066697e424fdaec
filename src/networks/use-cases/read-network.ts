import { networkPageDto, networkSlugInput } from '../../../contract/networks.js';
import { defineUseCase } from '../../kernel/index.js';
import { networkFactsBySlug } from '../facts/network.facts.js';
import { canReadNetwork } from '../policies/network.policy.js';
import { presentNetwork, presentNetworkViewer } from '../presenters/network.presenter.js';

export const readNetwork = defineUseCase({
  name: 'networks.readNetwork',
  summary: "Read a network's profile.",
  input: networkSlugInput,
  output: networkPageDto,
  limit: { points: 6000, seconds: 60 },
  facts: (ctx, input) => networkFactsBySlug(ctx, input.network),
  policy: (ctx, facts) => canReadNetwork(ctx.actor, facts),
  run: async (ctx, _input, facts) => ({
    network: presentNetwork(facts),
    viewer: presentNetworkViewer(ctx.actor, facts),
  }),
});
