import { type Database, prepared } from '../../database/index.js';
import { isTheirs } from './network-news.js';
import { ENOUGH, isAbout, isReadable, places, postsOf } from './visible-sql.js';

const text = `
  select q.account_id as "accountId", least(${ENOUGH}, news.count + decisions.count + networks.count)::int as unread
  from unnest($1::uuid[]) as q(account_id)
  cross join lateral (select count(*) from (
    select from notifications n ${places}
    where n.account_id = q.account_id and n.read_at is null and ${isReadable} and exists (${postsOf})
    limit ${ENOUGH}) unseen) news
  cross join lateral (select count(*) from (
    select from moderation_log l
    where ${isAbout('q.account_id')} and not exists (select from read_decisions r
      where r.account_id = q.account_id and r.entry_id = l.id)
    limit ${ENOUGH}) unseen) decisions
  cross join lateral (select count(*) from (
    select from network_notices x where x.account_id = q.account_id and x.read_at is null and ${isTheirs}
    limit ${ENOUGH}) unseen) networks`;

/** How many notifications each person has unread that they may see now: 100 stands for more than 99. */
export async function unreadCounts(db: Database, accountIds: string[]): Promise<Map<string, number>> {
  const rows = await prepared<{ accountId: string; unread: number }>(db, 'unread-notifications', text, [
    accountIds,
  ]);
  return new Map(rows.map(({ accountId, unread }) => [accountId, unread]));
}

/** The same for one. */
export async function unreadCount(db: Database, accountId: string): Promise<number> {
  return (await unreadCounts(db, [accountId])).get(accountId) ?? 0;
}
