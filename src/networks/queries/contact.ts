import type { PersonDto } from '../../../contract/people.js';
import { type Database, prepared } from '../../database/index.js';

/**
 * SQL: the account of a network's contact: who was chosen, while a member; otherwise the admin of the longest standing.
 * @param n the network's row
 */
export const contactOf = (n: string): string => `coalesce(
  (select c.account_id from memberships c join accounts ca on ca.id = c.account_id
   where c.network_id = ${n}.id and c.account_id = ${n}.contact_id and c.state = 'active' and ca.status = 'active'),
  (select c.account_id from memberships c join accounts ca on ca.id = c.account_id
   where c.network_id = ${n}.id and c.state = 'active' and c.role = 'admin' and ca.status = 'active'
   order by c.joined_at, c.account_id limit 1))`;

/** Whom a network's page names, and whether that person was chosen. */
export async function contactPerson(
  db: Database,
  networkId: string,
): Promise<{ contact: PersonDto | null; isChosen: boolean }> {
  const [row] = await prepared<{ contact: PersonDto; isChosen: boolean }>(
    db,
    'network-contact',
    `select json_build_object('id', a.id, 'username', a.username, 'name', a.name) as contact,
       n.contact_id is not distinct from a.id as "isChosen"
     from networks n join accounts a on a.id = ${contactOf('n')} where n.id = $1`,
    [networkId],
  );
  return row ?? { contact: null, isChosen: false };
}
