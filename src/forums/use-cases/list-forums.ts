import { z } from 'zod';
import { forumListItem } from '../../../contract/forums.js';
import { networkIdInput } from '../../../contract/networks.js';
import { prepared } from '../../database/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { canReadNetwork } from '../../networks/index.js';
import { networkStanding } from '../facts/network-standing.js';
import { canReadForum } from '../policies/forum.policy.js';
import { presentForum } from '../presenters/forum.presenter.js';
import { knownTo, seatOf } from '../queries/readable-sql.js';
import { type ForumRow, forumJson, iso, type Seat } from '../queries/rows.js';

interface ListRow {
  forum: ForumRow;
  seat: Seat;
  threadCount: number;
  lastPostAt: string | null;
}

/** The forums of a public network are named to everyone, rooms to whom `canSeeForum` says; what is inside to readers. */
export const listForums = defineUseCase({
  name: 'forums.listForums',
  summary: 'List the forums of a network.',
  input: networkIdInput,
  output: z.object({ forums: z.array(forumListItem) }),
  limit: { points: 6000, seconds: 60 },
  facts: (ctx, input) => networkStanding(ctx.db, accountIdOf(ctx.actor), input.networkId),
  policy: (ctx, facts) => canReadNetwork(ctx.actor, facts),
  async run(ctx, { networkId }, { network, role, visibility }) {
    const rows = await prepared<ListRow>(
      ctx.db,
      'forum-list',
      `select ${forumJson('f')} as forum, (select count(*)::int from threads t where t.forum_id = f.id and t.merged_into is null) as "threadCount",
         (select ${iso('t.last_post_at')} from threads t where t.forum_id = f.id and t.merged_into is null order by t.bumped desc limit 1) as "lastPostAt",
       ${seatOf('f', '$2')} as seat
       from forums f left join accounts a on a.id = $2 and a.status = 'active'
       where f.network_id = $1 and ${knownTo('f', 'a')} order by f.created_at, f.id limit 500`,
      [networkId, accountIdOf(ctx.actor)],
    );
    const forums = rows.map(({ forum, seat, threadCount, lastPostAt }) => {
      const mayRead = canReadForum(ctx.actor, { forum, role, seat, visibility }).allowed;
      return {
        ...presentForum(forum, network),
        threadCount: mayRead ? threadCount : null,
        lastPostAt: mayRead ? lastPostAt : null,
      };
    });
    return { forums };
  },
});
