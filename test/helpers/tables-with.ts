import { type Database, query } from '../../src/database/index.js';

/** Names of all tables with a row that holds the word, sorted. */
export async function tablesWith(db: Database, word: string): Promise<string[]> {
  const tables = await query<{ name: string }>(
    db,
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await query(db, `select from "${name}" r where r::text ilike '%' || $1 || '%' limit 1`, [
      word,
    ]);
    if (rows.length > 0) found.push(name);
  }
  return found;
}
