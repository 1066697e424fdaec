/**
 * SQL: what one account did with posts, as a JSON object of `PostMarks` by post id; posts without a mark are left out.
 * @param posts SQL of a list or query of post ids @param account SQL of the account's id, which may be null
 */
export function marksJson(posts: string, account: string): string {
  return `(select coalesce(json_object_agg(y.post_id, y.marks), '{}'::json) from (
    select x.post_id, json_build_object('reactions', coalesce(json_agg(x.kind order by x.kind) filter (where x.kind is not null), '[]'::json),
      'isBookmarked', bool_or(x.kind is null)) as marks
    from (
      select r.post_id, r.kind from post_reactions r where r.account_id = ${account} and r.post_id in (${posts})
      union all select b.post_id, null from bookmarks b where b.account_id = ${account} and b.post_id in (${posts})
    ) x group by x.post_id) y)`;
}
