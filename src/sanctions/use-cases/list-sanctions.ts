import { z } from 'zod';
import {
  type DeskSanctionDto,
  networkSanctionsDto,
  networkSanctionsInput,
  siteSanctionsDto,
} from '../../../contract/sanctions.js';
import { query, type TransactionQuery } from '../../database/index.js';
import { accountIdOf, type Ctx, defineUseCase } from '../../kernel/index.js';
import { networkFactsBySlug, presentNetwork } from '../../networks/index.js';
import { standingOf, type TargetFacts } from '../facts/sanction.facts.js';
import { canSeeSanctions } from '../policies/sanction.policy.js';
import { presentLine, presentSanction } from '../presenters/sanction.presenter.js';
import { type ShownRow, sanctionsIn, siteLines } from '../queries/sanctions.js';

const limit = { points: 600, seconds: 60 };

export const listSanctions = defineUseCase({
  name: 'sanctions.listSanctions',
  summary: 'The sanctions in force in a network, and the newest that are over. For its moderators.',
  input: networkSanctionsInput,
  output: networkSanctionsDto,
  limit,
  facts: (ctx, { network }) => networkFactsBySlug(ctx, network),
  policy: (ctx, network) => canSeeSanctions(ctx.actor, network),
  async run(ctx, _input, network) {
    const [inForce, past] = await Promise.all([
      sanctionsIn(ctx.db, network.id, 'inForce'),
      sanctionsIn(ctx.db, network.id, 'past'),
    ]);
    const shown = await forDesk(ctx, [...inForce, ...past], network);
    const { id, slug, name, brand, personalData, anonymity, path } = {
      ...presentNetwork(network),
      id: network.id,
    };
    return {
      network: { id, slug, name, brand, personalData, anonymity, path },
      inForce: shown.slice(0, inForce.length),
      past: shown.slice(inForce.length),
    };
  },
});

export const listSiteSanctions = defineUseCase({
  name: 'sanctions.listSiteSanctions',
  summary: "The whole site's sanctions: what waits for a second person, what is in force, and the log.",
  input: z.strictObject({}),
  output: siteSanctionsDto,
  limit,
  facts: async () => ({}),
  policy: (ctx) => canSeeSanctions(ctx.actor, null),
  async run(ctx) {
    const [proposed, inForce, lines] = await Promise.all([
      sanctionsIn(ctx.db, null, 'proposed'),
      sanctionsIn(ctx.db, null, 'inForce'),
      siteLines(ctx.db),
    ]);
    const shown = await forDesk(ctx, [...proposed, ...inForce], null);
    return {
      proposed: shown.slice(0, proposed.length),
      inForce: shown.slice(proposed.length),
      log: lines.map(presentLine),
    };
  },
});

/** Each with what the reader can do about it: a few short reads, for one page. */
export async function forDesk(
  ctx: Ctx,
  rows: ShownRow[],
  network: TargetFacts['network'],
): Promise<DeskSanctionDto[]> {
  const read = (<Row>(text: string, values?: unknown[]) =>
    query<Row>(ctx.db, text, values)) as TransactionQuery;
  const now = ctx.clock.now();
  const known = new Map<string, Promise<Omit<TargetFacts, 'isSealed' | 'network'> | null>>();
  const standing = (accountId: string) => {
    const found =
      known.get(accountId) ?? standingOf(read, network?.id ?? null, accountId, accountIdOf(ctx.actor));
    known.set(accountId, found);
    return found;
  };
  return Promise.all(
    rows.map(async (row) => {
      // What is over, and of another place, is only read.
      const isHere = row.networkId === (network?.id ?? null);
      const facts =
        isHere && (row.state === 'inForce' || row.state === 'proposed' || row.state === 'given')
          ? await standing(row.accountId)
          : null;
      return presentSanction(row, ctx.actor, now, facts && { ...facts, network, isSealed: row.isSealed });
    }),
  );
}
