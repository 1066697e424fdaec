import {
  forumHoldsInput,
  type HoldsDto,
  holdsDto,
  networkHoldsInput,
  siteHoldsInput,
} from '../../../contract/holds.js';
import { namesOf } from '../../auth/index.js';
import { canModerateForum, forumAt, queueOfForum, queueOfNetwork } from '../../forums/index.js';
import { accountIdOf, type Ctx, defineUseCase, onlySiteAdmins } from '../../kernel/index.js';
import { canModerateNetwork, networkFactsBySlug } from '../../networks/index.js';
import { presentHeldLine } from '../presenters/hold.presenter.js';
import { type QueueWanted, queueOf } from '../queries/queue.js';

const limit = { points: 600, seconds: 60 };

export const readNetworkHolds = defineUseCase({
  name: 'holds.readNetworkHolds',
  summary: 'The texts of a network that wait for a moderator, the oldest first.',
  input: networkHoldsInput,
  output: holdsDto,
  limit,
  facts: (ctx, { network }) => networkFactsBySlug(ctx, network),
  policy: (ctx, facts) => canModerateNetwork(ctx.actor, facts),
  run: async (ctx, { network: _slug, ...filters }, facts) => ({
    ...(await linesOf(ctx, { ...filters, networkId: facts.id, forumId: null })),
    ...queueOfNetwork(facts),
  }),
});

export const readForumHolds = defineUseCase({
  name: 'holds.readForumHolds',
  summary: 'The same of one forum, for whoever moderates it.',
  input: forumHoldsInput,
  output: holdsDto,
  limit,
  facts: (ctx, { network, forum }) => forumAt(ctx, network, forum),
  policy: (ctx, facts) => canModerateForum(ctx.actor, facts),
  run: async (ctx, { network: _network, forum: _forum, ...filters }, facts) => ({
    ...(await linesOf(ctx, { ...filters, networkId: facts.network.id, forumId: facts.forum.id })),
    ...queueOfForum(facts),
  }),
});

export const readSiteHolds = defineUseCase({
  name: 'holds.readSiteHolds',
  summary: 'Texts that nobody in their network decided about in time, for those who run the site.',
  input: siteHoldsInput,
  output: holdsDto,
  limit,
  facts: async () => ({}),
  policy: ({ actor }) => onlySiteAdmins(actor),
  run: async (ctx, filters) => ({
    ...(await linesOf(ctx, { ...filters, networkId: null, forumId: null })),
    network: null,
    forum: null,
  }),
});

async function linesOf(
  ctx: Ctx,
  wanted: Omit<QueueWanted, 'names'>,
): Promise<Pick<HoldsDto, 'holds' | 'older'>> {
  const reader = accountIdOf(ctx.actor)!;
  const { rows, older } = await queueOf(ctx.db, reader, { ...wanted, names: await namesOf(ctx, reader) });
  const now = ctx.clock.now();
  return { holds: rows.map((row) => presentHeldLine(row, reader, now)), older };
}
