import { askByNames, namesOfMany } from '../../auth/index.js';
import { prepared } from '../../database/index.js';
import type { Services } from '../../kernel/index.js';
import { isTheirs } from './network-news.js';
import { ENOUGH, hasPosts, isAbout, isReadable, places } from './visible-sql.js';

/**
 * `(select $1)` keeps the planner from looking at how many people are asked for: one of its plans fits all, and it would plan
 * anew for each page, which takes ten times as long as the count itself.
 */
const text = `
  select q.account_id as "accountId", least(${ENOUGH}, news.count + decisions.count + networks.count + fairness.count)::int as unread
  from unnest((select $1::uuid[])) as q(account_id)
  cross join lateral (select array_agg(s.name) as names from unnest((select $2::uuid[]), (select $3::uuid[])) as s(account_id, name)
    where s.account_id = q.account_id) own
  cross join lateral (select count(*) from (
    select from notifications n ${places('q.account_id')}
    where n.account_id = any(own.names) and n.read_at is null and ${isReadable} and ${hasPosts}
    limit ${ENOUGH}) unseen) news
  cross join lateral (select count(*) from (
    select from moderation_log l
    where ${isAbout('q.account_id', 'own.names')} and not exists (select from read_decisions r
      where r.account_id = l.subject_id and r.entry_id = l.id)
    limit ${ENOUGH}) unseen) decisions
  cross join lateral (select count(*) from (
    select from network_notices x where x.account_id = q.account_id and x.read_at is null and ${isTheirs}
    limit ${ENOUGH}) unseen) networks
  cross join lateral (select count(*) from (
    select from fairness_notices x where x.account_id = any(own.names) and x.read_at is null
    limit ${ENOUGH}) unseen) fairness`;

type Reading = Pick<Services, 'db' | 'seal'>;

/** How many notifications each person has unread that they may see now: 100 stands for more than 99. */
export async function unreadCounts(services: Reading, accountIds: string[]): Promise<Map<string, number>> {
  return count(services, accountIds, await namesOfMany(services, accountIds));
}

/** The same for one. */
export async function unreadCount(services: Reading, accountId: string): Promise<number> {
  const counts = await askByNames(services, accountId, (names) =>
    count(
      services,
      [accountId],
      names.map((name) => ({ accountId, name })),
    ),
  );
  return counts.get(accountId) ?? 0;
}

async function count(
  { db }: Reading,
  accountIds: string[],
  names: { accountId: string; name: string }[],
): Promise<Map<string, number>> {
  const rows = await prepared<{ accountId: string; unread: number }>(db, 'unread-notifications', text, [
    accountIds,
    names.map(({ accountId }) => accountId),
    names.map(({ name }) => name),
  ]);
  return new Map(rows.map(({ accountId, unread }) => [accountId, unread]));
}
