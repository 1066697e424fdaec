/**
 * SQL, to be a common table expression: whoever registers accepts the site's rules as they are then (the form says so). Networks'
 * own are asked for before the first post there.
 * @param made the new account's row, with its id
 * @param at SQL of a timestamptz
 */
export const acceptsTerms = (made: string, at: string): string => `
  insert into policy_acceptances (account_id, version_id, accepted_at)
  select m.id, v.id, ${at}::timestamptz from ${made} m cross join (
    select id from policy_versions where network_id is null order by major desc, minor desc limit 1) v`;
