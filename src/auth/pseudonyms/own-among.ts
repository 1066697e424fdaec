import { query } from '../../database/index.js';
import { accountIdOf, type Ctx } from '../../kernel/index.js';
import { unseal } from './unseal.js';

/** Which of these authors are pseudonyms of the actor's own. */
export async function ownAmong(ctx: Ctx, authorIds: readonly string[]): Promise<string[]> {
  const accountId = accountIdOf(ctx.actor);
  if (accountId === null) return [];
  const found = await unseal((text, values) => query(ctx.db, text, values), ctx.seal, authorIds);
  return [...found].flatMap(([pseudonymId, person]) => (person === accountId ? [pseudonymId] : []));
}
