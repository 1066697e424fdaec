import { type Database, gathered, prepared, query } from '../../database/index.js';
import type { Seal } from '../../lib/seal.js';

/** Pseudonyms of one person that are looked for at once, and of so many people. */
const AT_ONCE = 64;
const PEOPLE_AT_ONCE = 20;

/** The code of a person's nth pseudonym: rows of one person have nothing in common for who lacks the key. */
export function slotOf(seal: Seal, accountId: string, number: number): Buffer {
  return seal.code('slot', accountId, String(number));
}

const firstOf = gathered(
  'first-pseudonym',
  `select i.ord::int as ord from unnest((select $1::bytea[])) with ordinality as i(slot, ord) join pseudonym_seals using (slot)`,
);

/** All pseudonyms of a person, the oldest first. */
export async function pseudonymsOf(
  { db, seal }: { db: Database; seal?: Seal },
  accountId: string,
): Promise<string[]> {
  // Asked for with every page: most people have none.
  if (!seal || !(await firstOf(db, [slotOf(seal, accountId, 0)]))) return [];
  return (await filled(db, seal, [accountId])).map(({ id }) => id);
}

/**
 * All pseudonyms of each of these people. How many of them have one does not say how many statements that takes, as one each
 * would: being told of one's own text is not seen by its cost (C15).
 */
export async function pseudonymsOfMany(
  { db, seal }: { db: Database; seal?: Seal },
  accountIds: string[],
): Promise<Pseudonym[]> {
  if (!seal || accountIds.length === 0) return [];
  const people = await withPseudonyms(db, seal, accountIds);
  const all: Pseudonym[] = [];
  for (let from = 0; from < people.length; from += PEOPLE_AT_ONCE)
    all.push(...(await filled(db, seal, people.slice(from, from + PEOPLE_AT_ONCE))));
  return all;
}

/** Who of these people has a pseudonym: most have none. */
async function withPseudonyms(db: Database, seal: Seal, accountIds: string[]): Promise<string[]> {
  const rows = await prepared<{ accountId: string }>(
    db,
    'with-pseudonyms',
    `select s.account_id as "accountId" from unnest((select $1::uuid[]), (select $2::bytea[])) as s(account_id, slot)
       join pseudonym_seals using (slot)`,
    [accountIds, accountIds.map((accountId) => slotOf(seal, accountId, 0))],
  );
  return rows.map(({ accountId }) => accountId);
}

export async function firstFreeSlot(db: Database, seal: Seal, accountId: string): Promise<number> {
  return (await filled(db, seal, [accountId])).length;
}

interface Pseudonym {
  /** Whose it is. */
  accountId: string;
  id: string;
}

/** Slots are filled from 0 without a gap, and none is ever emptied. */
async function filled(db: Database, seal: Seal, accountIds: string[]): Promise<Pseudonym[]> {
  const all: Pseudonym[] = [];
  let people = accountIds;
  for (let from = 0; people.length > 0; from += AT_ONCE) {
    const slots = people.flatMap((accountId) =>
      Array.from({ length: AT_ONCE }, (_, n) => ({ accountId, slot: slotOf(seal, accountId, from + n) })),
    );
    const rows = await query<Pseudonym>(
      db,
      `select s.account_id as "accountId", pseudonym_id as id
       from unnest((select $1::uuid[]), (select $2::bytea[])) with ordinality as s(account_id, slot, n)
         join pseudonym_seals using (slot) order by s.n`,
      [slots.map(({ accountId }) => accountId), slots.map(({ slot }) => slot)],
    );
    all.push(...rows);
    people = people.filter(
      (accountId) => rows.filter((row) => row.accountId === accountId).length === AT_ONCE,
    );
  }
  return all;
}
