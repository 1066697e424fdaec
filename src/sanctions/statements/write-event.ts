import type { SanctionAct } from '../../../contract/sanctions.js';
import type { TransactionQuery } from '../../database/index.js';
import type { Services } from '../../kernel/index.js';

interface Line {
  sanctionId: string;
  networkId: string | null;
  /** Null: the clock. */
  actorId: string | null;
  act: SanctionAct;
  words?: string | null;
  details?: object;
}

/** A line for the log of sanctions, in the transaction of the act itself. */
export async function writeEvent(
  { ids, clock }: Pick<Services, 'ids' | 'clock'>,
  write: TransactionQuery,
  { sanctionId, networkId, actorId, act, words = null, details = {} }: Line,
): Promise<void> {
  await write(
    `insert into sanction_events (id, sanction_id, network_id, at, actor_id, act, words, details)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [ids.next(), sanctionId, networkId, clock.now(), actorId, act, words, JSON.stringify(details)],
  );
}
