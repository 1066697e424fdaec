import type { NetworkPageDto } from '../../../contract/networks.js';
import { query } from '../../database/index.js';
import { type Committed, rulesSteps, rulesStepsJson } from '../../feed/index.js';
import { accountIdOf, type Ctx } from '../../kernel/index.js';
import { FactsChanged } from '../../lib/errors.js';
import type { NetworkFacts } from '../facts/network.facts.js';
import { managersRight } from '../policies/network.policy.js';
import { presentNetwork, presentNetworkViewer } from '../presenters/network.presenter.js';
import { managerFence } from './manager-fence.js';
import { insertNetworkEvents, type NewNetworkEvent, networkEventsJson } from './write-network-event.js';

/** Settings of a network that say what becomes of what is written in it. */
const settings = {
  anonymity: { column: 'anonymity', act: 'anonymity.changed' },
  personalData: { column: 'personal_data', act: 'personalData.changed' },
} as const;
type Setting = keyof typeof settings;

/**
 * Changes one of them, with its line in the network's log, and gives the forums of the network other rules: what is on its way is
 * judged anew, and open pages learn of it.
 * @throws FactsChanged where the actor may not any more, or it is no longer what it was
 */
export async function setMode<S extends Setting>(
  ctx: Ctx,
  network: NetworkFacts,
  setting: S,
  mode: NetworkFacts[S],
): Promise<NetworkPageDto> {
  const { column, act } = settings[setting];
  const actorId = accountIdOf(ctx.actor);
  const details = { from: network[setting], to: mode };
  // Act and details are of one setting: which, its schema looks at.
  const event = { networkId: network.id, actorId, act, details, at: ctx.clock.now() } as NewNetworkEvent;
  const [row] = await query<{ steps: Committed[]; isChanged: boolean }>(
    ctx.db,
    `with ${managerFence('$2', '$1', '$3')},
     changed as (
       update networks n set ${column} = $4 from manager
       where n.id = $1 and n.${column} = $6 and n.${column} <> $4 returning n.id),
     logged as (${insertNetworkEvents('$5', 'changed')}),
     ${rulesSteps('$1', 'exists (select from changed)')}
     select ${rulesStepsJson}, exists (select from changed) as "isChanged" from manager`,
    [
      network.id,
      actorId,
      managersRight(network) === 'siteAdmin',
      mode,
      networkEventsJson([event]),
      network[setting],
    ],
  );
  // Somebody else set it meanwhile: the log's line would say that it was another.
  if (!row || (!row.isChanged && network[setting] !== mode)) throw new FactsChanged();
  for (const step of row.steps) ctx.feed.announce(step);
  const now = { ...network, [setting]: mode };
  return { network: presentNetwork(now), viewer: presentNetworkViewer(ctx.actor, now) };
}
