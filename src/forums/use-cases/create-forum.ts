import { createForumInput, forumDto } from '../../../contract/forums.js';
import { query } from '../../database/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { AppError, FactsChanged, type Sentence } from '../../lib/errors.js';
import { canManageNetwork, managerFence, managersRight } from '../../networks/index.js';
import { networkStanding } from '../facts/network-standing.js';
import { presentForum } from '../presenters/forum.presenter.js';
import { mayHold, notPublicHere } from '../statements/may-hold.js';

export const createForum = defineUseCase({
  name: 'forums.createForum',
  summary: 'Open a forum in a network.',
  input: createForumInput,
  output: forumDto,
  limit: { points: 60, seconds: 3600 },
  facts: (ctx, input) => networkStanding(ctx.db, accountIdOf(ctx.actor), input.networkId),
  policy: (ctx, facts) => canManageNetwork(ctx.actor, facts),
  async run(ctx, { networkId, slug, name, description, access }, facts) {
    const id = ctx.ids.next();
    const [row] = await query<{ done: number; taken: boolean }>(
      ctx.db,
      `with ${managerFence('$7', '$2', '$9')},
       placed as (${mayHold('$2', '$6')}),
       forum as (
         insert into forums (id, network_id, slug, name, description, access, created_at)
         select $1, $2, $3, $4, $5, $6, $8 from manager, placed
         on conflict (network_id, slug) do nothing returning id),
       head as (
         insert into forum_heads (forum_id, audience, is_restricted, head, access, rules)
         select id, $2, $6::text <> 'public', 0, 0, 0 from forum)
       select (select count(*)::int from forum) as done,
         exists (select from forums where network_id = $2 and slug = $3) as taken`,
      [
        id,
        networkId,
        slug,
        name,
        description,
        access,
        accountIdOf(ctx.actor),
        ctx.clock.now(),
        managersRight(facts) === 'siteAdmin',
      ],
    );
    if (row?.done !== 1 && access === 'public' && facts.visibility !== 'public') throw notPublicHere();
    if (row?.done !== 1) throw row?.taken ? slugTaken() : new FactsChanged();
    return presentForum({ id, networkId, slug, name, description, access }, facts.network);
  },
});

function slugTaken(): AppError {
  const message: Sentence = (words) => words.rooms.forumTaken;
  return new AppError('invalid_input', message, {
    reason: 'slug_taken',
    fields: [{ field: 'slug', message }],
  });
}
