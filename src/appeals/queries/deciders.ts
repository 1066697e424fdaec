import { couldModerate, readableBy, seatOf } from '../../forums/index.js';
import { rankSql } from '../../reports/index.js';

const roleIn = (
  x: string,
  a: string,
  roles: string,
) => `exists (select from memberships dm where dm.network_id = ${x}.network_id
    and dm.account_id = ${a}.id and dm.state = 'active' and dm.role in (${roles}))`;

/** SQL: how the account ranks where the appeal `x` belongs; `f` is its forum, or all nulls. */
const rank = (
  x: string,
  f: string,
  a: string,
) => `case when ${f}.id is not null then ${rankSql(f, a)} when ${a}.is_site_admin then 3
    when ${roleIn(x, a, `'admin'`)} then 2 when ${roleIn(x, a, `'moderator'`)} then 1 else 0 end`;

const ofLevel = {
  moderators: (x: string, f: string, a: string) => `(${f}.id is null or ${readableBy(f, a)})
      and (${roleIn(x, a, `'moderator', 'admin'`)} or (${f}.id is not null and ${seatOf(f, `${a}.id`)} = 'moderator'))`,
  admins: (x: string, _f: string, a: string) => roleIn(x, a, `'admin'`),
  site: (_x: string, _f: string, a: string) => `${a}.is_site_admin`,
};

/**
 * SQL: whether the account `a` may decide the appeal `x` with those of a level: somebody else than whoever decided and
 * whoever it is about, who ranks below neither. The level has those below it too: going on only adds people.
 */
export const decidesWith = (level: keyof typeof ofLevel, x: string, f: string, a: string): string =>
  `(${fits(x, f, a)} and ${ofLevel[level](x, f, a)})`;

const fits = (x: string, f: string, a: string) => `${a}.status = 'active' and ${a}.id <> ${x}.account_id
    and ${a}.id is distinct from ${x}.decided_against
    and not exists (select from sanctions ds where ds.id = ${x}.decision_id and ds.agreed_by = ${a}.id) and ${rank(x, f, a)} >= ${x}.rank`;

/** SQL: the same at the level where the appeal is now. */
export const decides = (x: string, f: string, a: string): string => `(${fits(x, f, a)} and (
    (${ofLevel.moderators(x, f, a)}) or (${x}.level <> 'moderators' and ${ofLevel.admins(x, f, a)})
    or (${x}.level = 'site' and ${ofLevel.site(x, f, a)})))`;

/** SQL: whoever could be one of them, from the indexes; `a` is the account. */
export const candidates = (x: string): string => `lateral (
    ${couldModerate(`${x}.network_id`, `${x}.forum_id`)}
    union select id from accounts where is_site_admin) one
  join accounts a on a.id = one.id`;
