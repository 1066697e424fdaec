import { MOST_SHOWN_MEMBERS } from '../../../contract/network-home.js';
import type { PersonDto } from '../../../contract/people.js';
import { type Database, query } from '../../database/index.js';

interface Row {
  people: PersonDto[];
  total: number;
  isNamed: boolean;
}

/**
 * Members who chose to be named on the network's home, by name; for whoever may read its directory. Who is not in the
 * directory is not named, whatever they chose.
 * @param ownId of whoever asks: told whether they are among them
 */
export async function namedMembers(db: Database, networkId: string, ownId: string | null): Promise<Row> {
  const [row] = await query<Row>(
    db,
    `with named as (
       select a.id, a.username, a.name from memberships m join accounts a on a.id = m.account_id
       where m.network_id = $1 and m.is_named and m.is_listed and m.state = 'active' and a.status = 'active')
     select (select count(*)::int from named) as total,
       exists (select from named where id = $2::uuid) as "isNamed",
       coalesce((select json_agg(json_build_object('id', n.id, 'username', n.username, 'name', n.name))
         from (select * from named order by lower(name), id limit ${MOST_SHOWN_MEMBERS}) n), '[]'::json) as people`,
    [networkId, ownId],
  );
  return row!;
}
