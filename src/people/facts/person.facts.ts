import { profileByUsername, type Reader } from '../../auth/index.js';
import { query } from '../../database/index.js';
import { accountIdOf, type Ctx } from '../../kernel/index.js';
import { areFellows } from '../../networks/index.js';

/** A person's whole profile, and what the reader is to them. */
export async function personFacts(ctx: Ctx, { username }: { username: string }) {
  const profile = await profileByUsername(ctx.db, username);
  return profile && { profile, reader: await readerOf(ctx, profile.id) };
}

async function readerOf(ctx: Ctx, personId: string): Promise<Reader> {
  const accountId = accountIdOf(ctx.actor);
  if (accountId === null) return 'visitor';
  if (accountId === personId) return 'oneself';
  const [row] = await query<{ fellows: boolean }>(
    ctx.db,
    `select ${areFellows('$1::uuid', '$2::uuid')} as fellows`,
    [accountId, personId],
  );
  return row!.fellows ? 'fellow' : 'registered';
}
