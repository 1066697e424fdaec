import { type Database, query } from '../../database/index.js';

export interface ThreadHead {
  thread: string;
  head: number;
}

/** The given threads' heads, for those that changed after a forum's number: what a sweep must heal. */
export async function changedHeads(
  db: Database,
  forumId: string,
  after: number,
  threadIds: string[],
): Promise<ThreadHead[]> {
  return query<ThreadHead>(
    db,
    'select id as thread, head from threads where forum_id = $1 and head > $2 and id = any($3::uuid[])',
    [forumId, after, threadIds],
  );
}
