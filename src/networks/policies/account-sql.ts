/**
 * An account in the list form of a policy: a row of `accounts` by its alias, or its parts as values. Values let Postgres find the
 * account's memberships by its id; of a row it reads everybody's first.
 */
export type AccountSql = string | { id: string; isSiteAdmin: string };

/** SQL of the account's id. */
export const idOf = (a: AccountSql): string => (typeof a === 'string' ? `${a}.id` : a.id);

/** SQL of whether it is a site administrator. */
export const isSiteAdminOf = (a: AccountSql): string =>
  typeof a === 'string' ? `${a}.is_site_admin` : a.isSiteAdmin;
