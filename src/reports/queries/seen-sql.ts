import { readableBy, seatOf } from '../../forums/index.js';

/**
 * SQL: whether the account `a` may see the case `c`; `f` is the forum of its thread, or all nulls. The list form of
 * `canSeeCase`.
 */
export const caseSeenBy = (
  c: string,
  f: string,
  a: string,
): string => `(${c}.about_id is distinct from ${a}.id
  and case when ${f}.id is null then ${a}.is_site_admin else ${moderatedBy(f, a)} end)`;

/** SQL: whether the account moderates the forum. */
export const moderatedBy = (
  f: string,
  a: string,
): string => `(${readableBy(f, a)} and (${a}.is_site_admin or exists (
    select from memberships mm where mm.network_id = ${f}.network_id and mm.account_id = ${a}.id and mm.state = 'active'
      and mm.role in ('moderator', 'admin'))
  or ${seatOf(f, `${a}.id`)} = 'moderator'))`;
