import { randomInt } from 'node:crypto';
import { registerInput } from '../../../contract/accounts.js';
import { type Database, query } from '../../database/index.js';
import { type IdSource, uuidSource } from '../../lib/ids.js';
import { checkName } from '../names/check-name.js';
import { retiredKey } from '../names/retired-key.js';
import { usernameFromName } from '../names/username-from-name.js';

/** An author of imported posts: the name as found, and `importKey` of the address. */
export interface UnclaimedAuthor {
  name: string;
  importKey: string;
}

const BATCH = 500;
const ROUNDS = 40;

/**
 * Makes an account without e-mail address or password for each author who has none yet.
 * Running it again, or twice at once, makes no second one.
 * @returns account ids by import key, for all the authors given
 */
export async function createUnclaimedAccounts(
  db: Database,
  authors: UnclaimedAuthor[],
  ids: IdSource = uuidSource,
): Promise<Map<string, string>> {
  const byKey = new Map(authors.map((author) => [author.importKey, author]));
  const keys = [...byKey.keys()];
  const accounts = new Map<string, string>();
  for (let start = 0; start < keys.length; start += BATCH) {
    const batch = keys.slice(start, start + BATCH).map((key) => byKey.get(key) as UnclaimedAuthor);
    for (const [key, id] of await createBatch(db, batch, ids)) accounts.set(key, id);
  }
  return accounts;
}

async function createBatch(
  db: Database,
  authors: UnclaimedAuthor[],
  ids: IdSource,
): Promise<Map<string, string>> {
  const accounts = await existing(db, authors);
  for (let round = 0; round < ROUNDS; round++) {
    const missing = authors.filter(({ importKey }) => !accounts.has(importKey));
    if (missing.length === 0) return accounts;
    await insertWhereFree(db, missing, ids, round);
    for (const [key, id] of await existing(db, missing)) accounts.set(key, id);
  }
  throw new Error('No free user names were found for some imported authors.');
}

async function existing(db: Database, authors: UnclaimedAuthor[]): Promise<Map<string, string>> {
  const rows = await query<{ id: string; importKey: string }>(
    db,
    'select id, import_key as "importKey" from accounts where import_key = any($1::text[])',
    [authors.map(({ importKey }) => importKey)],
  );
  return new Map(rows.map(({ importKey, id }) => [importKey, id]));
}

/** Whose user name is taken stays missing, and comes back with another one in the next round. */
async function insertWhereFree(
  db: Database,
  authors: UnclaimedAuthor[],
  ids: IdSource,
  round: number,
): Promise<void> {
  const names = authors.map(({ name }) => displayName(name));
  await query(
    db,
    // Two of these at once would each hold a name or key that the other one waits for: they take turns.
    `with turn as materialized (select pg_advisory_xact_lock(hashtextextended('unclaimed accounts', 0)))
     insert into accounts (id, username, username_key, name, import_key, status, created_at)
     select id, username, username, name, import_key, 'unclaimed', now()
     from unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) as t (id, username, name, import_key), turn
     where not exists (select from accounts a where a.username_key = ${retiredKey('t.username')})
     on conflict do nothing`,
    [
      authors.map(() => ids.next()),
      names.map((name) => withSuffix(usernameFromName(name), round)),
      names,
      authors.map(({ importKey }) => importKey),
    ],
  );
}

/** First the plain name, then a few counted ones, then large random numbers. */
function withSuffix(base: string, round: number): string {
  if (round === 0) return base;
  return `${base}-${round < 4 ? round + 1 : randomInt(10, 10 ** Math.min(round, 7))}`;
}

/** The name as found, made fit to show: one that reads as a role of this site says that it was imported. */
function displayName(name: string): string {
  const cleaned = registerInput.shape.name.safeParse([...name].slice(0, 60).join(''));
  if (!cleaned.success) return 'Unnamed author';
  return checkName(cleaned.data, []) === null ? cleaned.data : `${cleaned.data} (imported)`;
}
