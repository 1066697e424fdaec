import { createHash } from 'node:crypto';
import type { Database } from './database.js';
import { lendConnection } from './lend-connection.js';

/**
 * Runs one statement and answers its rows.
 * @param isKept planned once per connection, like `prepared`: for statements whose text and way stay the same
 */
export type Ask = <Row>(text: string, values: unknown[], isKept?: boolean) => Promise<Row[]>;

/** Connections remember statements for ever: no more than these, however many texts somebody makes up. */
const MOST_KEPT = 100;
const names = new Map<string, string>();

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known || names.size >= MOST_KEPT) return known;
  const name = `kept-${createHash('sha256').update(text).digest('base64url').slice(0, 22)}`;
  names.set(text, name);
  return name;
}

/**
 * Reads by several statements at one moment: what they see doesn't change in between, and none may take longer than
 * given. Three short round trips more than a plain read.
 * @param limitMs after which Postgres gives a statement up: it throws 57014
 * @param isBlind kept statements are planned once, without their values: for those whose way never depends on them
 */
export async function readingAtOnce<T>(
  db: Database,
  limitMs: number,
  work: (ask: Ask) => Promise<T>,
  isBlind = false,
): Promise<T> {
  return lendConnection(db, async (client, discard) => {
    let isBroken = true;
    try {
      await client.query(
        `begin isolation level repeatable read read only; set local statement_timeout = ${Math.round(limitMs)}${
          isBlind ? '; set local plan_cache_mode = force_generic_plan' : ''
        }`,
      );
      const result = await work(async <Row>(text: string, values: unknown[], isKept = false) => {
        const { rows } = await client.query({ name: isKept ? nameOf(text) : undefined, text, values });
        return rows as Row[];
      });
      isBroken = false;
      return result;
    } finally {
      // A connection that can't even end its work is thrown away.
      await client.query(isBroken ? 'rollback' : 'commit').catch(discard);
    }
  });
}
