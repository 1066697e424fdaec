import { networkPageDto, setAnonymityInput } from '../../../contract/networks.js';
import { query } from '../../database/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { FactsChanged } from '../../lib/errors.js';
import { networkFactsById } from '../facts/network.facts.js';
import { canManageNetwork, managersRight } from '../policies/network.policy.js';
import { presentNetwork, presentNetworkViewer } from '../presenters/network.presenter.js';
import { managerFence } from '../queries/manager-fence.js';
import { insertNetworkEvents, networkEventsJson } from '../queries/write-network-event.js';

export const setAnonymity = defineUseCase({
  name: 'networks.setAnonymity',
  summary: 'Say whether members of a network may post without their name.',
  input: setAnonymityInput,
  output: networkPageDto,
  limit: { points: 60, seconds: 3600 },
  facts: (ctx, { networkId }) => networkFactsById(ctx, networkId),
  policy: (ctx, network) => canManageNetwork(ctx.actor, network),
  async run(ctx, { networkId, mode }, network) {
    const actorId = accountIdOf(ctx.actor);
    const rows = await query(
      ctx.db,
      `with ${managerFence('$2', '$1', '$3')},
       changed as (
         update networks n set anonymity = $4 from manager where n.id = $1 and n.anonymity <> $4 returning n.id),
       logged as (${insertNetworkEvents('$5', 'changed')})
       select id from manager`,
      [
        networkId,
        actorId,
        managersRight(network) === 'siteAdmin',
        mode,
        networkEventsJson([
          {
            networkId,
            actorId,
            act: 'anonymity.changed',
            details: { from: network.anonymity, to: mode },
            at: ctx.clock.now(),
          },
        ]),
      ],
    );
    if (rows.length === 0) throw new FactsChanged();
    const now = { ...network, anonymity: mode };
    return { network: presentNetwork(now), viewer: presentNetworkViewer(ctx.actor, now) };
  },
});
