import type { TransactionQuery } from '../../database/index.js';
import { FactsChanged } from '../../lib/errors.js';

/**
 * Locks whom a sanction is about and who decides, then their memberships and those of the network's admins: the order of the
 * house. What is read after it is true until the commit. Writing statements lock the same account row, so whatever they
 * write is before the sanction or refused by it.
 * @throws FactsChanged when one of them is not there any more
 */
export async function lockPeople(
  write: TransactionQuery,
  networkId: string | null,
  accountIds: string[],
): Promise<void> {
  const people = [...new Set(accountIds)];
  const locked = await write(
    `select id from accounts where id = any($1::uuid[]) and status <> 'closed' order by id for no key update`,
    [people],
  );
  if (locked.length < people.length) throw new FactsChanged();
  if (networkId === null) return;
  await write(
    `select account_id from memberships where network_id = $1 and (account_id = any($2::uuid[])
       or (role = 'admin' and state = 'active')) order by account_id for no key update`,
    [networkId, people],
  );
}
