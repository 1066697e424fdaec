import pg from 'pg';
import { type Database, query } from '../../src/database/index.js';

/** Tables that grow with what people write: to read one of them whole is never right. */
const LARGE = /Seq Scan on (posts|threads|search_documents|search_words)\b/;

interface Asked {
  text: string;
  values: unknown[];
}

/** Does the work, and asks Postgres how it would do each of its statements. @returns those that read a table whole */
export async function wholeReads(db: Database, work: () => Promise<unknown>): Promise<string[]> {
  const asked = await statementsOf(work);
  const found: string[] = [];
  for (const { text, values } of asked) {
    const plan = await query<Record<string, string>>(db, `explain ${text}`, values);
    const lines = plan.map((row) => row['QUERY PLAN']!);
    found.push(...lines.filter((line) => LARGE.test(line)).map((line) => line.trim()));
  }
  return found;
}

async function statementsOf(work: () => Promise<unknown>): Promise<Asked[]> {
  const asked: Asked[] = [];
  const real = pg.Client.prototype.query as (this: unknown, ...args: unknown[]) => unknown;
  pg.Client.prototype.query = function (this: unknown, ...args: unknown[]) {
    const given = args[0] as { text?: string; values?: unknown[] };
    if (given.text && /^\s*(with|select)/.test(given.text))
      asked.push({ text: given.text, values: given.values ?? [] });
    return real.apply(this, args);
  } as typeof pg.Client.prototype.query;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = real as typeof pg.Client.prototype.query;
  }
  return asked;
}
