import type { RegisterEntryDto } from '../../../contract/register.js';
import type { Ctx } from '../../kernel/index.js';
import {
  canReviewNetworks,
  type NetworkFacts,
  networkFactsById,
  presentNetwork,
  presentNetworkViewer,
} from '../../networks/index.js';
import { registerLog } from '../queries/register-log.js';

/** A network's entry in the register, as the asker may see it. */
export async function registerEntry(ctx: Ctx, facts: NetworkFacts): Promise<RegisterEntryDto> {
  const isReviewer = canReviewNetworks(ctx.actor).allowed;
  return {
    network: presentNetwork(facts),
    viewer: presentNetworkViewer(ctx.actor, facts),
    listing: facts.listing,
    declaredAt: facts.declaredAt?.toISOString() ?? null,
    isReviewer,
    events: await registerLog(ctx.db, facts.id, isReviewer),
  };
}

/** The same after a change. */
export async function entryNow(ctx: Ctx, networkId: string): Promise<RegisterEntryDto> {
  return registerEntry(ctx, (await networkFactsById(ctx, networkId))!);
}
