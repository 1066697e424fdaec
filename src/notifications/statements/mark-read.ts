import { type Database, query } from '../../database/index.js';

/** Marks one of a person's notifications as read; a decision by its entry. Of names the first is the account. @returns whether there is such a one */
export async function markOneRead(db: Database, names: string[], id: string, at: Date): Promise<boolean> {
  const rows = await query(
    db,
    `with marked as (
       update notifications set read_at = coalesce(read_at, $3) where id = $2 and account_id = any($4::uuid[]) returning id),
     told as (
       update network_notices set read_at = coalesce(read_at, $3) where id = $2 and account_id = $1 returning id),
     fair as (
       update fairness_notices set read_at = coalesce(read_at, $3) where id = $2 and account_id = any($4::uuid[]) returning id),
     decided as (
       insert into read_decisions (account_id, entry_id, read_at)
       select l.subject_id, l.id, $3 from moderation_log l where l.id = $2 and l.subject_id = any($4::uuid[]) and l.actor_id <> $1
       on conflict (account_id, entry_id) do update set read_at = read_decisions.read_at returning entry_id)
     select id from marked union all select entry_id from decided union all select id from told
     union all select id from fair`,
    [names[0], id, at, names],
  );
  return rows.length > 0;
}

/** Marks everything a person has as read, what they may not see now included. */
export async function markAllRead(db: Database, names: string[], at: Date): Promise<void> {
  await query(
    db,
    `with unread as (
       select id from notifications where account_id = any($3::uuid[]) and read_at is null order by account_id, kind, subject_id for update),
     marked as (update notifications n set read_at = $2 from unread where n.id = unread.id),
     unread_fair as (
       select id from fairness_notices where account_id = any($3::uuid[]) and read_at is null order by account_id, kind, subject_id for update),
     fair as (update fairness_notices x set read_at = $2 from unread_fair where x.id = unread_fair.id),
     told as (update network_notices set read_at = $2 where account_id = $1 and read_at is null)
     insert into read_decisions (account_id, entry_id, read_at)
     select l.subject_id, l.id, $2 from moderation_log l where l.subject_id = any($3::uuid[]) and l.actor_id <> $1
     order by l.subject_id, l.id on conflict do nothing`,
    [names[0], at, names],
  );
}

/**
 * Marks what a person was told of posts that they have read since: those that were on their screen, and those of forums
 * that they marked as read.
 * @param threadId only of this thread; null: of all
 * @returns how many
 */
export async function markSeenRead(
  db: Database,
  names: string[],
  threadId: string | null,
  at: Date,
): Promise<number> {
  const rows = await query(
    db,
    `with seen as (
       select n.id from notifications n join threads t on t.id = n.thread_id
         left join thread_reads tr on tr.account_id = $4 and tr.thread_id = n.thread_id
         left join forum_reads fr on fr.account_id = $4 and fr.forum_id = t.forum_id and fr.marked_at is not null
       where n.account_id = any($1::uuid[]) and n.read_at is null and ($2::uuid is null or n.thread_id = $2)
         and not exists (select from posts p where p.thread_id = n.thread_id
           and p.number between n.from_number and n.last_number and p.state = 'visible' and p.author_id <> n.account_id
           and (n.kind not in ('mention', 'forum') or p.id = n.subject_id)
           and not coalesce(p.number <@ tr.seen, false) 
           and case when p.born_forum = t.forum_id then p.born else t.arrived end > coalesce(fr.baseline, -1))
       order by n.account_id, n.kind, n.subject_id for update of n)
     update notifications n set read_at = $3 from seen where n.id = seen.id returning n.id`,
    [names, threadId, at, names[0]],
  );
  return rows.length;
}
