import type { TransactionQuery } from '../../database/index.js';
import { accessStepsJson, type Committed } from '../../feed/index.js';

// Heads last, ascending. Who may read stays as it is, so the step of access does too.
const statement = `
  with heads as (
    select h.forum_id from forum_heads h join forums f on f.id = h.forum_id
    where f.network_id = $1 and ($2::uuid is null or f.id = $2::uuid) order by h.forum_id for no key update of h),
  access_steps as (
    update forum_heads h set head = h.head + 1, rules = h.head + 1 from heads where h.forum_id = heads.forum_id
    returning h.forum_id, h.head as seq, h.access)
  select ${accessStepsJson}`;

/**
 * Gives forums of a network other rules, so that no write goes through that was decided by what was set before. In the
 * transaction that changes the setting.
 * @param forumId null: all of them
 * @returns the steps, to be announced after the commit
 */
export async function stepForums(
  write: TransactionQuery,
  networkId: string,
  forumId: string | null,
): Promise<Committed[]> {
  const [row] = await write<{ steps: Committed[] }>(statement, [networkId, forumId]);
  return row!.steps;
}
