import { z } from 'zod';
import { forumListItem } from '../../../contract/forums.js';
import { networkIdInput } from '../../../contract/networks.js';
import { query } from '../../database/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { canReadNetwork } from '../../networks/index.js';
import { networkStanding } from '../facts/network-standing.js';
import { canReadForum } from '../policies/forum.policy.js';
import { presentForum } from '../presenters/forum.presenter.js';
import { type ForumRow, forumJson, iso } from '../queries/rows.js';

interface ListRow {
  forum: ForumRow;
  threadCount: number;
  lastPostAt: string | null;
}

/** The forums of a public network are named to everyone; what is inside only to those who may read. */
export const listForums = defineUseCase({
  name: 'forums.listForums',
  summary: 'List the forums of a network.',
  input: networkIdInput,
  output: z.object({ forums: z.array(forumListItem) }),
  limit: { points: 6000, seconds: 60 },
  facts: (ctx, input) => networkStanding(ctx.db, accountIdOf(ctx.actor), input.networkId),
  policy: (ctx, facts) => canReadNetwork(ctx.actor, facts),
  async run(ctx, { networkId }, { network, role, visibility }) {
    const rows = await query<ListRow>(
      ctx.db,
      `select ${forumJson('f')} as forum, (select count(*)::int from threads t where t.forum_id = f.id) as "threadCount",
         (select ${iso('max(t.last_post_at)')} from threads t where t.forum_id = f.id) as "lastPostAt"
       from forums f where f.network_id = $1 order by f.created_at, f.id limit 500`,
      [networkId],
    );
    const forums = rows.flatMap(({ forum, threadCount, lastPostAt }) => {
      const read = canReadForum(ctx.actor, { forum, role, visibility });
      if (!read.allowed && read.hidden) return [];
      const mayRead = read.allowed;
      return {
        ...presentForum(forum, network),
        threadCount: mayRead ? threadCount : null,
        lastPostAt: mayRead ? lastPostAt : null,
      };
    });
    return { forums };
  },
});
