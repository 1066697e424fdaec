import type { RegisterEventDto } from '../../../contract/register.js';
import { type Database, query } from '../../database/index.js';

/** What became of a network in the register, the newest first. Who did it, and the inner reason, for reviewers only. */
export async function registerLog(
  db: Database,
  networkId: string,
  isReviewer: boolean,
): Promise<RegisterEventDto[]> {
  const rows = await query<Omit<RegisterEventDto, 'at'> & { at: Date }>(
    db,
    `select e.act, e.at, e.code, e.note, case when $2::boolean then e.reason end as reason,
       case when $2::boolean and o.name is not null then
         json_build_object('id', o.id, 'username', o.username, 'name', o.name) end as by
     from register_events e join accounts o on o.id = e.actor_id
     where e.network_id = $1 order by e.at desc, e.id desc limit 100`,
    [networkId, isReviewer],
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** The networks that wait for a review, the longest first, and how many do. */
export async function waitingNetworks(
  db: Database,
  limit: number,
): Promise<{ ids: string[]; total: number }> {
  const rows = await query<{ id: string; total: number }>(
    db,
    `select id, count(*) over ()::int as total from networks where listing = 'waiting' and closed_at is null
     order by declared_at, id limit $1`,
    [limit],
  );
  return { ids: rows.map(({ id }) => id), total: rows[0]?.total ?? 0 };
}
