import { forumDto, updateForumInput } from '../../../contract/forums.js';
import { query } from '../../database/index.js';
import { type Committed, ERA } from '../../feed/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { FactsChanged } from '../../lib/errors.js';
import { canManageNetwork } from '../../networks/index.js';
import { forumFactsById } from '../facts/forum.facts.js';
import { presentForum } from '../presenters/forum.presenter.js';

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
        `with manager as (
           select 1 from accounts a where a.id = $5 and a.status = 'active' and (a.is_site_admin or exists (
             select from memberships m where m.network_id = $6 and m.account_id = a.id and m.state = 'active' and m.role = 'admin'))
           for share),
         locked as (select f.id, f.access from forums f where f.id = $1 and exists (select from manager) for no key update),
         changed as (
           update forums f set name = $2, description = $3, access = $4 from locked where f.id = locked.id returning f.id)
         update forum_heads h set head = h.head + 1, rules = h.head + 1,
           access = case when locked.access = $4 then h.access else h.head + 1 end,
           audience = case when $4 = 'public' then null else $6::uuid end
         from locked, changed where h.forum_id = locked.id and h.rules = $7
         returning ${ERA} as era, h.head as seq, h.access`,
        [forumId, name, description, access, accountIdOf(ctx.actor), facts.forum.networkId, facts.rules],
      );
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
