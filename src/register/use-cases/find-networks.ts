import { findNetworksInput, NETWORKS_PER_PAGE, registerDto } from '../../../contract/register.js';
import { defineUseCase } from '../../kernel/index.js';
import { allowed } from '../../lib/decision.js';
import { networkFactsByIds, presentNetwork, presentNetworkViewer } from '../../networks/index.js';
import { countOf, facetsOf } from '../policies/facets.js';
import { countKinds, findPage } from '../queries/find.js';

/** The same networks, counts and order for everyone: nothing in it depends on what the asker may read. */
export const findNetworks = defineUseCase({
  name: 'register.findNetworks',
  summary: 'Find networks in the register, ten a page, by words of name, aims and tags.',
  input: findNetworksInput,
  output: registerDto,
  limit: { points: 6000, seconds: 60 },
  facts: (ctx, input) => countKinds(ctx.db, input),
  policy: () => allowed,
  async run(ctx, input, groups) {
    const total = countOf(groups, input);
    const pages = Math.max(1, Math.ceil(total / NETWORKS_PER_PAGE));
    const page = Math.min(input.page, pages);
    const rows = await networkFactsByIds(ctx, await findPage(ctx.db, input, page));
    return {
      networks: rows.map((facts) => ({
        network: presentNetwork(facts),
        viewer: presentNetworkViewer(ctx.actor, facts),
      })),
      total,
      page,
      pages,
      facets: facetsOf(groups, input),
    };
  },
});
