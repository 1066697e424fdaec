import { randomInt, randomUUID } from 'node:crypto';
import { pseudonymName, pseudonymUsername } from '../../../contract/pseudonym-names.js';
import { query } from '../../database/index.js';
import type { Ctx } from '../../kernel/index.js';
import { toTheMinute } from '../../lib/clock.js';
import type { Seal } from '../../lib/seal.js';
import { lookupOf, ownPseudonym } from './own-pseudonym.js';
import { sealOf } from './seal-of.js';
import { firstFreeSlot, slotOf } from './slots.js';

const ATTEMPTS = 20;
const TAKEN = '23505';

/**
 * The name that a person writes anonymously under in one thread: the one they have there, or a new one. Its number is
 * drawn by lot, so that it tells neither who came first nor how many there are. A pseudonym is a row of accounts that
 * nobody can sign in to: whatever keeps who wrote something keeps it, and never the person.
 * @throws AppError unavailable where nothing can be sealed
 */
export async function takePseudonym(ctx: Ctx, threadId: string, accountId: string): Promise<string> {
  const seal = sealOf(ctx);
  for (let attempt = 1; ; attempt++) {
    const known = await ownPseudonym(ctx, threadId);
    if (known) return known;
    try {
      return await make(ctx, seal, threadId, accountId, attempt);
    } catch (error) {
      // Somebody has the number, or the same person has just begun here in another tab.
      if ((error as { code?: string }).code !== TAKEN || attempt === ATTEMPTS) throw error;
    }
  }
}

async function make(
  ctx: Ctx,
  seal: Seal,
  threadId: string,
  accountId: string,
  attempt: number,
): Promise<string> {
  const id = randomUUID();
  // Six digits hold a million of them; more after that.
  const number = randomInt(10 ** (attempt > 4 ? 8 : 5), 10 ** (attempt > 4 ? 9 : 6));
  const slot = await firstFreeSlot(ctx.db, seal, accountId);
  await query(
    ctx.db,
    `with made as (
       insert into accounts (id, username, username_key, name, status, created_at)
       values ($1, $2, $2, $3, 'pseudonym', $4) returning id)
     insert into pseudonym_seals (pseudonym_id, lookup, slot, sealed) select id, $5, $6, $7 from made`,
    [
      id,
      pseudonymUsername(number),
      pseudonymName(number),
      toTheMinute(ctx.clock.now()),
      lookupOf(seal, threadId, accountId),
      slotOf(seal, accountId, slot),
      seal.close(accountId, id),
    ],
  );
  return id;
}
