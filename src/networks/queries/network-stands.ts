import { type Database, prepared } from '../../database/index.js';
import { inRegister } from '../policies/network.policy.js';

/** How a network stands to those outside. */
export interface NetworkStand {
  /** Who can find it, whether it is in the register, open, and here. For comparing only. */
  stand: string;
  /** In the register, where everybody finds it. */
  isListed: boolean;
  /** Has its forums somewhere else. */
  isElsewhere: boolean;
}

/** @returns how networks stand to those outside, by id; what does not exist is left out */
export async function networkStands(db: Database, ids: string[]): Promise<Map<string, NetworkStand>> {
  const rows = await prepared<NetworkStand & { id: string }>(
    db,
    'network-stands',
    `select n.id, concat_ws(' ', n.visibility, n.listing, n.closed_at is null, n.external_url) as stand,
       (${inRegister('n')}) as "isListed", n.external_url is not null as "isElsewhere"
     from networks n where n.id = any($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map(({ id, ...stand }) => [id, stand]));
}
