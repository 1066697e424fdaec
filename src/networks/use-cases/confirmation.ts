import { z } from 'zod';
import { confirmationDto, setConfirmationInput } from '../../../contract/keeping.js';
import { networkIdInput, networkSlugInput } from '../../../contract/networks.js';
import { query } from '../../database/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { FactsChanged } from '../../lib/errors.js';
import { networkFactsById, networkFactsBySlug } from '../facts/network.facts.js';
import { canConfirm, canManageNetwork, managersRight } from '../policies/network.policy.js';
import { managerFence } from '../queries/manager-fence.js';
import { insertNetworkEvents, networkEventsJson } from '../queries/write-network-event.js';

export const readConfirmation = defineUseCase({
  name: 'networks.readConfirmation',
  summary: 'Whether members of a network are asked if they still belong, and how often.',
  input: networkSlugInput,
  output: confirmationDto,
  limit: { points: 600, seconds: 60 },
  facts: (ctx, { network }) => networkFactsBySlug(ctx, network),
  policy: (ctx, network) => canManageNetwork(ctx.actor, network),
  async run(ctx, _input, { id }) {
    const [row] = await query<{ everyMonths: number | null; endsUnconfirmed: boolean }>(
      ctx.db,
      `select confirm_months as "everyMonths", ends_unconfirmed as "endsUnconfirmed" from networks where id = $1`,
      [id],
    );
    return row!;
  },
});

export const setConfirmation = defineUseCase({
  name: 'networks.setConfirmation',
  summary: 'Ask the members of a network every so many months whether they still belong, or not at all.',
  input: setConfirmationInput,
  output: confirmationDto,
  limit: { points: 60, seconds: 3600 },
  facts: (ctx, { networkId }) => networkFactsById(ctx, networkId),
  policy: (ctx, network) => canManageNetwork(ctx.actor, network),
  async run(ctx, { networkId, everyMonths, endsUnconfirmed }, network) {
    const rows = await query(
      ctx.db,
      `with ${managerFence('$2', '$1', '$3')},
       changed as (
         update networks n set confirm_months = $4, ends_unconfirmed = $5 from manager where n.id = $1
           and (n.confirm_months, n.ends_unconfirmed) is distinct from ($4, $5) returning n.id),
       logged as (${insertNetworkEvents('$6', 'changed')})
       select id from manager`,
      [
        networkId,
        accountIdOf(ctx.actor),
        managersRight(network) === 'siteAdmin',
        everyMonths,
        endsUnconfirmed,
        networkEventsJson([
          {
            networkId,
            actorId: accountIdOf(ctx.actor),
            act: 'confirmation.changed',
            details: { months: everyMonths, ends: endsUnconfirmed },
            at: ctx.clock.now(),
          },
        ]),
      ],
    );
    if (rows.length === 0) throw new FactsChanged();
    return { everyMonths, endsUnconfirmed };
  },
});

export const confirmMembership = defineUseCase({
  name: 'networks.confirmMembership',
  summary: 'Say that you still belong to a network.',
  input: networkIdInput,
  output: z.object({ confirmed: z.literal(true) }),
  limit: { points: 60, seconds: 600 },
  facts: (ctx, { networkId }) => networkFactsById(ctx, networkId),
  policy: (ctx, network) => canConfirm(ctx.actor, network),
  async run(ctx, { networkId }) {
    await query(
      ctx.db,
      `update memberships set confirmed_at = $3, asked_at = null, times_asked = 0
       where network_id = $1 and account_id = $2 and state = 'active'`,
      [networkId, accountIdOf(ctx.actor), ctx.clock.now()],
    );
    return { confirmed: true as const };
  },
});
