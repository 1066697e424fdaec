import { READY_REASONS, type ReadyReasonInput } from '../../../contract/ready-reasons.js';
import { query } from '../../database/index.js';
import { accountIdOf, type Ctx } from '../../kernel/index.js';
import { AppError, FactsChanged } from '../../lib/errors.js';
import {
  insertNetworkEvents,
  managerFence,
  managersRight,
  type NetworkFacts,
  networkEventsJson,
} from '../../networks/index.js';

type Change =
  | { act: 'added' | 'changed'; reasonId: string; said: ReadyReasonInput }
  | { act: 'removed'; reasonId: string; said: null };

// $1 network, $2 actor, $3 whether as a site administrator, $4 line of the log, $5 the reason, $6 rule, $7 words.
const writing = {
  added: `insert into ready_reasons (id, network_id, rule, words)
    select $5::uuid, $1::uuid, $6::text, $7::text from manager
    where (select count(*) from ready_reasons where network_id = $1) < ${READY_REASONS} returning id`,
  changed: `update ready_reasons r set rule = $6::text, words = $7::text from manager
    where r.id = $5::uuid and r.network_id = $1 returning r.id`,
  removed: `delete from ready_reasons r using manager where r.id = $5::uuid and r.network_id = $1 returning r.id`,
};

/**
 * Writes one change of a network's ready reasons, with its line in the network's log, which has no words of it.
 * @throws AppError too_many when there are enough
 * @throws FactsChanged when the right is gone, or the reason
 */
export async function writeReadyReason(ctx: Ctx, network: NetworkFacts, change: Change): Promise<void> {
  const { act, reasonId, said } = change;
  const actorId = accountIdOf(ctx.actor);
  const line = {
    networkId: network.id,
    actorId,
    act: `readyReason.${act}` as const,
    subject: { thingId: reasonId },
    at: ctx.clock.now(),
  };
  const [row] = await query<{ isWritten: boolean }>(
    ctx.db,
    `with ${managerFence('$2', '$1', '$3')},
     written as (${writing[act]}),
     logged as (${insertNetworkEvents('$4', 'written')})
     select exists (select from written) as "isWritten" from manager`,
    [
      ...[network.id, actorId, managersRight(network) === 'siteAdmin', networkEventsJson([line]), reasonId],
      ...(said ? [said.rule, said.words] : []),
    ],
  );
  if (row && !row.isWritten && act === 'added')
    throw new AppError('too_many', (words) => words.reports.enoughReady(READY_REASONS), {
      reason: 'ready_reasons',
    });
  if (!row?.isWritten) throw new FactsChanged();
}
