import { type Database, query } from '../database/index.js';
import { ERA } from './era.js';

export interface HeadRow {
  forum: string;
  head: number;
  access: number;
  rules: number;
}

/** The heads of the given forums and the era, in one statement. Forums that are gone are left out. */
export async function readHeads(
  db: Database,
  forumIds: string[],
): Promise<{ era: string; heads: HeadRow[] }> {
  const rows = await query<HeadRow & { era: string }>(
    db,
    `select ${ERA} as era, forum_id as forum, head, access, rules from forum_heads where forum_id = any($1::uuid[])`,
    [forumIds],
  );
  return { era: rows[0]?.era ?? (await readEra(db)), heads: rows };
}

/** The era alone. */
export async function readEra(db: Database): Promise<string> {
  const [row] = await query<{ era: string }>(db, `select ${ERA} as era`);
  return row!.era;
}
