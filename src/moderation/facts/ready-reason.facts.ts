import { query } from '../../database/index.js';
import type { Ctx } from '../../kernel/index.js';
import { type NetworkFacts, networkFactsById } from '../../networks/index.js';
import { type ReadyReasonRow, readyReasonColumns } from '../queries/ready-reasons.js';

export interface ReadyReasonFacts {
  reason: ReadyReasonRow;
  network: NetworkFacts;
}

/** @returns null when there is no such reason, or not any more */
export async function readyReasonFacts(ctx: Ctx, reasonId: string): Promise<ReadyReasonFacts | null> {
  const [reason] = await query<ReadyReasonRow>(
    ctx.db,
    `select ${readyReasonColumns} from ready_reasons r where r.id = $1`,
    [reasonId],
  );
  const network = reason && (await networkFactsById(ctx, reason.networkId));
  return network ? { reason, network } : null;
}
