import type { DeskDto } from '../../../contract/desk.js';
import { type Database, query } from '../../database/index.js';
import { personOrNull } from '../../networks/index.js';

type Decided = NonNullable<DeskDto['decided']>;

const text = `
  select ${personOrNull('p')} as person, e.act = 'approve' as "isApproved"
  from membership_events e
    join accounts p on p.id = e.account_id and p.status = 'active'
    join memberships m on m.network_id = e.network_id and m.account_id = e.account_id and m.since = e.at
  where e.network_id = $1 and e.account_id = $2 and e.actor_id = $3 and e.at > $4
    and (e.act, m.state) in (('approve', 'active'), ('decline', 'declined'))
  order by e.at desc limit 1`;

/** What somebody decided just now on a person's request, while nothing has become of it since; null: there is no such. */
export async function ownDecision(
  db: Database,
  {
    networkId,
    readerId,
    personId,
    since,
  }: Record<'networkId' | 'readerId' | 'personId', string> & { since: Date },
): Promise<Omit<Decided, 'undo'> | null> {
  const [row] = await query<Omit<Decided, 'undo'>>(db, text, [networkId, personId, readerId, since]);
  return row ?? null;
}
