import { z } from 'zod';
import { standingDtoOfPerson } from '../../../contract/sanctions.js';
import { canUseOwnAccount, holderOf, namesOf } from '../../auth/index.js';
import { query } from '../../database/index.js';
import { type NetworkRow, networkJson, presentNetworkRef } from '../../forums/index.js';
import { type Ctx, defineUseCase } from '../../kernel/index.js';
import { presentOwn } from '../presenters/sanction.presenter.js';
import { sanctionsOf } from '../queries/sanctions.js';
import { type Strike, strikesOf } from '../queries/strikes.js';

export const readOwnStanding = defineUseCase({
  name: 'sanctions.readOwnStanding',
  summary: 'Read the sanctions and the decisions that count against you, with when each ends.',
  input: z.strictObject({}),
  output: standingDtoOfPerson,
  limit: { points: 300, seconds: 60 },
  facts: async () => ({}),
  policy: (ctx) => canUseOwnAccount(ctx.actor),
  async run(ctx) {
    const { accountId } = holderOf(ctx.actor);
    const [rows, strikes, suspended] = await Promise.all([
      sanctionsOf(ctx.db, accountId),
      strikesOf(ctx.db, await namesOf(ctx, accountId), null, ctx.clock.now()),
      query(ctx.db, `select from accounts where id = $1 and status = 'suspended'`, [accountId]),
    ]);
    const told = rows.filter(({ state }) => state !== 'proposed' && state !== 'declined');
    return {
      isSuspended: suspended.length > 0,
      sanctions: told.map(presentOwn),
      places: await placesOf(ctx, strikes),
    };
  },
});

async function placesOf({ db }: Ctx, strikes: Strike[]) {
  const ids = [...new Set(strikes.map(({ networkId }) => networkId))];
  const networks = await query<{ network: NetworkRow }>(
    db,
    `select ${networkJson('n')} as network from networks n where n.id = any($1::uuid[])`,
    [ids.filter((id) => id !== null)],
  );
  const byId = new Map(networks.map(({ network }) => [network.id, network]));
  return ids.map((id) => ({
    network: id === null ? null : presentNetworkRef(byId.get(id)!),
    strikes: strikes.flatMap(({ networkId, ...strike }) => (networkId === id ? [strike] : [])),
  }));
}
