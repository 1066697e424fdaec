import { type Database, prepared } from '../../database/index.js';

/** Whether a person has written in a thread, in the open: a post of his stands there. */
export async function hasPosted(db: Database, threadId: string, accountId: string): Promise<boolean> {
  const [row] = await prepared<{ yes: boolean }>(
    db,
    'has-posted',
    `select exists (select from posts where thread_id = $1 and author_id = $2 and state = 'visible') as yes`,
    [threadId, accountId],
  );
  return row!.yes;
}
