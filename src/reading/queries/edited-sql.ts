/** Edited posts kept in mind for one person and thread: the newest ones. */
export const MOST_EDITED = 200;

/**
 * SQL: (number, version) of posts that somebody else edited after the owner of `tr`, a row of `thread_reads`, saw
 * them; `version` is the one they saw. What the row remembers from earlier visits, and what came since the last one:
 * a version was on screen when it was the newest one at that time. A thread that was moved since has other numbers: then
 * only times tell.
 */
export function editedSince(tr: string): string {
  return `select distinct on (number) number, version from (
    select e.key::int as number, e.value::int as version from jsonb_each_text(${tr}.edited) e
    union all
    select p.number, coalesce((select max(v.version) from post_revisions v
      where v.post_id = p.id and v.written_at <= ${tr}.read_at), 1)
    from threads t join posts p on p.thread_id = t.id
    where t.id = ${tr}.thread_id
      and (${tr}.read_at < t.arrived_at or (p.changed > ${tr}.read_head and p.body_changed > ${tr}.read_head))
      and p.number <@ ${tr}.seen and p.author_id <> ${tr}.account_id
      and p.version > 1 and p.edited_at > ${tr}.read_at
  ) every_edit order by number desc, version limit ${MOST_EDITED}`;
}

/** SQL: the same as a JSON object of versions by post number, of the posts that can be read now. */
export function editedJson(tr: string): string {
  return `(select coalesce(json_object_agg(e.number, e.version), '{}'::json) from (${editedSince(tr)}) e
    join posts q on q.thread_id = ${tr}.thread_id and q.number = e.number and q.state = 'visible' and q.version > e.version)`;
}
