import type { NetworkActDetails } from '../../../contract/network-log.js';
import { transaction } from '../../database/index.js';
import { accountIdOf, type Ctx } from '../../kernel/index.js';
import { FactsChanged } from '../../lib/errors.js';
import { writeNetworkEvent } from '../../networks/index.js';
import type { PageFacts } from '../facts/page.facts.js';
import { lockNetwork } from './lock-network.js';
import { pageById, presentPage } from './pages.js';

type PageState = NetworkActDetails<'page.changed'>;
export type PageLine =
  | { act: 'page.created' | 'page.changed'; details: PageState }
  | { act: 'page.ordered' | 'page.deleted' | 'page.restored' };

/** Who changed which page of which network, and when: of a line in the network's log. */
export const aboutPage = (ctx: Ctx, networkId: string, pageId: string) => ({
  networkId,
  actorId: accountIdOf(ctx.actor),
  subject: { thingId: pageId },
  at: ctx.clock.now(),
});

/**
 * Changes a page, while the actor may. The network's row is locked first, so pages change one after the other.
 * @param change SQL: the statement on `network_pages`, after the row `target`; its own values begin at $3
 *   Its answer may say that nothing is another than it was (`isSame`)
 * @param line what the network's log says of it
 * @throws FactsChanged when the right is gone, or the page
 */
export async function writePage(
  ctx: Ctx,
  { network, page }: PageFacts,
  change: string,
  values: unknown[],
  line: PageLine,
) {
  await transaction(ctx.db, async (write) => {
    await lockNetwork(write, ctx, network);
    const [row] = await write<{ isSame?: boolean }>(
      `with target as (select p.id, p.network_id, p.place from network_pages p
         where p.network_id = $1 and p.id = $2::uuid for no key update)
       ${change}`,
      [network.id, page!.id, ...values],
    );
    if (!row) throw new FactsChanged();
    if (!row.isSame) await writeNetworkEvent(write, { ...aboutPage(ctx, network.id, page!.id), ...line });
  });
  return { page: presentPage((await pageById(ctx.db, network.id, page!.id))!, network.slug) };
}
