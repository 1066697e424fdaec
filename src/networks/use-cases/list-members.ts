import { membersDto, networkSlugInput } from '../../../contract/networks.js';
import { defineUseCase } from '../../kernel/index.js';
import { networkFactsBySlug } from '../facts/network.facts.js';
import { canManageNetwork } from '../policies/network.policy.js';
import { presentNetwork, presentNetworkViewer } from '../presenters/network.presenter.js';
import { membersOf } from '../queries/members.js';

/** At most this many members are listed at once. */
const LIST_SIZE = 1_000;

export const listMembers = defineUseCase({
  name: 'networks.listMembers',
  summary: 'List the members of a network, for its admins.',
  input: networkSlugInput,
  output: membersDto,
  limit: { points: 600, seconds: 60 },
  facts: (ctx, input) => networkFactsBySlug(ctx, input.network),
  policy: (ctx, facts) => canManageNetwork(ctx.actor, facts),
  run: async (ctx, _input, facts) => ({
    network: presentNetwork(facts),
    viewer: presentNetworkViewer(ctx.actor, facts),
    members: await membersOf(ctx.db, facts.id, LIST_SIZE),
  }),
});
