import type { TransactionQuery } from '../../database/index.js';

/**
 * Who starts a thread or replies in it follows it from that post on, unless they decided otherwise: for this thread,
 * by muting its forum, or altogether.
 * @returns who follows what from now on
 */
export async function autoFollow(
  query: TransactionQuery,
  postIds: string[],
): Promise<{ accountId: string; threadId: string }[]> {
  return query(
    `insert into thread_follows (account_id, thread_id, level, reason, since, after_number)
     select distinct on (p.author_id, p.thread_id) p.author_id, p.thread_id, 'following',
       case when p.number = 1 then 'started' else 'replied' end, p.created_at, p.number
     from posts p join threads t on t.id = p.thread_id join accounts a on a.id = p.author_id
       left join notification_settings s on s.account_id = p.author_id
     where p.id = any($1::uuid[]) and a.status = 'active' and coalesce(s.auto_follow, true)
       and not exists (select from forum_follows f
         where f.account_id = p.author_id and f.forum_id = t.forum_id and f.level = 'muted')
     order by p.author_id, p.thread_id, p.number
     on conflict do nothing
     returning account_id as "accountId", thread_id as "threadId"`,
    [postIds],
  );
}
