import { requestsDto } from '../../../contract/members.js';
import { networkSlugInput } from '../../../contract/networks.js';
import { defineUseCase } from '../../kernel/index.js';
import { networkFactsBySlug } from '../facts/network.facts.js';
import { canInvite } from '../policies/network.policy.js';
import { presentNetwork, presentNetworkViewer } from '../presenters/network.presenter.js';
import { requestsOf } from '../queries/requests.js';

/** Who waits longest is decided on first, so more at once helps nobody. */
const SHOWN = 50;

export const listRequests = defineUseCase({
  name: 'networks.listRequests',
  summary: 'List who asks to join a network, the one who waits longest first.',
  input: networkSlugInput,
  output: requestsDto,
  limit: { points: 600, seconds: 60 },
  facts: (ctx, input) => networkFactsBySlug(ctx, input.network),
  policy: (ctx, facts) => canInvite(ctx.actor, facts),
  run: async (ctx, _input, facts) => ({
    network: presentNetwork(facts),
    viewer: presentNetworkViewer(ctx.actor, facts),
    ...(await requestsOf(ctx.db, facts.id, SHOWN)),
  }),
});
