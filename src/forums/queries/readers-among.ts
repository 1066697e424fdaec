import { type Database, prepared } from '../../database/index.js';
import { readableBy, readableByAnyone } from './readable-sql.js';

const text = `
  select h.access, ${readableByAnyone('f')} as "isPublic",
    coalesce((select json_agg(a.id) from accounts a
      where a.id = any($2::uuid[]) and a.status = 'active' and ${readableBy('f', 'a')}), '[]'::json) as readers
  from forums f join forum_heads h on h.forum_id = f.id where f.id = $1`;

export interface Readers {
  /** The access number that this answer is true at. */
  access: number;
  /** Whether visitors may read too. */
  isPublic: boolean;
  readers: string[];
}

/** Which of the given accounts may read a forum now. Null: there is no such forum. */
export async function readersAmong(
  db: Database,
  forumId: string,
  accountIds: string[],
): Promise<Readers | null> {
  const [row] = await prepared<Readers>(db, 'readers-among', text, [forumId, accountIds]);
  return row ?? null;
}
