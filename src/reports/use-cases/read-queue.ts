import {
  forumQueueInput,
  networkQueueInput,
  type QueueDto,
  queueDto,
  siteQueueInput,
} from '../../../contract/cases.js';
import { canModerateForum, forumAt, queueOfForum, queueOfNetwork } from '../../forums/index.js';
import { accountIdOf, type Ctx, defineUseCase, onlySiteAdmins } from '../../kernel/index.js';
import { canModerateNetwork, networkFactsBySlug } from '../../networks/index.js';
import { presentLine } from '../presenters/case.presenter.js';
import { type QueueWanted, queueOf } from '../queries/queue.js';

const limit = { points: 600, seconds: 60 };

export const readNetworkQueue = defineUseCase({
  name: 'reports.readNetworkQueue',
  summary: 'The cases of a network that you may see, the gravest, most read and oldest first.',
  input: networkQueueInput,
  output: queueDto,
  limit,
  facts: (ctx, { network }) => networkFactsBySlug(ctx, network),
  policy: (ctx, facts) => canModerateNetwork(ctx.actor, facts),
  run: async (ctx, { network: _slug, ...filters }, facts) => ({
    ...(await linesOf(ctx, { ...filters, networkId: facts.id, forumId: null })),
    ...queueOfNetwork(facts),
  }),
});

export const readForumQueue = defineUseCase({
  name: 'reports.readForumQueue',
  summary: 'The cases of one forum, for whoever moderates it.',
  input: forumQueueInput,
  output: queueDto,
  limit,
  facts: (ctx, { network, forum }) => forumAt(ctx, network, forum),
  policy: (ctx, facts) => canModerateForum(ctx.actor, facts),
  run: async (ctx, { network: _network, forum: _forum, ...filters }, facts) => ({
    ...(await linesOf(ctx, { ...filters, networkId: facts.network.id, forumId: facts.forum.id })),
    ...queueOfForum(facts),
  }),
});

export const readSiteQueue = defineUseCase({
  name: 'reports.readSiteQueue',
  summary: 'The cases that those who run the site decide.',
  input: siteQueueInput,
  output: queueDto,
  limit,
  facts: async () => ({}),
  policy: ({ actor }) => onlySiteAdmins(actor),
  run: async (ctx, filters) => ({
    ...(await linesOf(ctx, { ...filters, networkId: null, forumId: null })),
    network: null,
    forum: null,
  }),
});

async function linesOf(ctx: Ctx, wanted: QueueWanted): Promise<Pick<QueueDto, 'cases' | 'older'>> {
  const reader = accountIdOf(ctx.actor)!;
  const now = ctx.clock.now();
  const { rows, older } = await queueOf(ctx.db, reader, now, wanted);
  return { cases: rows.map((row) => presentLine(row, reader, now)), older };
}
