import type { NetworkVisibility } from '../../../contract/networks.js';
import { isHeldIn, pauseIn } from '../../auth/index.js';
import { type Database, prepared } from '../../database/index.js';
import { ERA } from '../../feed/index.js';
import { accountIdOf, type Ctx } from '../../kernel/index.js';
import { knownTo, seatOf } from '../queries/readable-sql.js';
import {
  type ForumRow,
  forumJson,
  type NetworkRow,
  networkJson,
  type Role,
  type Seat,
} from '../queries/rows.js';

/** What the policies of a forum need, and the feed's state of it, read in one statement. */
export interface ForumFacts {
  era: string;
  head: number;
  access: number;
  rules: number;
  forum: ForumRow;
  network: NetworkRow;
  /** The actor's role in the network while a member. */
  role: Role;
  visibility: NetworkVisibility;
  /** What the actor is in the forum itself. */
  seat: Seat;
  /** Until when a sanction keeps the actor from writing here: an instant, or `always`; null: none does. */
  pause: string | null;
  /** Whether a sanction lets what the actor writes here wait for moderators. */
  isHeld: boolean;
}

/** SQL: columns of ForumFacts; `f`, `n`, `h` are forum, network and head; $1 is the actor's account or null. */
export const forumFactColumns = `${ERA} as era, h.head, h.access, h.rules, ${forumJson('f')} as forum,
  ${networkJson('n')} as network, n.visibility,
  (select m.role from memberships m where m.network_id = f.network_id and m.account_id = $1 and m.state = 'active') as role,
  ${seatOf('f', '$1')} as seat, ${pauseIn('$1', 'f.network_id')} as pause,
  ${isHeldIn('$1', 'f.network_id')} as "isHeld"`;

/** SQL: the joins that forumFactColumns needs. */
export const forumFactTables =
  'forums f join networks n on n.id = f.network_id join forum_heads h on h.forum_id = f.id';

const byId = `select ${forumFactColumns} from ${forumFactTables} where f.id = $2`;

/** @returns null when there is no such forum */
export async function forumFactsById(ctx: Ctx, forumId: string): Promise<ForumFacts | null> {
  return forumFactsFor(ctx.db, accountIdOf(ctx.actor), forumId);
}

const byAddress = `select ${forumFactColumns} from ${forumFactTables} left join accounts a on a.id = $1 and a.status = 'active'
  where n.slug = $2 and f.slug = $3 and ${knownTo('f', 'a')}`;

/** @returns null when there is no forum at this address, or none that the actor may know of */
export async function forumFactsByAddress(
  ctx: Ctx,
  network: string,
  forum: string,
): Promise<ForumFacts | null> {
  const values = [accountIdOf(ctx.actor), network, forum];
  return (await prepared<ForumFacts>(ctx.db, 'forum-facts-by-address', byAddress, values))[0] ?? null;
}

/** The same for a given account (null: a visitor), for the gateway's own checks. */
export async function forumFactsFor(
  db: Database,
  accountId: string | null,
  forumId: string,
): Promise<ForumFacts | null> {
  const [row] = await prepared<ForumFacts>(db, 'forum-facts-by-id', byId, [accountId, forumId]);
  return row ?? null;
}
