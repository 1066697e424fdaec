import { networkPageDto, updateNetworkInput } from '../../../contract/networks.js';
import { query } from '../../database/index.js';
import { defineUseCase } from '../../kernel/index.js';
import { networkFactsById } from '../facts/network.facts.js';
import { canManageNetwork } from '../policies/network.policy.js';
import { presentNetwork, presentNetworkViewer } from '../presenters/network.presenter.js';

export const updateNetwork = defineUseCase({
  name: 'networks.updateNetwork',
  summary: "Change a network's public profile.",
  input: updateNetworkInput,
  output: networkPageDto,
  limit: { points: 60, seconds: 3600 },
  facts: (ctx, input) => networkFactsById(ctx, input.networkId),
  policy: (ctx, facts) => canManageNetwork(ctx.actor, facts),
  async run(ctx, input, facts) {
    const { networkId, name, aims, membershipPolicy, contact, brand } = input;
    await query(
      ctx.db,
      'update networks set name = $2, aims = $3, membership_policy = $4, contact = $5, brand = $6 where id = $1',
      [networkId, name, aims, membershipPolicy, contact, brand],
    );
    const changed = { ...facts, name, aims, membershipPolicy, contact, brand };
    return { network: presentNetwork(changed), viewer: presentNetworkViewer(ctx.actor, changed) };
  },
});
