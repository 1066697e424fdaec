import type { Database } from '../../database/index.js';
import type { Seal } from '../../lib/seal.js';
import { pseudonymsOf, pseudonymsOfMany } from './slots.js';

interface Keyed {
  db: Database;
  seal?: Seal;
}

/** Everybody whom a person is here: themselves, and whom they are where they wrote without their name. */
export async function namesOf(services: Keyed, accountId: string): Promise<string[]> {
  return [accountId, ...(await pseudonymsOf(services, accountId))];
}

/**
 * Asks for something of all whom a person is here. Most people have one name: it is asked for by that while the others are
 * looked for, in the same turn, and once more by all where there are others.
 */
export async function askByNames<T>(
  services: Keyed,
  accountId: string,
  ask: (names: string[]) => Promise<T>,
): Promise<T> {
  const [byName, names] = await Promise.all([ask([accountId]), namesOf(services, accountId)]);
  return names.length === 1 ? byName : ask(names);
}

/** The same of many, as pairs: most of them have never written without their name. */
export async function namesOfMany(
  services: Keyed,
  accountIds: string[],
): Promise<{ accountId: string; name: string }[]> {
  const plain = accountIds.map((accountId) => ({ accountId, name: accountId }));
  const others = await pseudonymsOfMany(services, accountIds);
  return [...plain, ...others.map(({ accountId, id }) => ({ accountId, name: id }))];
}
