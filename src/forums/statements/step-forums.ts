import type { TransactionQuery } from '../../database/index.js';
import { type Committed, rulesSteps, rulesStepsJson } from '../../feed/index.js';

const statement = `with ${rulesSteps('$1', '($2::uuid is null or forum_id = $2::uuid)')} select ${rulesStepsJson}`;

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
