import { networkListDto, noInput } from '../../../contract/networks.js';
import { defineUseCase } from '../../kernel/index.js';
import { allowed } from '../../lib/decision.js';
import { allNetworks } from '../facts/network.facts.js';
import { presentNetwork, presentNetworkViewer } from '../presenters/network.presenter.js';

/** The directory shows at most this many; the finder with search and paging follows it. */
const DIRECTORY_SIZE = 500;

export const listNetworks = defineUseCase({
  name: 'networks.listNetworks',
  summary: 'List the networks that one may know of, by name.',
  input: noInput,
  output: networkListDto,
  limit: { points: 6000, seconds: 60 },
  facts: (ctx) => allNetworks(ctx, DIRECTORY_SIZE),
  policy: () => allowed,
  run: async (ctx, _input, rows) => ({
    networks: rows.map((facts) => ({
      network: presentNetwork(facts),
      viewer: presentNetworkViewer(ctx.actor, facts),
    })),
  }),
});
