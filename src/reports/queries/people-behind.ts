import { unseal } from '../../auth/index.js';
import { query } from '../../database/index.js';
import type { Services } from '../../kernel/index.js';

/** @returns pseudonyms among the authors, and beside them their people: nobody is asked to decide about themselves */
export async function peopleBehind(
  { db, seal }: Pick<Services, 'db' | 'seal'>,
  authorIds: string[],
): Promise<[string[], string[]]> {
  const found = await unseal((sql, values) => query(db, sql, values), seal, authorIds);
  return [[...found.keys()], [...found.values()]];
}
