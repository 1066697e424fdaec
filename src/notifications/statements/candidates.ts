/**
 * SQL: who might be told of the posts in `page`, before anything is asked of them: (account_id, post_id, kind,
 * subject_id, rank). Of one post each person is told once, by the lowest rank.
 */
export const mentioned = `
  select a.id as account_id, p.id as post_id, 'mention' as kind, p.id as subject_id, 1 as rank
  from unnest($2::uuid[], $3::text[]) as named(post_id, name)
    join page p on p.id = named.post_id join accounts a on a.username_key = named.name`;

export const followers = `
  select o.author_id, p.id, 'reply', o.id, 2
  from page p join posts o on o.thread_id = p.thread_id and o.number = coalesce(p.reply_to, 1) where p.number > 1
  union all
  select f.account_id, p.id, 'forum', p.id, 3
  from page p join forum_follows f on f.forum_id = p.forum_id and f.level = 'following'
  where p.number = 1 and (p.born_forum <> f.forum_id or p.born > f.after_head)
  union all
  select f.account_id, p.id, 'thread', p.thread_id, 4
  from page p join thread_follows f on f.thread_id = p.thread_id and f.level = 'following'
  where p.number > 1 and p.number > f.after_number`;
