import { unseal } from '../../auth/index.js';
import type { TransactionQuery } from '../../database/index.js';
import type { Services } from '../../kernel/index.js';

/** What waits for a decision, and whom its text names as its author. */
export interface Raised {
  id: string;
  authorId: string;
}

/**
 * Writes the notices of what was raised, in the transaction that raised it. One after the other by their ids: notices of one person
 * are taken in the order of their key.
 * @param raised in the order of their ids
 * @param news `noticesSql`, given the id, now, and pseudonyms with their people
 * @returns whom they are for; to be told after the commit
 */
export async function writeNews(
  services: Pick<Services, 'seal'>,
  ask: TransactionQuery,
  raised: readonly Raised[],
  { news, now }: { news: string; now: Date },
): Promise<string[]> {
  // Pseudonyms among the authors have people behind them, and nobody is asked to decide about themselves.
  const found = await unseal(
    ask,
    services.seal,
    raised.map(({ authorId }) => authorId),
  );
  const sealed = [[...found.keys()], [...found.values()]];
  const told: string[] = [];
  for (const { id } of raised)
    for (const { account_id } of await ask<{ account_id: string }>(news, [id, now, ...sealed]))
      told.push(account_id);
  return told;
}
