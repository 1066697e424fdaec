import { type Database, query } from '../../database/index.js';

/**
 * Deletes what a post said before one of its versions, as a moderator did before the backup came back, with the author's edits of
 * it; quotations of it follow when Convene runs. Doing it twice is no mistake.
 * @returns whether there was something to delete; `lost` where the backup has no version that may stay
 */
export async function purgeVersions(
  db: Database,
  postId: string,
  before: number,
): Promise<'done' | 'nothing' | 'lost'> {
  const [row] = await query<{ version: number; isDone: boolean }>(
    db,
    `select version, coalesce(purged_before, 0) >= $2 or state = 'deleted' as "isDone" from posts where id = $1`,
    [postId, before],
  );
  if (!row || row.isDone) return 'nothing';
  if (row.version < before) return 'lost';
  await query(db, statement, [postId, before]);
  return 'done';
}

// The note comes from a trigger; the words are what a quotation without the way to its post is known by (decision 0058).
const statement = `
  with place as (
    select t.id, t.forum_id from threads t join posts p on p.thread_id = t.id where p.id = $1 for no key update of t
  ), was as (
    select p.id from posts p, place where p.id = $1 for no key update of p
  ), step as (
    update forum_heads h set head = h.head + 1 from place where h.forum_id = place.forum_id and exists (select from was)
    returning h.head as seq
  ), stamped as (
    update threads t set head = step.seq from step, place where t.id = place.id
  ), purged as (
    delete from post_revisions r using step where r.post_id = $1 and r.version < $2 returning r.version, r.source
  ), marked as (
    update posts p set purged_before = $2, changed = step.seq from step where p.id = $1
  ), unsent as (
    delete from drafts d using step where d.kind = 'edit' and d.place_id = $1 and coalesce(d.post_version, 0) < $2
  ), unread as (
    update holds h set state = case h.state when 'waiting' then 'withdrawn' else h.state end, source = '', html = '', found = null
    from step where h.post_id = $1 and h.kind = 'edit' and h.state <> 'approved' and h.version < $2
  )
  insert into quotes_due as q (post_id, asked_at, words)
  select $1, date_trunc('milliseconds', clock_timestamp()), (select string_agg(source, E'\\n\\n' order by version) from purged) from step
  on conflict (post_id) do update set words = concat_ws(E'\\n\\n', q.words, excluded.words)`;
