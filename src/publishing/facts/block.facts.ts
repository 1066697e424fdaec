import type { Ctx } from '../../kernel/index.js';
import { type NetworkFacts, networkFactsById } from '../../networks/index.js';
import { type BlockRow, blockById } from '../queries/blocks.js';

export interface BlockFacts {
  network: NetworkFacts;
  block: BlockRow | null;
}

/** @returns null when there is no such network */
export async function blockFacts(
  ctx: Ctx,
  { networkId, blockId }: { networkId: string; blockId: string },
): Promise<BlockFacts | null> {
  const network = await networkFactsById(ctx, networkId);
  return network && { network, block: await blockById(ctx.db, networkId, blockId) };
}
