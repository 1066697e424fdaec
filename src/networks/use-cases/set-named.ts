import { z } from 'zod';
import { setNamedInput } from '../../../contract/network-home.js';
import { query } from '../../database/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { networkFactsById } from '../facts/network.facts.js';
import { canConfirm } from '../policies/network.policy.js';

export const setNamed = defineUseCase({
  name: 'networks.setNamed',
  summary:
    "Be named to the other members on a network's home, or not. Who is not in its directory is not named.",
  input: setNamedInput,
  output: z.object({ isNamed: z.boolean() }),
  limit: { points: 60, seconds: 600 },
  facts: (ctx, { networkId }) => networkFactsById(ctx, networkId),
  policy: (ctx, facts) => canConfirm(ctx.actor, facts),
  async run(ctx, { networkId, isNamed }) {
    await query(
      ctx.db,
      `update memberships set is_named = $3 where network_id = $1 and account_id = $2 and state = 'active'`,
      [networkId, accountIdOf(ctx.actor), isNamed],
    );
    return { isNamed };
  },
});
