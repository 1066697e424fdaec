/** SQL: whether two accounts are members of one network. Both are SQL of account ids. */
export const areFellows = (one: string, other: string): string => `exists (
  select from memberships ma join memberships mb on mb.network_id = ma.network_id
  where ma.account_id = ${one} and mb.account_id = ${other} and ma.state = 'active' and mb.state = 'active')`;
