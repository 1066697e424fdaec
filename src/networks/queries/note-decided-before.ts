import { transaction } from '../../database/index.js';
import type { Ctx } from '../../kernel/index.js';
import { insertNetworkEvents, type NewNetworkEvent, networkEventsJson } from './write-network-event.js';

type DecidedBefore = Extract<NewNetworkEvent, { act: 'held.decidedBefore' | 'appeal.decidedBefore' }>;

/**
 * Of two who decide one thing at once, the first decides. The other's try is refused, and has a line in the network's log
 * all the same: both were there, and one of them has written what did not happen (J13).
 *
 * It is written in a transaction of its own, since the refusal takes back whatever is written with it; and once for each
 * person, thing and choice, whatever is sent again: the network's lock makes those come one after another.
 */
export async function noteDecidedBefore(ctx: Ctx, line: DecidedBefore): Promise<void> {
  const { networkId, actorId, act, details, subject } = line;
  const noted = `noted as (select where not exists (
    select from network_events e where e.network_id = $2 and e.thing_id = $3 and e.actor_id = $4 and e.act = $5
      and e.details = $6::jsonb))`;
  await transaction(ctx.db, async (write) => {
    await write('select from networks where id = $1 for no key update', [networkId]);
    await write(`with ${noted} ${insertNetworkEvents('$1', 'noted')}`, [
      networkEventsJson([line]),
      networkId,
      subject?.thingId,
      actorId,
      act,
      JSON.stringify(details),
    ]);
  });
}
