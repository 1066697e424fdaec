import { networkListDto, noInput } from '../../../contract/networks.js';
import { defineUseCase } from '../../kernel/index.js';
import { allowed, refused } from '../../lib/decision.js';
import { ownNetworkFacts } from '../facts/network.facts.js';
import { presentNetwork, presentNetworkViewer } from '../presenters/network.presenter.js';

/** More than anybody belongs to. */
const MOST = 500;

export const listOwnNetworks = defineUseCase({
  name: 'networks.listOwnNetworks',
  summary: 'List the networks that one is a member of, by name.',
  input: noInput,
  output: networkListDto,
  limit: { points: 6000, seconds: 60 },
  facts: (ctx) => ownNetworkFacts(ctx, MOST),
  policy: (ctx) =>
    ctx.actor.kind === 'account' ? allowed : refused('sign_in', (words) => words.rooms.signInFirst),
  run: async (ctx, _input, rows) => ({
    networks: rows.map((facts) => ({
      network: presentNetwork(facts),
      viewer: presentNetworkViewer(ctx.actor, facts),
    })),
  }),
});
