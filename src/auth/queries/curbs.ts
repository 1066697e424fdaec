/**
 * What sanctions bind stands in `accounts.curbs`, on the row that every write locks: a sanction that commits first wins,
 * without any lock of its own. `a` is a row of accounts, `network` SQL of a network's id.
 */

type Curb = 'write' | 'hold' | 'join';

const keys = (curb: Curb, network: string): string =>
  `array['${curb}:site', '${curb}:' || (${network})::uuid::text]`;

/** SQL: whether no pause or suspension keeps the account from writing in this network. */
export const mayWriteIn = (a: string, network: string): string =>
  `not ${a}.curbs ?| ${keys('write', network)}`;

/** SQL: whether no sanction lets what the account writes in this network wait for moderators. */
export const isFreeIn = (a: string, network: string): string => `not ${a}.curbs ?| ${keys('hold', network)}`;

/** SQL: the same, turned round, of the account with this id; nobody's: false. */
export const isHeldIn = (accountId: string, network: string): string =>
  `coalesce((select c.curbs ?| ${keys('hold', network)} from accounts c where c.id = ${accountId}), false)`;

/** SQL: whether no removal keeps the account from becoming a member again. */
export const mayJoin = (a: string, network: string): string => `not ${a}.curbs ?| ${keys('join', network)}`;

/** SQL: until when one of them keeps the account with this id from writing there: an instant or `always`; null: none does. */
export const pauseIn = (accountId: string, network: string): string =>
  `(select coalesce(c.curbs ->> 'write:site', c.curbs ->> ('write:' || (${network})::text))
    from accounts c where c.id = ${accountId})`;
