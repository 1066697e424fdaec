import { type Database, query } from '../../src/database/index.js';
import { recordStatements } from '../statements.js';

/** Tables that grow with what people write: to read one of them whole is never right. */
const LARGE = /Seq Scan on (posts|threads|search_documents|search_words)\b/;

/** Does the work, and asks Postgres how it would do each of its statements. @returns those that read a table whole */
export async function wholeReads(db: Database, work: () => Promise<unknown>): Promise<string[]> {
  const end = recordStatements();
  const asked = await work().then(end, (error) => {
    end();
    throw error;
  });
  const found: string[] = [];
  for (const { text, values } of asked.filter(({ text }) => /^\s*(with|select)/.test(text))) {
    const plan = await query<Record<string, string>>(db, `explain ${text}`, values);
    const lines = plan.map((row) => row['QUERY PLAN']!);
    found.push(...lines.filter((line) => LARGE.test(line)).map((line) => line.trim()));
  }
  return found;
}
