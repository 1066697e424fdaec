import type { NetworkActDetails } from '../../../contract/network-log.js';
import { transaction } from '../../database/index.js';
import { accountIdOf, type Ctx } from '../../kernel/index.js';
import { FactsChanged } from '../../lib/errors.js';
import { managerFence, managersRight, writeNetworkEvent } from '../../networks/index.js';
import type { PageFacts } from '../facts/page.facts.js';
import { pageById, presentPage } from './pages.js';

type PageState = NetworkActDetails<'page.changed'>;
export type PageLine =
  | { act: 'page.created' | 'page.changed'; details: PageState }
  | { act: 'page.deleted' | 'page.restored' };

/** Who changed which page of which network, and when: of a line in the network's log. */
export const aboutPage = (ctx: Ctx, networkId: string, pageId: string) => ({
  networkId,
  actorId: accountIdOf(ctx.actor),
  subject: { thingId: pageId },
  at: ctx.clock.now(),
});

/**
 * Changes a page, while the actor may. The network's row is locked first, so pages change one after the other.
 * @param change SQL: the statement on `network_pages`, joined with `at`; its own values begin at $5
 * @param line what the network's log says of it; null: nothing
 * @throws FactsChanged when the right is gone, or the page
 */
export async function writePage(
  ctx: Ctx,
  { network, page }: PageFacts,
  change: string,
  values: unknown[] = [],
  line: PageLine | null = null,
) {
  await transaction(ctx.db, async (write) => {
    const rows = await write(
      `with ${managerFence('$2', '$1', '$3')},
     at as (select id from networks where id = $1 and closed_at is null and exists (select from manager) for no key update),
     target as (select p.id, p.network_id, p.place from network_pages p join at on at.id = p.network_id
       where p.id = $4::uuid for no key update of p)
     ${change}`,
      [network.id, accountIdOf(ctx.actor), managersRight(network) === 'siteAdmin', page!.id, ...values],
    );
    if (rows.length === 0) throw new FactsChanged();
    if (line) await writeNetworkEvent(write, { ...aboutPage(ctx, network.id, page!.id), ...line });
  });
  return { page: presentPage((await pageById(ctx.db, network.id, page!.id))!, network.slug) };
}
