import {
  forumHoldsInput,
  type HoldsDto,
  holdsDto,
  networkHoldsInput,
  siteHoldsInput,
} from '../../../contract/holds.js';
import { namesOf } from '../../auth/index.js';
import { canModerateForum, presentForum, presentNetworkRef } from '../../forums/index.js';
import { accountIdOf, type Ctx, defineUseCase } from '../../kernel/index.js';
import { canModerateNetwork, networkFactsBySlug, presentNetwork } from '../../networks/index.js';
import { forumAt } from '../facts/forum-at.facts.js';
import { onlySiteAdmins } from '../policies/only-site-admins.js';
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
  run: async (ctx, { network: _slug, ...filters }, facts) => {
    const { id, slug, name, brand, personalData, anonymity, path } = presentNetwork(facts);
    const network = { id, slug, name, brand, personalData, anonymity, path };
    return { ...(await linesOf(ctx, { ...filters, networkId: id, forumId: null })), network, forum: null };
  },
});

export const readForumHolds = defineUseCase({
  name: 'holds.readForumHolds',
  summary: 'The same of one forum, for whoever moderates it.',
  input: forumHoldsInput,
  output: holdsDto,
  limit,
  facts: (ctx, { network, forum }) => forumAt(ctx, network, forum),
  policy: (ctx, facts) => canModerateForum(ctx.actor, facts),
  run: async (ctx, { network: _network, forum: _forum, ...filters }, facts) => {
    const { id, name, path } = presentForum(facts.forum, facts.network);
    const lines = await linesOf(ctx, { ...filters, networkId: facts.network.id, forumId: id });
    return { ...lines, network: presentNetworkRef(facts.network), forum: { id, name, path } };
  },
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
