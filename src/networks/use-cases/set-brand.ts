import { networkPageDto, setBrandInput } from '../../../contract/networks.js';
import { transaction } from '../../database/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { FactsChanged } from '../../lib/errors.js';
import { networkFactsById } from '../facts/network.facts.js';
import { canManageNetwork, managersRight } from '../policies/network.policy.js';
import { allowColourOrThrow } from '../policies/refuse-colour.js';
import { presentNetwork, presentNetworkViewer } from '../presenters/network.presenter.js';
import { managerFence } from '../queries/manager-fence.js';
import { writeNetworkEvent } from '../queries/write-network-event.js';

export const setBrand = defineUseCase({
  name: 'networks.setBrand',
  summary:
    "Choose a network's colour: one with a name, or any whose text can be read. Otherwise the nearest that works is said.",
  input: setBrandInput,
  output: networkPageDto,
  limit: { points: 60, seconds: 3600 },
  facts: (ctx, input) => networkFactsById(ctx, input.networkId),
  policy: (ctx, facts) => canManageNetwork(ctx.actor, facts),
  async run(ctx, { networkId, brand }, facts) {
    allowColourOrThrow(brand);
    const actorId = accountIdOf(ctx.actor);
    await transaction(ctx.db, async (write) => {
      const rows = await write(
        `with ${managerFence('$3', '$1', '$4')}
         update networks set brand = $2 from manager where networks.id = $1 returning networks.id`,
        [networkId, brand, actorId, managersRight(facts) === 'siteAdmin'],
      );
      if (rows.length === 0) throw new FactsChanged();
      if (brand === facts.brand) return;
      const details = { fields: ['brand' as const] };
      await writeNetworkEvent(write, {
        networkId,
        actorId,
        act: 'profile.changed',
        details,
        at: ctx.clock.now(),
      });
    });
    const changed = { ...facts, brand };
    return { network: presentNetwork(changed), viewer: presentNetworkViewer(ctx.actor, changed) };
  },
});
