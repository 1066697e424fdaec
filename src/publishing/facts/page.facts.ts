import type { Ctx } from '../../kernel/index.js';
import { type NetworkFacts, networkFactsById } from '../../networks/index.js';
import { type PageRow, pageById } from '../queries/pages.js';

export interface PageFacts {
  network: NetworkFacts;
  page: PageRow | null;
}

/** @returns null when there is no such network */
export async function pageFacts(
  ctx: Ctx,
  { networkId, pageId }: { networkId: string; pageId: string },
): Promise<PageFacts | null> {
  const network = await networkFactsById(ctx, networkId);
  return network && { network, page: await pageById(ctx.db, networkId, pageId) };
}
