import { networkPageDto, setPersonalDataInput } from '../../../contract/networks.js';
import { query } from '../../database/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { FactsChanged } from '../../lib/errors.js';
import { networkFactsById } from '../facts/network.facts.js';
import { canManageNetwork, managersRight } from '../policies/network.policy.js';
import { presentNetwork, presentNetworkViewer } from '../presenters/network.presenter.js';
import { managerFence } from '../queries/manager-fence.js';
import { insertNetworkEvents, networkEventsJson } from '../queries/write-network-event.js';

export const setPersonalData = defineUseCase({
  name: 'networks.setPersonalData',
  summary: 'Say what happens in a network to a text that could show who a patient is.',
  input: setPersonalDataInput,
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
         update networks n set personal_data = $4 from manager where n.id = $1 and n.personal_data <> $4 returning n.id),
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
            act: 'personalData.changed',
            details: { from: network.personalData, to: mode },
            at: ctx.clock.now(),
          },
        ]),
      ],
    );
    if (rows.length === 0) throw new FactsChanged();
    const now = { ...network, personalData: mode };
    return { network: presentNetwork(now), viewer: presentNetworkViewer(ctx.actor, now) };
  },
});
