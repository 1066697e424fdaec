import type { NoticeKind } from '../../../contract/members.js';
import type { TransactionQuery } from '../../database/index.js';

interface News {
  networkId: string;
  /** Who did it, and needs no telling. */
  actorId: string | null;
  kind: NoticeKind;
  /** What it is about: the network itself, or a line of the register's log. */
  subjectId: string;
  /** For its admins alone; left out: for all members. */
  isForAdmins?: boolean;
  at: Date;
}

/** Members told by one statement: the whole of a large network in one would take too long. */
const TOLD_AT_ONCE = 500;
const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * Writes news of a network for its members, in the transaction of what it tells.
 * @returns the accounts that are told, for `networkNews` after the commit
 */
export async function tellMembers(
  write: TransactionQuery,
  { networkId, actorId, kind, subjectId, isForAdmins = false, at }: News,
): Promise<string[]> {
  const told: string[] = [];
  for (let after = FIRST, isMore = true; isMore; ) {
    const rows = await write<{ id: string }>(
      `insert into network_notices (id, account_id, network_id, kind, subject_id, happened_at)
       select gen_random_uuid(), next.account_id, $1::uuid, $2::text, $3::uuid, $4::timestamptz from (
         select m.account_id from memberships m
         where m.network_id = $1 and m.state = 'active' and (m.role = 'admin' or not $5::boolean)
           and m.account_id is distinct from $6::uuid and m.account_id > $7::uuid
         order by m.account_id limit ${TOLD_AT_ONCE}) next
       returning account_id as id`,
      [networkId, kind, subjectId, at, isForAdmins, actorId, after],
    );
    const some = rows.map(({ id }) => id).sort();
    told.push(...some);
    after = some.at(-1) ?? after;
    isMore = some.length === TOLD_AT_ONCE;
  }
  return told;
}
