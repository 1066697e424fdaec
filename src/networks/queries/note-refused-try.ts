import { transaction } from '../../database/index.js';
import { accountIdOf, type Ctx } from '../../kernel/index.js';
import { insertNetworkEvents, networkEventsJson } from './write-network-event.js';

/**
 * Of two who decide one request at once, the first decides. The other's try is refused, and has a line in the network's log
 * all the same: both were there, and one of them has written what did not happen (J13).
 *
 * It is written in a transaction of its own, since the refusal takes back whatever is written with it; and once for each
 * person, request and choice: a command that is sent again finds its line, and whoever repeats their own decision leaves
 * none. The standing's lock makes them come one after another.
 */
export async function noteRefusedTry(
  ctx: Ctx,
  networkId: string,
  accountId: string,
  isApproved: boolean,
): Promise<void> {
  const actorId = accountIdOf(ctx.actor);
  const line = {
    networkId,
    actorId,
    at: ctx.clock.now(),
    act: 'request.decidedBefore' as const,
    subject: { accountId },
    details: { isApproved },
  };
  await transaction(ctx.db, async (write) => {
    await write('select from memberships where network_id = $1 and account_id = $2 for no key update', [
      networkId,
      accountId,
    ]);
    await write(
      `with decided as (
         select act, actor_id, at from membership_events where network_id = $2 and account_id = $3 order by at desc, id desc limit 1),
       refused as (
         select from decided d where d.act in ('approve', 'decline') and d.actor_id <> $4
           and not exists (select from network_events e where e.network_id = $2 and e.account_id = $3 and e.actor_id = $4
             and e.act = 'request.decidedBefore' and e.details = $5::jsonb and e.at >= d.at))
       ${insertNetworkEvents('$1', 'refused')}`,
      [networkEventsJson([line]), networkId, accountId, actorId, JSON.stringify({ isApproved })],
    );
  });
}
