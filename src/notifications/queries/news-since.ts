import { type NewsCounts, notificationKinds } from '../../../contract/notifications.js';
import { namesOfMany } from '../../auth/index.js';
import { prepared } from '../../database/index.js';
import type { Services } from '../../kernel/index.js';
import { isTheirs } from './network-news.js';
import { ENOUGH, hasPosts, isAbout, isReadable, places } from './visible-sql.js';

const text = `
  select q.account_id as "accountId", news.*, decisions.*, networks.*, fairness.*
  from unnest((select $1::uuid[]), (select $2::timestamptz[])) as q(account_id, since)
  cross join lateral (select array_agg(s.name) as names from unnest((select $4::uuid[]), (select $5::uuid[])) as s(account_id, name)
    where s.account_id = q.account_id) own
  cross join lateral (select ${['mention', 'reply', 'thread', 'forum']
    .map((kind) => `least(${ENOUGH}, count(*) filter (where u.kind = '${kind}'))::int as ${kind}`)
    .join(', ')} from (
    select n.kind from notifications n ${places('q.account_id')}
    where n.account_id = any(own.names) and n.read_at is null and n.happened_at > q.since and n.happened_at <= $3
      and ${isReadable} and ${hasPosts}) u) news
  cross join lateral (select least(${ENOUGH}, count(*))::int as decision
    from moderation_log l where ${isAbout('q.account_id', 'own.names')} and l.at > q.since and l.at <= $3
      and not exists (select from read_decisions r where r.account_id = l.subject_id and r.entry_id = l.id)) decisions
  cross join lateral (select least(${ENOUGH}, count(*))::int as network
    from network_notices x where x.account_id = q.account_id and x.read_at is null
      and x.happened_at > q.since and x.happened_at <= $3 and ${isTheirs}) networks
  cross join lateral (select least(${ENOUGH}, count(*))::int as fairness
    from fairness_notices x where x.account_id = any(own.names) and x.read_at is null
      and x.happened_at > q.since and x.happened_at <= $3) fairness`;

interface Asked {
  accountId: string;
  since: Date;
}

/** Of what happened after `since` and up to `until`, what each person has unread and may see now, by kind. */
export async function newsSince(
  services: Pick<Services, 'db' | 'seal'>,
  asked: readonly Asked[],
  until: Date,
): Promise<Map<string, NewsCounts>> {
  const ids = asked.map(({ accountId }) => accountId);
  const names = await namesOfMany(services, ids);
  const rows = await prepared<{ accountId: string } & NewsCounts>(services.db, 'news-since', text, [
    ids,
    asked.map(({ since }) => since),
    until,
    names.map(({ accountId }) => accountId),
    names.map(({ name }) => name),
  ]);
  return new Map(rows.map(({ accountId, ...counts }) => [accountId, counts]));
}

/** How much that is together. */
export const newsIn = (counts: NewsCounts): number =>
  notificationKinds.reduce((sum, kind) => sum + counts[kind], 0);
