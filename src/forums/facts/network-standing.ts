import type { MembershipState, NetworkVisibility } from '../../../contract/networks.js';
import { type Database, query } from '../../database/index.js';
import { type NetworkRow, networkJson, type Role } from '../queries/rows.js';

/** A network and the actor's role in it: what opening and listing forums needs. */
export interface NetworkStanding {
  network: NetworkRow;
  role: Role;
  state: MembershipState | null;
  visibility: NetworkVisibility;
  closedAt: Date | null;
  externalUrl: string | null;
}

const columns = `${networkJson('n')} as network, n.visibility, n.closed_at as "closedAt",
  n.external_url as "externalUrl",
  (select m.state from memberships m where m.network_id = n.id and m.account_id = $1) as state,
  (select m.role from memberships m where m.network_id = n.id and m.account_id = $1 and m.state = 'active') as role`;

/** @returns null when there is no such network */
export async function networkStanding(
  db: Database,
  accountId: string | null,
  networkId: string,
): Promise<NetworkStanding | null> {
  const [row] = await query<NetworkStanding>(db, `select ${columns} from networks n where n.id = $2`, [
    accountId,
    networkId,
  ]);
  return row ?? null;
}
