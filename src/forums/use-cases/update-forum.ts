import { forumDto, updateForumInput } from '../../../contract/forums.js';
import { query } from '../../database/index.js';
import { type Committed, ERA } from '../../feed/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { FactsChanged } from '../../lib/errors.js';
import { canManageNetwork, managerFence, managersRight } from '../../networks/index.js';
import { forumFactsById } from '../facts/forum.facts.js';
import { presentForum } from '../presenters/forum.presenter.js';
import { mayHold, notPublicHere } from '../statements/may-hold.js';

interface Stepped {
  era: string;
  seq: number;
  access: number;
}

/** Name, description and who may read. A change takes a number, so that open pages and writes under way notice. */
export const updateForum = defineUseCase({
  name: 'forums.updateForum',
  summary: "Change a forum's name, description or who may read it.",
  input: updateForumInput,
  output: forumDto,
  limit: { points: 60, seconds: 3600 },
  facts: (ctx, input) => forumFactsById(ctx, input.forumId),
  policy: (ctx, facts) => canManageNetwork(ctx.actor, facts),
  async run(ctx, { forumId, name, description, access }, facts) {
    return ctx.feed.write(forumId, async () => {
      const [row] = await query<Stepped>(
        ctx.db,
        `with ${managerFence('$5', '$6', '$8')},
         placed as (${mayHold('$6', '$4')}),
         locked as (select f.id, f.access from forums f where f.id = $1 and exists (select from manager) and exists (select from placed) for no key update),
         step as (
           update forum_heads h set head = h.head + 1, rules = h.head + 1, is_restricted = $4::text <> 'public',
             access = case when locked.access = $4 then h.access else h.head + 1 end
           from locked where h.forum_id = locked.id and h.rules = $7
           returning h.head as seq, h.access),
         changed as (
           update forums f set name = $2, description = $3, access = $4 from step where f.id = $1 returning f.id)
         select ${ERA} as era, step.seq, step.access from step, changed`,
        [
          forumId,
          name,
          description,
          access,
          accountIdOf(ctx.actor),
          facts.forum.networkId,
          facts.rules,
          managersRight(facts) === 'siteAdmin',
        ],
      );
      if (!row && access === 'public' && facts.visibility !== 'public') throw notPublicHere();
      if (!row) throw new FactsChanged();
      const committed: Committed = {
        era: row.era,
        forum: forumId,
        prev: row.seq - 1,
        seq: row.seq,
        access: row.access,
        threads: [],
      };
      const forum = { ...facts.forum, name, description, access };
      return { result: presentForum(forum, facts.network), committed: [committed] };
    });
  },
});
