import { type Database, gathered, prepared, query } from '../../database/index.js';
import type { Seal } from '../../lib/seal.js';

/** Looked for at once. */
const AT_ONCE = 64;

/** The code of a person's nth pseudonym: rows of one person have nothing in common for who lacks the key. */
export function slotOf(seal: Seal, accountId: string, number: number): Buffer {
  return seal.code('slot', accountId, String(number));
}

const firstOf = gathered(
  'first-pseudonym',
  `select i.ord::int as ord from unnest($1::bytea[]) with ordinality as i(slot, ord) join pseudonym_seals using (slot)`,
);

/** All pseudonyms of a person, the oldest first. */
export async function pseudonymsOf(
  { db, seal }: { db: Database; seal?: Seal },
  accountId: string,
): Promise<string[]> {
  // Asked for with every page: most people have none.
  if (!seal || !(await firstOf(db, [slotOf(seal, accountId, 0)]))) return [];
  return (await filled(db, seal, accountId)).map(({ id }) => id);
}

/** Who of these people has a pseudonym. */
export async function withPseudonyms(
  { db, seal }: { db: Database; seal?: Seal },
  accountIds: string[],
): Promise<string[]> {
  if (!seal || accountIds.length === 0) return [];
  const rows = await prepared<{ accountId: string }>(
    db,
    'with-pseudonyms',
    `select s.account_id as "accountId" from unnest($1::uuid[], $2::bytea[]) as s(account_id, slot)
       join pseudonym_seals using (slot)`,
    [accountIds, accountIds.map((accountId) => slotOf(seal, accountId, 0))],
  );
  return rows.map(({ accountId }) => accountId);
}

export async function firstFreeSlot(db: Database, seal: Seal, accountId: string): Promise<number> {
  return (await filled(db, seal, accountId)).length;
}

/** Slots are filled from 0 without a gap, and none is ever emptied. */
async function filled(db: Database, seal: Seal, accountId: string): Promise<{ id: string }[]> {
  const all: { id: string }[] = [];
  for (let from = 0; ; from += AT_ONCE) {
    const slots = Array.from({ length: AT_ONCE }, (_, n) => slotOf(seal, accountId, from + n));
    const rows = await query<{ id: string }>(
      db,
      `select pseudonym_id as id from unnest($1::bytea[]) with ordinality as s(slot, n)
         join pseudonym_seals using (slot) order by s.n`,
      [slots],
    );
    all.push(...rows);
    if (rows.length < AT_ONCE) return all;
  }
}
