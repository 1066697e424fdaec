import { type AccountSql, idOf, isSiteAdminOf } from '../../networks/index.js';

/**
 * The list form of "who may read this forum": SQL of `canReadForum` and `canSeeForum`. The rule is spelled here and in
 * `forum.policy.ts`, nowhere else (`test/architecture/one-gate.test.ts`), and the law of visibility holds the two
 * together. In all of them `f` is the forum's row and `a` an account's, which may be all nulls: a visitor.
 */

/** SQL: whether a visitor may read. */
export const readableByAnyone = (f: string): string => `${f}.access = 'public'`;

/** SQL: the same of a value that is written to the column. */
export const isRestricted = (access: string): string => `(${access} <> 'public')`;

/** SQL: whether it is for invited people only. */
export const isRoom = (f: string): string => `(${f}.access = 'invited')`;

/** SQL: whether the account is a member of the forum's network. */
const isMember = (f: string, a: AccountSql): string => `exists (
  select from memberships m where m.network_id = ${f}.network_id and m.account_id = ${idOf(a)} and m.state = 'active')`;

/**
 * SQL: the place of the account `a` in the forum itself, a row of `forum_people` as `fp`. It belongs to one membership:
 * whoever left the network and came back is a member, and not in the room. Site administrators need no membership.
 */
const seatRow = (f: string, a: AccountSql): string => `from forum_people fp
  where fp.forum_id = ${f}.id and fp.account_id = ${idOf(a)} and fp.ended_at is null and (${isSiteAdminOf(a)} or exists (
    select from memberships fm where fm.network_id = ${f}.network_id and fm.account_id = fp.account_id
      and fm.state = 'active' and fm.joined_at = fp.member_since))`;

/**
 * SQL: what a place in a forum, a row `fp`, makes of its owner. Who was suspended comes back as a plain member: whoever
 * was made a moderator before is a participant until somebody makes them one again.
 * @param since SQL of when the owner's membership came to be active, the last time; null: no member
 */
export const seatRole = (fp: string, since: string, isSiteAdmin: string): string =>
  `(case when ${fp}.role = 'moderator' and ${since} > ${fp}.added_at and not ${isSiteAdmin} then 'participant' else ${fp}.role end)`;

/** SQL: what the account with this id is in the forum `f` itself; null: nothing, or not any more. */
export const seatOf = (f: string, accountId: string): string =>
  `(select s.role from accounts sa cross join lateral (select ${seatRole(
    'fp',
    `(select lm.since from memberships lm where lm.network_id = ${f}.network_id and lm.account_id = sa.id and lm.state = 'active')`,
    'sa.is_site_admin',
  )} as role ${seatRow(f, 'sa')}) s where sa.id = ${accountId})`;

/** SQL: the accounts that are moderators of the forum with this id itself; `readableBy` says who of them is one still. */
export const seatedModerators = (forumId: string): string =>
  `(select account_id from forum_people where forum_id = ${forumId} and ended_at is null and role = 'moderator')`;

/**
 * SQL: a query of the ids of all who could moderate a forum, from the indexes: those of its network, and its own. Who of
 * them does is asked of each (`moderatedBy`).
 */
export const couldModerate = (networkId: string, forumId: string): string =>
  `select account_id as id from memberships
    where network_id = ${networkId} and state = 'active' and role in ('moderator', 'admin')
  union select account_id from ${seatedModerators(forumId)} seated`;

/** SQL: whether the account may read the forum. */
export const readableBy = (f: string, a: AccountSql): string => `(${readableByAnyone(f)}
  or (${f}.access = 'members' and (${isSiteAdminOf(a)} or ${isMember(f, a)}))
  or (${f}.access = 'invited' and exists (select ${seatRow(f, a)})))`;

/**
 * SQL: whether the account may know that the forum is there. In a network that was closed down nobody does. A members' forum is known to everyone in a public network
 * only; rooms are known to their people and to who runs them.
 */
export const knownTo = (
  f: string,
  a: string,
): string => `(${f}.access <> 'closed' and (${readableBy(f, a)} or (${f}.access = 'members' and exists (
    select from networks kn where kn.id = ${f}.network_id and kn.visibility = 'public'))
  or coalesce(${a}.is_site_admin, false) or exists (
    select from memberships am where am.network_id = ${f}.network_id and am.account_id = ${a}.id
      and am.state = 'active' and am.role = 'admin')))`;

/** SQL: whom a forum is for, as one id: null for everyone, else its network, or, of a room, itself. */
export const audienceOf = (f: string): string =>
  `case ${f}.access when 'public' then null when 'members' then ${f}.network_id else ${f}.id end`;

/**
 * SQL: since when the account has been able to read the forum without a break; what was written before is no news to it.
 * Null: always, as far as anybody knows. A place that another membership had does not matter: joining came after it.
 * @param joined SQL of when the account's membership began, or null
 */
export const readingSince = (f: string, accountId: string, joined: string): string => {
  const inside = `(select fp.inside_since from forum_people fp
    where fp.forum_id = ${f}.id and fp.account_id = ${accountId} and fp.ended_at is null)`;
  return `(case when ${f}.access = 'invited' then ${inside} else greatest(
    case when ${f}.access = 'members' then ${joined} end,
    case when ${f}.members_since is not null then least(${f}.members_since, ${inside}) end) end)`;
};

/** SQL: whether the account moderates the forum: the list form of `canModerateForum`. */
export const moderatedBy = (
  f: string,
  a: string,
): string => `(${readableBy(f, a)} and (${a}.is_site_admin or exists (
    select from memberships mm where mm.network_id = ${f}.network_id and mm.account_id = ${a}.id and mm.state = 'active'
      and mm.role in ('moderator', 'admin'))
  or ${seatOf(f, `${a}.id`)} = 'moderator'))`;
