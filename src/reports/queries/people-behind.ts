import { unseal } from '../../auth/index.js';
import type { TransactionQuery } from '../../database/index.js';
import type { Services } from '../../kernel/index.js';

/** @returns pseudonyms among the authors, and beside them their people: nobody is asked to decide about themselves */
export async function peopleBehind(
  { seal }: Pick<Services, 'seal'>,
  ask: TransactionQuery,
  authorIds: string[],
): Promise<[string[], string[]]> {
  const found = await unseal(ask, seal, authorIds);
  return [[...found.keys()], [...found.values()]];
}
