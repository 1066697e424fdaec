import { couldModerate, readableBy, seatOf } from '../../forums/index.js';

/** SQL: how the account ranks in forum `f`: 3 site administrator, 2 admin of its network, 1 moderator of either. */
export const rankSql = (
  f: string,
  a: string,
): string => `(case when ${a}.is_site_admin then 3 else greatest(coalesce((
    select case m.role when 'admin' then 2 when 'moderator' then 1 else 0 end from memberships m
    where m.network_id = ${f}.network_id and m.account_id = ${a}.id and m.state = 'active'), 0),
  case when ${seatOf(f, `${a}.id`)} = 'moderator' then 1 else 0 end) end)`;

/**
 * SQL: with whom a case begins. With those of the forum; with the site where none of them may decide: it is about a person
 * or a network, or its author ranks above everybody there or is the only one.
 * @param forumId SQL, null for what is in no forum @param aboutId SQL, who wrote it
 */
export const firstLevel = (forumId: string, aboutId: string): string => `case when exists (
  select from forums f join accounts w on w.id = ${aboutId} cross join lateral (
    ${couldModerate('f.network_id', 'f.id')}) one
  join accounts d on d.id = one.id and d.status = 'active' and d.id <> w.id
  where f.id = ${forumId} and ${readableBy('f', 'd')} and ${rankSql('f', 'd')} >= ${rankSql('f', 'w')}
  ) then 'forum' else 'site' end`;
