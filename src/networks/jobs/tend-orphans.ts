import { transaction } from '../../database/index.js';
import type { Job } from '../../kernel/index.js';

const AT_ONCE = 20;
/** Members who are asked where there is nobody between them and the admins: the oldest first. */
const MOST_ASKED = 500;

// By memberships_admins. To find those that have none, this index and networks_tended are compared, both as a whole.
const hasAdmin = `exists (select from memberships m
  where m.network_id = n.id and m.role = 'admin' and m.state = 'active' and m.directory_key is not null)`;

/**
 * Finds networks that lost their last admin, whichever way, and asks who could take over: the steering group and the
 * moderators, or where there are none, members; and tells the site administrators, who assign one.
 */
export const tendOrphans: Job = {
  name: 'networks.tendOrphans',
  everyMs: 60_000,
  async run({ db, clock, signals }) {
    const now = clock.now();
    const found = await transaction(db, async (write) => {
      await write(`update networks n set orphaned_at = null where orphaned_at is not null and ${hasAdmin}`);
      const lost = await write<{ id: string }>(
        `with without as materialized (
           select id from networks where orphaned_at is null except
           select network_id from memberships where role = 'admin' and state = 'active' and directory_key is not null),
         lost as (
           select n.id from networks n where n.id = any(array(select id from without order by id limit ${AT_ONCE}))
             and n.orphaned_at is null and not ${hasAdmin}
           order by n.id for no key update of n skip locked)
         update networks n set orphaned_at = $1 from lost where n.id = lost.id returning n.id`,
        [now],
      );
      const told: string[] = [];
      for (const { id } of lost) {
        const rows = await write<{ id: string }>(
          `insert into network_notices (id, account_id, network_id, kind, subject_id, happened_at)
           select gen_random_uuid(), who.id, $1::uuid, 'orphaned', $1, $2::timestamptz from (
             (select m.account_id as id from memberships m join accounts a on a.id = m.account_id and a.status = 'active'
              where m.network_id = $1 and m.state = 'active' and (m.role <> 'member' or not exists (
                select from memberships s where s.network_id = $1 and s.state = 'active' and s.role in ('steering', 'moderator')))
              order by m.joined_at, m.account_id limit ${MOST_ASKED})
             union select id from accounts where is_site_admin and status = 'active' order by id) who
           returning account_id as id`,
          [id, now],
        );
        told.push(...rows.map((row) => row.id));
      }
      return { told: [...new Set(told)], isMore: lost.length === AT_ONCE };
    });
    if (found.told.length > 0) signals.networkNews.tell(found.told);
    return found.isMore;
  },
};
