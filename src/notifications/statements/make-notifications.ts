import type { StoredKind } from '../../../contract/notifications.js';
import { pseudonymNumber } from '../../../contract/pseudonym-names.js';
import { unseal } from '../../auth/index.js';
import type { TransactionQuery } from '../../database/index.js';
import { readableBy } from '../../forums/index.js';
import type { Seal } from '../../lib/seal.js';
import { followers, mentioned } from './candidates.js';
import { NEW_ID } from './new-id.js';

/** People told in one transaction. */
export const BATCH = 500;

/** A name in a post: whom it means, the statement finds. */
export interface Named {
  postId: string;
  name: string;
}

export interface Made {
  id: string;
  accountId: string;
  kind: StoredKind;
}

/**
 * Tells the next people of some posts, as one statement over sets: whoever may read the post now, wants to hear of it,
 * and is not its author. What is the same for all posts of a thread is asked once for each person. What is there already is brought up to date in place, and a post that it holds changes nothing.
 * @param edits only names count: whoever follows has heard of these posts
 * @param after the account to go on behind; null: the first
 * @returns who was told, and the account to go on behind; null: nobody is left
 */
export async function makeNotifications(
  query: TransactionQuery,
  seal: Seal | undefined,
  postIds: string[],
  named: Named[],
  after: string | null,
  { edits = false } = {},
): Promise<{ made: Made[]; resume: string | null }> {
  const people = await unseal(query, seal, await unnamedAmong(query, postIds, named));
  const [row] = await query<{ asked: number; last: string | null; made: Made[] }>(edits ? ofEdits : ofPosts, [
    postIds,
    named.map(({ postId }) => postId),
    named.map(({ name }) => name),
    after,
    [...people.keys()],
    [...people.values()],
  ]);
  const { asked, last } = row!;
  // To a pseudonym it belongs, and its person is told.
  const made = row!.made.map((one) => ({ ...one, accountId: people.get(one.accountId) ?? one.accountId }));
  return { made, resume: asked === BATCH ? last : null };
}

/** Authors without a name who are answered or named in these posts. */
async function unnamedAmong(query: TransactionQuery, postIds: string[], named: Named[]): Promise<string[]> {
  const names = named.map(({ name }) => name).filter((name) => pseudonymNumber(name) !== null);
  const rows = await query<{ id: string }>(
    `select o.author_id as id from posts p join posts o on o.thread_id = p.thread_id and o.number = coalesce(p.reply_to, 1)
     where p.id = any($1::uuid[]) and o.is_anonymous
     union select id from accounts where username_key = any($2::text[])`,
    [postIds, names],
  );
  return rows.map(({ id }) => id);
}

const statement = (candidates: string) => `
  with page as (
    select p.id, p.thread_id, p.number, p.author_id, p.born, p.born_forum, p.reply_to, greatest(p.created_at, p.edited_at) as at, t.forum_id
    from posts p join threads t on t.id = p.thread_id where p.id = any($1::uuid[]) and p.state = 'visible'
  ), candidates as (${candidates}
  ), batch as (
    select distinct account_id from candidates where $4::uuid is null or account_id > $4
    order by account_id limit ${BATCH}
  ), asked as materialized (
    select distinct c.account_id, p.thread_id, p.forum_id
    from candidates c join batch on batch.account_id = c.account_id join page p on p.id = c.post_id
  ), welcome as materialized (
    select asked.account_id, a.id as person_id, asked.thread_id, coalesce(s.mentions, true) as mention, coalesce(s.replies, true) as reply,
      coalesce(s.threads, true) as thread, coalesce(s.forums, true) as forum,
      array(select i.person_id from ignored_people i where i.account_id = a.id) as ignored
    from asked left join unnest($5::uuid[], $6::uuid[]) as u(pseudonym_id, person_id) on u.pseudonym_id = asked.account_id
      join accounts a on a.id = coalesce(u.person_id, asked.account_id) join forums f on f.id = asked.forum_id
      left join thread_follows tf on tf.account_id = a.id and tf.thread_id = asked.thread_id
      left join forum_follows ff on ff.account_id = a.id and ff.forum_id = asked.forum_id
      left join notification_settings s on s.account_id = a.id
    where a.status = 'active' and ${readableBy('f', 'a')} and coalesce(tf.level, ff.level, 'normal') <> 'muted'
  ), fit as (
    select distinct on (c.account_id, c.post_id) c.account_id, c.kind, c.subject_id, p.thread_id, p.number, p.at
    from candidates c join page p on p.id = c.post_id
      join welcome w on w.account_id = c.account_id and w.thread_id = p.thread_id
    where w.account_id <> p.author_id and w.person_id <> p.author_id and p.author_id <> all(w.ignored)
      and case c.kind when 'mention' then w.mention when 'reply' then w.reply when 'thread' then w.thread else w.forum end
    order by c.account_id, c.post_id, c.rank
  ), made as (
    insert into notifications as n (id, account_id, kind, subject_id, thread_id, from_number, last_number, happened_at)
    select ${NEW_ID}, account_id, kind, subject_id, thread_id, min(number), max(number), max(at)
    from fit group by account_id, kind, subject_id, thread_id order by account_id, kind, subject_id
    on conflict (account_id, kind, subject_id) do update set
      from_number = case when n.read_at is null then least(n.from_number, excluded.from_number) else excluded.from_number end,
      last_number = greatest(n.last_number, excluded.last_number),
      happened_at = greatest(n.happened_at, excluded.happened_at), read_at = null
    where excluded.last_number > n.last_number
    returning n.id, n.account_id, n.kind
  )
  select (select count(*)::int from batch) as asked,
    (select account_id from batch order by account_id desc limit 1) as last,
    (select coalesce(json_agg(json_build_object('id', id, 'accountId', account_id, 'kind', kind)), '[]'::json) from made) as made`;

const ofPosts = statement(`${mentioned} union all ${followers}`);
const ofEdits = statement(mentioned);
