import { type Database, query } from '../../database/index.js';

export interface ThreadHead {
  thread: string;
  head: number;
  /** False: it is in another forum now, and `head` is that one's number. */
  isHere: boolean;
}

/** The given threads' heads, for those that changed after a forum's number or left it: what a sweep must heal. */
export async function changedHeads(
  db: Database,
  forumId: string,
  after: number,
  threadIds: string[],
): Promise<ThreadHead[]> {
  return query<ThreadHead>(
    db,
    `select id as thread, head, forum_id = $1 as "isHere" from threads
     where id = any($3::uuid[]) and (forum_id <> $1 or head > $2)`,
    [forumId, after, threadIds],
  );
}
