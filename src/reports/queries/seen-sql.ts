import { moderatedBy } from '../../forums/index.js';

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
