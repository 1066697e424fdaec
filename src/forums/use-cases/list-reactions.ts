import { reactionsDto } from '../../../contract/forums.js';
import { listReactionsInput, REACTORS_PER_PAGE, type ReactionDto } from '../../../contract/marks.js';
import { query } from '../../database/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { postFacts } from '../facts/thread.facts.js';
import { canReadReactions } from '../policies/reaction.policy.js';
import { presentPost } from '../presenters/post.presenter.js';
import { presentThread } from '../presenters/thread.presenter.js';
import { iso } from '../queries/rows.js';

type Row = ReactionDto & { id: string };

export const listReactions = defineUseCase({
  name: 'forums.listReactions',
  summary: 'Who reacted to a post, and how, the newest first. People whom the asker ignores are left out.',
  input: listReactionsInput,
  output: reactionsDto,
  limit: { points: 600, seconds: 60 },
  facts: (ctx, input) => postFacts(ctx, input.postId),
  policy: (ctx, facts) => canReadReactions(ctx.actor, facts),
  async run(ctx, { postId, before }, { post, thread }) {
    // The state is a condition here too: a post removed since the facts shows nobody.
    const rows = await query<Row>(
      ctx.db,
      `select r.id, r.kind, ${iso('r.created_at')} as at,
         case when a.name is not null then json_build_object('id', a.id, 'username', a.username, 'name', a.name) end as person
       from post_reactions r join posts p on p.id = r.post_id and p.state = 'visible' join accounts a on a.id = r.account_id
       where r.post_id = $1 and ($2::uuid is null or r.id < $2::uuid)
         and not exists (select from ignored_people i where i.account_id = $3::uuid and i.person_id = r.account_id)
       order by r.id desc limit ${REACTORS_PER_PAGE + 1}`,
      [postId, before ?? null, accountIdOf(ctx.actor)],
    );
    const shown = rows.slice(0, REACTORS_PER_PAGE);
    const older = rows.length > shown.length ? shown.at(-1)!.id : null;
    const reactions = shown.map(({ kind, at, person }) => ({ kind, at, person }));
    return { post: presentPost({ ...post, html: null }), thread: presentThread(thread), reactions, older };
  },
});
