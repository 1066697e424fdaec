import { networkPageDto, setHostingInput } from '../../../contract/networks.js';
import { transaction } from '../../database/index.js';
import { closeForums, reopenForums } from '../../forums/index.js';
import { accountIdOf, type Ctx, defineUseCase } from '../../kernel/index.js';
import { AppError, FactsChanged, type Sentence } from '../../lib/errors.js';
import {
  canManageNetwork,
  managerFence,
  managersRight,
  type NetworkFacts,
  networkFactsById,
  presentNetwork,
  presentNetworkViewer,
  writeNetworkEvent,
} from '../../networks/index.js';
import { tellMembers } from '../queries/tell-members.js';

/**
 * Where a network has its forums: here, or elsewhere (N10). The forums of one that goes are nobody's until it is back:
 * none of their addresses is there meanwhile. All members are told.
 */
export const setHosting = defineUseCase({
  name: 'register.setHosting',
  summary:
    'Say where a network has its forums: here, or somewhere else. Those that are here close while it is away.',
  input: setHostingInput,
  output: networkPageDto,
  limit: { points: 60, seconds: 3600 },
  facts: (ctx, { networkId }) => networkFactsById(ctx, networkId),
  policy: (ctx, network) => canManageNetwork(ctx.actor, network),
  async run(ctx, { externalUrl, closesForums }, network) {
    if (externalUrl !== network.externalUrl) await move(ctx, network, externalUrl, closesForums);
    const now = { ...network, externalUrl };
    return { network: presentNetwork(now), viewer: presentNetworkViewer(ctx.actor, now) };
  },
});

async function move(
  ctx: Ctx,
  network: NetworkFacts,
  externalUrl: string | null,
  closesForums: boolean,
): Promise<void> {
  const actorId = accountIdOf(ctx.actor);
  const at = ctx.clock.now();
  const { steps, told } = await transaction(ctx.db, async (write) => {
    const rows = await write(
      `with ${managerFence('$2', '$1', '$3')}
       update networks n set external_url = $4 from manager
       where n.id = $1 and n.closed_at is null and n.external_url is not distinct from $5 returning n.id`,
      [network.id, actorId, managersRight(network) === 'siteAdmin', externalUrl, network.externalUrl],
    );
    if (rows.length === 0) throw new FactsChanged();
    const by = { networkId: network.id, actorId, at };
    const details = { from: placeOf(network.externalUrl), to: placeOf(externalUrl) };
    await writeNetworkEvent(write, { ...by, act: 'hosting.changed', details });
    // Another address of one that is elsewhere is no move.
    const kind = details.to === 'here' ? 'cameBack' : 'wentElsewhere';
    const told =
      details.from === details.to ? [] : await tellMembers(write, { ...by, kind, subjectId: network.id });
    if (externalUrl === null) return { told, steps: await reopenForums(write, by) };
    const steps = await closeForums(write, by);
    if (steps.length > 0 && !closesForums) throw hasForums();
    return { told, steps };
  });
  for (const step of steps) ctx.feed.announce(step);
  ctx.signals.networkChanged.tell(network.id);
  if (told.length > 0) ctx.signals.networkNews.tell(told);
}

const placeOf = (url: string | null): 'here' | 'elsewhere' => (url === null ? 'here' : 'elsewhere');

function hasForums(): AppError {
  const message: Sentence = (words) => words.register.hasForums;
  return new AppError('invalid_input', message, {
    reason: 'has_forums',
    fields: [{ field: 'closesForums', message }],
  });
}
