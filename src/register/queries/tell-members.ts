import type { NoticeKind } from '../../../contract/members.js';
import type { TransactionQuery } from '../../database/index.js';

interface News {
  networkId: string;
  /** Who did it, and needs no telling. */
  actorId: string | null;
  kind: NoticeKind;
  at: Date;
}

/**
 * Writes news of a network for each of its members, in the transaction of what it tells.
 * @returns the accounts that are told, for `networkNews` after the commit
 */
export async function tellMembers(
  write: TransactionQuery,
  { networkId, actorId, kind, at }: News,
): Promise<string[]> {
  const told = await write<{ id: string }>(
    `insert into network_notices (id, account_id, network_id, kind, subject_id, happened_at)
     select gen_random_uuid(), m.account_id, m.network_id, $2::text, m.network_id, $3::timestamptz from memberships m
     where m.network_id = $1 and m.state = 'active' and m.account_id is distinct from $4::uuid
     returning account_id as id`,
    [networkId, kind, at, actorId],
  );
  return told.map(({ id }) => id);
}
