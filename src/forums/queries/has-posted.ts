import { type Database, gathered } from '../../database/index.js';

const find = gathered<{ yes: boolean }>(
  'has-posted',
  `select i.ord::int as ord, exists (
     select from posts where thread_id = i.thread_id and author_id = i.author_id and state = 'visible') as yes
   from unnest((select $1::uuid[]), (select $2::uuid[])) with ordinality as i(thread_id, author_id, ord)`,
);

/** Whether a person has written in a thread, in the open: a post of his stands there. */
export async function hasPosted(db: Database, threadId: string, accountId: string): Promise<boolean> {
  return (await find(db, [threadId, accountId]))?.yes ?? false;
}
