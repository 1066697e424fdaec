import { type Database, query } from '../../database/index.js';

/**
 * Deletes posts as their authors did before the backup came back: the text, its earlier versions and what moderators kept of it.
 * Each thread takes one number of its forum, so search and whatever else follows a forum finds it. Doing it twice is no mistake.
 * @returns how many there were to delete
 */
export async function erasePosts(db: Database, ids: string[]): Promise<number> {
  const places = await query<{ threadId: string; forumId: string; ids: string[] }>(db, where, [ids]);
  let erased = 0;
  for (const { threadId, forumId, ids: here } of places) {
    const [row] = await query<{ count: number }>(db, statement, [threadId, forumId, here]);
    erased += row!.count;
  }
  return erased;
}

const where = `select t.id as "threadId", t.forum_id as "forumId", array_agg(p.id) as ids
  from posts p join threads t on t.id = p.thread_id where p.id = any($1::uuid[]) and p.state <> 'deleted' group by 1, 2`;

// Locks in the order of the house: thread, posts, head.
const statement = `
  with place as (
    select id from threads where id = $1 and forum_id = $2 for no key update
  ), was as (
    select p.id from posts p, place where p.id = any($3::uuid[]) and p.thread_id = place.id and p.state <> 'deleted'
    for no key update of p
  ), step as (
    update forum_heads set head = head + 1 where forum_id = $2 and exists (select from was) returning head as seq
  ), stamped as (
    update threads set head = step.seq from step where id = $1
  ), gone as (
    update posts p set state = 'deleted', source = '', html = '', changed = step.seq, body_changed = step.seq
    from step, was where p.id = was.id returning p.id
  ), earlier as (
    delete from post_revisions r using gone where r.post_id = gone.id
  ), withheld as (
    delete from withheld_bodies w using gone where w.post_id = gone.id
  ), unsent as (
    delete from drafts d using gone where d.kind = 'edit' and d.place_id = gone.id
  )
  select count(*)::int as count from gone`;
