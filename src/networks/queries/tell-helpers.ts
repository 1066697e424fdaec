import type { TransactionQuery } from '../../database/index.js';

/** Members who are asked where there is nobody between them and the admins: those of longest standing. */
const MOST_ASKED = 500;

/**
 * Tells of a network that nobody runs, in the transaction that found it: its steering group, its moderators and admins, or
 * where there are none its members; and the site administrators, who can make somebody its admin.
 * @returns the accounts that are told
 */
export async function tellHelpers(
  write: TransactionQuery,
  networkId: string,
  kind: 'orphaned' | 'adminsAway',
  now: Date,
): Promise<string[]> {
  const told = await write<{ id: string }>(
    `insert into network_notices (id, account_id, network_id, kind, subject_id, happened_at)
     select gen_random_uuid(), who.id, $1::uuid, $3::text, $1, $2::timestamptz from (
       (select m.account_id as id from memberships m join accounts a on a.id = m.account_id and a.status = 'active'
        where m.network_id = $1 and m.state = 'active' and (m.role <> 'member' or not exists (
          select from memberships s where s.network_id = $1 and s.state = 'active' and s.role in ('steering', 'moderator')))
        order by m.joined_at, m.account_id limit ${MOST_ASKED})
       union select id from accounts where is_site_admin and status = 'active' order by id) who
     returning account_id as id`,
    [networkId, now, kind],
  );
  return told.map(({ id }) => id);
}
