import { prepared } from '../../database/index.js';
import { accountIdOf, type Ctx } from '../../kernel/index.js';
import type { Seal } from '../../lib/seal.js';

/** The actor's own pseudonym in a thread. @returns null where there is none */
export async function ownPseudonym(ctx: Ctx, threadId: string): Promise<string | null> {
  const accountId = accountIdOf(ctx.actor);
  if (accountId === null || !ctx.seal) return null;
  const [row] = await prepared<{ id: string }>(
    ctx.db,
    'own-pseudonym',
    'select pseudonym_id as id from pseudonym_seals where lookup = $1',
    [lookupOf(ctx.seal, threadId, accountId)],
  );
  return row?.id ?? null;
}

/** What a pseudonym is found by: the same for one person in one thread, and for nobody else. */
export function lookupOf(seal: Seal, threadId: string, accountId: string): Buffer {
  return seal.code('pseudonym', threadId, accountId);
}
