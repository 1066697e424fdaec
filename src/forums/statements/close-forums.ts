import type { TransactionQuery } from '../../database/index.js';
import { accessStepsJson, type Committed } from '../../feed/index.js';
import { writeNetworkEvents } from '../../networks/index.js';
import { isRestricted } from '../queries/readable-sql.js';

/** An act on a whole network that its forums follow. */
export interface WholeNetworkAct {
  networkId: string;
  /** Null: the site's. */
  actorId: string | null;
  at: Date;
}

// The network's row is locked by the caller: no forum is opened or changed meanwhile. Heads come last, ascending.
const statement = (change: string, restricted: string, narrowed: string) => `
  with changed as (${change}),
  heads as (
    select h.forum_id, ${restricted} as is_restricted from forum_heads h join changed c on c.id = h.forum_id
    order by h.forum_id for no key update of h),
  access_steps as (
    update forum_heads h set head = h.head + 1, rules = h.head + 1, access = h.head + 1, is_restricted = heads.is_restricted
    from heads where h.forum_id = heads.forum_id returning h.forum_id, h.head as seq, h.access)
  select ${accessStepsJson}, (select coalesce(json_agg(id), '[]'::json) from changed where ${narrowed}) as narrowed`;

const closing = statement(
  `update forums set reopens_as = access, access = 'closed'
   where network_id = $1 and access <> 'closed' returning id, access`,
  'true',
  'false',
);
// The network may not be public any more, and only a public one has public forums.
const opening = statement(
  `update forums f set reopens_as = null,
     access = case when f.reopens_as = 'public' and n.visibility <> 'public' then 'members' else f.reopens_as end
   from networks n, forums was where n.id = $1 and n.closed_at is null and n.external_url is null
     and f.network_id = n.id and f.access = 'closed' and was.id = f.id
   returning f.id, f.access, was.reopens_as`,
  isRestricted('c.access'),
  'access <> reopens_as',
);

/**
 * Takes all forums of a network out of everyone's reach: each takes an access number, so nobody is sent a later change.
 * In a transaction of the caller, which has locked the network.
 * @returns the steps, to be announced after the commit
 */
export async function closeForums(
  write: TransactionQuery,
  { networkId }: WholeNetworkAct,
): Promise<Committed[]> {
  const [row] = await write<{ steps: Committed[] }>(closing, [networkId]);
  return row!.steps;
}

/**
 * Gives them back to those who could read them before, once the network is open and here; public ones to its members alone
 * where it is not public any more, each with a line in the log, for nobody else says that it is less open than it was.
 */
export async function reopenForums(write: TransactionQuery, act: WholeNetworkAct): Promise<Committed[]> {
  const [row] = await write<{ steps: Committed[]; narrowed: string[] }>(opening, [act.networkId]);
  const { steps, narrowed } = row!;
  const details = { from: 'public', to: 'members' } as const;
  await writeNetworkEvents(
    write,
    narrowed.map((forumId) => ({ ...act, act: 'forum.access', subject: { forumId }, details })),
  );
  return steps;
}
