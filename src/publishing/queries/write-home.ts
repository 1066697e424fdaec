import type { HomeBlock } from '../../../contract/network-home.js';
import type { NetworkActDetails } from '../../../contract/network-log.js';
import { type TransactionQuery, transaction } from '../../database/index.js';
import { accountIdOf, type Ctx } from '../../kernel/index.js';
import { type NetworkFacts, writeNetworkEvent } from '../../networks/index.js';
import { wholeOrder } from '../policies/block-order.js';
import { homeBlocks } from './blocks.js';
import { lockNetwork } from './lock-network.js';

/** A network's home as it is while its row is locked. */
export interface LockedHome {
  order: string[];
  texts: { id: string; isDeleted: boolean }[];
  write: TransactionQuery;
}

export type HomeLine =
  | { act: 'block.created' | 'block.changed'; details: NetworkActDetails<'block.changed'>; thingId: string }
  | { act: 'block.deleted' | 'block.restored'; thingId: string }
  | { act: 'home.ordered'; details: NetworkActDetails<'home.ordered'> };

/**
 * Changes a network's home, while the actor may. The network's row is locked first, so homes change one step after the other.
 * @param change what is written; answers the line for the network's log, or null: nothing changed
 * @returns the blocks as they are now
 * @throws FactsChanged when the right is gone
 */
export async function writeHome(
  ctx: Ctx,
  network: NetworkFacts,
  change: (home: LockedHome) => Promise<HomeLine | null>,
): Promise<{ blocks: HomeBlock[] }> {
  const actorId = accountIdOf(ctx.actor);
  await transaction(ctx.db, async (write) => {
    await lockNetwork(write, ctx, network);
    const texts = await write<{ id: string; isDeleted: boolean }>(
      `select id, deleted_at is not null as "isDeleted" from network_blocks where network_id = $1 order by id`,
      [network.id],
    );
    const [home] = await write<{ blocks: string[] }>(
      'select blocks from network_homes where network_id = $1',
      [network.id],
    );
    const order = wholeOrder(
      home?.blocks ?? [],
      texts.map(({ id }) => id),
    );
    const line = await change({ order, texts, write });
    if (line === null) return;
    const { thingId, ...said } = { thingId: undefined, ...line };
    await writeNetworkEvent(write, {
      networkId: network.id,
      actorId,
      subject: { thingId },
      at: ctx.clock.now(),
      ...said,
    });
  });
  return { blocks: await homeBlocks(ctx.db, ctx.actor, network) };
}
