import { pageReadersDto, readNetworkPageInput } from '../../../contract/network-pages.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { networkFactsBySlug, presentNetwork, presentNetworkViewer } from '../../networks/index.js';
import { canReadReaders } from '../policies/page.policy.js';
import { readersOf } from '../queries/page-readers.js';
import { pageBySlug, presentPage } from '../queries/pages.js';

export const readPageReaders = defineUseCase({
  name: 'publishing.readPageReaders',
  summary: 'Who reads a page that is for some members by name. They know it of each other.',
  input: readNetworkPageInput,
  output: pageReadersDto,
  limit: { points: 600, seconds: 60 },
  async facts(ctx, { network: slug, page }) {
    const network = await networkFactsBySlug(ctx, slug);
    return network && { network, page: await pageBySlug(ctx.db, network.id, page, accountIdOf(ctx.actor)) };
  },
  policy: (ctx, { network, page }) => canReadReaders(ctx.actor, network, page),
  run: async (ctx, _input, { network, page }) => ({
    network: presentNetwork(network),
    viewer: presentNetworkViewer(ctx.actor, network),
    page: presentPage(page!, network.slug),
    readers: await readersOf(ctx.db, page!.id),
  }),
});
