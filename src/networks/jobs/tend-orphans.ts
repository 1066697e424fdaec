import { transaction } from '../../database/index.js';
import type { Job } from '../../kernel/index.js';
import { tellHelpers } from '../queries/tell-helpers.js';

const AT_ONCE = 20;

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
      for (const { id } of lost) told.push(...(await tellHelpers(write, id, 'orphaned', now)));
      return { told: [...new Set(told)], isMore: lost.length === AT_ONCE };
    });
    if (found.told.length > 0) signals.networkNews.tell(found.told);
    return found.isMore;
  },
};
