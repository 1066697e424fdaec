import { listNetworkPagesInput, networkPagesDto } from '../../../contract/network-pages.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import {
  canManageNetwork,
  canReadNetwork,
  networkFactsBySlug,
  presentNetwork,
  presentNetworkViewer,
} from '../../networks/index.js';
import { pagesOf, presentPage } from '../queries/pages.js';

export const listNetworkPages = defineUseCase({
  name: 'publishing.listNetworkPages',
  summary: "List a network's own pages that one may read, in their order.",
  input: listNetworkPagesInput,
  output: networkPagesDto,
  limit: { points: 6000, seconds: 60 },
  facts: (ctx, input) => networkFactsBySlug(ctx, input.network),
  policy: (ctx, facts) => canReadNetwork(ctx.actor, facts),
  async run(ctx, _input, facts) {
    const isManager = canManageNetwork(ctx.actor, facts).allowed;
    const rows = await pagesOf(ctx.db, facts.id, {
      accountId: accountIdOf(ctx.actor),
      isMember: facts.role !== null,
      isManager,
    });
    return {
      network: presentNetwork(facts),
      viewer: presentNetworkViewer(ctx.actor, facts),
      pages: rows.map((row) => presentPage(row, facts.slug)),
    };
  },
});
