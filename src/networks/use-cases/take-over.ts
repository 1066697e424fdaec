import { z } from 'zod';
import { orphansDto } from '../../../contract/keeping.js';
import { networkIdInput, noInput } from '../../../contract/networks.js';
import { query } from '../../database/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { allowed, hidden } from '../../lib/decision.js';
import { networkFactsById } from '../facts/network.facts.js';
import { canVolunteer } from '../policies/network.policy.js';
import { orphans } from '../queries/orphans.js';

export const volunteer = defineUseCase({
  name: 'networks.volunteer',
  summary:
    'Offer to take over a network without an admin, or whose admins are away. A site administrator decides.',
  input: networkIdInput,
  output: z.object({ volunteered: z.literal(true) }),
  limit: { points: 30, seconds: 3600 },
  facts: (ctx, { networkId }) => networkFactsById(ctx, networkId),
  policy: (ctx, network) => canVolunteer(ctx.actor, network),
  async run(ctx, { networkId }) {
    await query(
      ctx.db,
      `update memberships set volunteered_at = $3 where network_id = $1 and account_id = $2 and state = 'active'`,
      [networkId, accountIdOf(ctx.actor), ctx.clock.now()],
    );
    return { volunteered: true as const };
  },
});

export const listOrphans = defineUseCase({
  name: 'networks.listOrphans',
  summary:
    'Networks without an admin, or whose admins are away, with the members who would take over. For site administrators.',
  input: noInput,
  output: orphansDto,
  limit: { points: 600, seconds: 60 },
  facts: async () => ({}),
  policy: (ctx) => (ctx.actor.kind === 'account' && ctx.actor.isSiteAdmin ? allowed : hidden),
  run: async (ctx) => ({ orphans: await orphans(ctx.db) }),
});
