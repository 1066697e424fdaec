import {
  forumQueueInput,
  networkQueueInput,
  type QueueDto,
  queueDto,
  siteQueueInput,
} from '../../../contract/cases.js';
import { query } from '../../database/index.js';
import { canModerateForum, forumFactsById, presentForum, presentNetworkRef } from '../../forums/index.js';
import { accountIdOf, type Ctx, defineUseCase } from '../../kernel/index.js';
import { allowed, refused } from '../../lib/decision.js';
import { canModerateNetwork, networkFactsBySlug, presentNetwork } from '../../networks/index.js';
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
  run: async (ctx, { network: _slug, ...filters }, facts) => {
    const { id, slug, name, brand, personalData, anonymity, path } = presentNetwork(facts);
    const network = { id, slug, name, brand, personalData, anonymity, path };
    return { ...(await linesOf(ctx, { ...filters, networkId: id, forumId: null })), network, forum: null };
  },
});

export const readForumQueue = defineUseCase({
  name: 'reports.readForumQueue',
  summary: 'The cases of one forum, for whoever moderates it.',
  input: forumQueueInput,
  output: queueDto,
  limit,
  async facts(ctx, { network, forum }) {
    const [found] = await query<{ id: string }>(
      ctx.db,
      'select f.id from forums f join networks n on n.id = f.network_id where n.slug = $1 and f.slug = $2',
      [network, forum],
    );
    return found ? forumFactsById(ctx, found.id) : null;
  },
  policy: (ctx, facts) => canModerateForum(ctx.actor, facts),
  run: async (ctx, { network: _network, forum: _forum, ...filters }, facts) => {
    const { id, name, path } = presentForum(facts.forum, facts.network);
    const lines = await linesOf(ctx, { ...filters, networkId: facts.network.id, forumId: id });
    return { ...lines, network: presentNetworkRef(facts.network), forum: { id, name, path } };
  },
});

export const readSiteQueue = defineUseCase({
  name: 'reports.readSiteQueue',
  summary: 'The cases that those who run the site decide.',
  input: siteQueueInput,
  output: queueDto,
  limit,
  facts: async () => ({}),
  policy: ({ actor }) => {
    if (actor.kind === 'visitor') return refused('sign_in', (words) => words.rooms.signInFirst);
    return actor.isSiteAdmin ? allowed : refused('not_site_admin', (words) => words.register.onlySiteAdmins);
  },
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
