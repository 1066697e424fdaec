import { ownPageDto, readNetworkPageInput } from '../../../contract/network-pages.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import {
  canManageNetwork,
  networkFactsBySlug,
  presentNetwork,
  presentNetworkViewer,
} from '../../networks/index.js';
import { canReadPage } from '../policies/page.policy.js';
import { pageBySlug, presentPage } from '../queries/pages.js';

export const readNetworkPage = defineUseCase({
  name: 'publishing.readNetworkPage',
  summary: "Read one of a network's own pages.",
  input: readNetworkPageInput,
  output: ownPageDto,
  limit: { points: 6000, seconds: 60 },
  async facts(ctx, { network: slug, page }) {
    const network = await networkFactsBySlug(ctx, slug);
    return network && { network, page: await pageBySlug(ctx.db, network.id, page, accountIdOf(ctx.actor)) };
  },
  policy: (ctx, { network, page }) => canReadPage(ctx.actor, network, page),
  run: async (ctx, _input, { network, page }) => ({
    network: presentNetwork(network),
    viewer: presentNetworkViewer(ctx.actor, network),
    page: presentPage(page!, network.slug),
    html: page!.html,
    source: canManageNetwork(ctx.actor, network).allowed ? page!.source : null,
  }),
});
