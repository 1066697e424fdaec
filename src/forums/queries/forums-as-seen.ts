import { pauseIn } from '../../auth/index.js';
import { type Database, query } from '../../database/index.js';
import { knownTo, seatOf } from './readable-sql.js';
import { type ForumRow, forumJson, type Seat } from './rows.js';

/** A forum, and what somebody is in it. */
export interface SeatedForum {
  forum: ForumRow;
  seat: Seat;
  /** Until when a sanction keeps them from writing; null: none does. */
  pause: string | null;
}

const MOST = 500;

/**
 * The forums of a network with the place that somebody has in each.
 * @param lookerId who asks: only forums that this account may know of are told of
 * @param accountId whose places; null: a visitor's, who has none
 */
export function forumsAsSeen(
  db: Database,
  networkId: string,
  lookerId: string,
  accountId: string | null,
): Promise<SeatedForum[]> {
  return query<SeatedForum>(
    db,
    `select ${forumJson('f')} as forum, ${seatOf('f', '$3::uuid')} as seat, ${pauseIn('$3::uuid', 'f.network_id')} as pause
     from forums f join accounts looker on looker.id = $2 and looker.status = 'active'
     where f.network_id = $1 and ${knownTo('f', 'looker')} order by f.created_at, f.id limit ${MOST}`,
    [networkId, lookerId, accountId],
  );
}
