/**
 * SQL: the common table expression `manager`, one row while the account may manage the network: an active account that
 * is an admin by a membership, or a site administrator. Both rows are locked, so a demotion that commits first wins.
 * Parameters are SQL: the account, the network, and whether the decision relied on the site administrator's mark.
 */
export function managerFence(account: string, network: string, asSiteAdmin: string): string {
  return `
    managing_person as (
      select id from accounts where id = ${account} and status = 'active' and (not ${asSiteAdmin}::boolean or is_site_admin)
      for share),
    managing_member as (
      select account_id from memberships
      where network_id = ${network} and account_id = ${account} and state = 'active' and role = 'admin'
        and exists (select from managing_person) for share),
    manager as (
      select p.id from managing_person p
      where ${asSiteAdmin}::boolean or exists (select from managing_member))`;
}
