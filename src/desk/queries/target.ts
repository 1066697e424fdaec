import type { MembershipState, NetworkRole } from '../../../contract/networks.js';
import { type Database, query } from '../../database/index.js';
import type { SignedIn } from '../../kernel/index.js';

/** Somebody whose view is asked for, and what they are to the network. */
export interface Target {
  actor: SignedIn;
  standing: { state: MembershipState; role: NetworkRole; since: Date };
}

/**
 * A person who has or had something to do with the network.
 * @returns null where there is none of that name: whoever is nothing to it sees what anyone with an account sees
 */
export async function targetCalled(
  db: Database,
  networkId: string,
  username: string,
): Promise<Target | null> {
  interface Row {
    id: string;
    username: string;
    name: string;
    isSiteAdmin: boolean;
    state: MembershipState;
    role: NetworkRole;
    since: Date;
  }
  const [row] = await query<Row>(
    db,
    `select a.id, a.username, a.name, a.is_site_admin as "isSiteAdmin", m.state, m.role, m.since
     from memberships m join accounts a on a.id = m.account_id
     where m.network_id = $1 and a.username_key = lower($2) and a.status = 'active'`,
    [networkId, username],
  );
  if (!row) return null;
  const { id, state, role, since, ...who } = row;
  // No session: there is nothing that this actor could be let in with.
  const actor: SignedIn = { kind: 'account', accountId: id, ...who, sessionHash: '' };
  return { actor, standing: { state, role, since } };
}
