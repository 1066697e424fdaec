import { type Database, prepared } from '../../database/index.js';

/** The same for visitors. */
export const readableByAnyone = (f: string): string => `${f}.access = 'public'`;

/** The list form of `canReadForum`: the policy test holds the two together. `f` is the forum, `a` the account. */
export const readableBy = (
  f: string,
  a: string,
): string => `(${readableByAnyone(f)} or ${a}.is_site_admin or exists (
  select from memberships m where m.network_id = ${f}.network_id and m.account_id = ${a}.id and m.state = 'active'))`;

const text = `
  select h.access, f.access = 'public' as "isPublic",
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
