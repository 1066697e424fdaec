import { createForumInput, forumDto } from '../../../contract/forums.js';
import { transaction } from '../../database/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { AppError, FactsChanged, type Sentence } from '../../lib/errors.js';
import { canHoldForums, managerFence, managersRight, writeNetworkEvent } from '../../networks/index.js';
import { networkStanding } from '../facts/network-standing.js';
import { isForEveryone } from '../policies/forum.policy.js';
import { presentForum } from '../presenters/forum.presenter.js';
import { isRestricted } from '../queries/readable-sql.js';
import { mayHold, notPublicHere } from '../statements/may-hold.js';

// Whoever opens a room is in it as its moderator: a room of nobody could not be used.
const statement = `
  with ${managerFence('$7', '$2', '$9')},
  placed as (${mayHold('$2', '$6')}),
  own_membership as (
    select joined_at from memberships
    where network_id = $2 and account_id = $7 and state = 'active' and exists (select from manager) for share),
  forum as (
    insert into forums (id, network_id, slug, name, description, access, created_at, posting, posting_roles, replies_open, language)
    select $1, $2, $3, $4, $5, $6, $8, $10::text, $11::text[], $12::boolean, $14::text from manager, placed
    on conflict (network_id, slug) do nothing returning id),
  head as (
    insert into forum_heads (forum_id, audience, is_restricted, head, access, rules)
    select id, $2, ${isRestricted('$6::text')}, 0, 0, 0 from forum),
  opener as (
    insert into forum_people (id, forum_id, account_id, role, member_since, added_by, added_at, inside_since)
    select $13, forum.id, $7, 'moderator', (select joined_at from own_membership), $7, $8, $8
    from forum where $6::text = 'invited')
  select (select count(*)::int from forum) as done,
    exists (select from forums where network_id = $2 and slug = $3) as taken`;

export const createForum = defineUseCase({
  name: 'forums.createForum',
  summary: 'Open a forum in a network, or a room for invited people, with oneself in it.',
  input: createForumInput,
  output: forumDto,
  limit: { points: 60, seconds: 3600 },
  facts: (ctx, input) => networkStanding(ctx.db, accountIdOf(ctx.actor), input.networkId),
  policy: (ctx, facts) => canHoldForums(ctx.actor, facts),
  async run(ctx, input, facts) {
    const { networkId, slug, name, description, access, posting, postingRoles, repliesOpen, language } =
      input;
    const id = ctx.ids.next();
    const row = await transaction(ctx.db, async (write) => {
      const [made] = await write<{ done: number; taken: boolean }>(statement, [
        id,
        networkId,
        slug,
        name,
        description,
        access,
        accountIdOf(ctx.actor),
        ctx.clock.now(),
        managersRight(facts) === 'siteAdmin',
        posting,
        postingRoles,
        repliesOpen,
        ctx.ids.next(),
        language,
      ]);
      if (made?.done === 1)
        await writeNetworkEvent(write, {
          networkId,
          actorId: accountIdOf(ctx.actor),
          act: 'forum.created',
          subject: { forumId: id },
          details: { access },
          at: ctx.clock.now(),
        });
      return made;
    });
    if (row?.done !== 1 && isForEveryone(input) && facts.visibility !== 'public') throw notPublicHere();
    if (row?.done !== 1) throw row?.taken ? slugTaken() : new FactsChanged();
    const rules = {
      access,
      posting,
      postingRoles,
      repliesOpen,
      isArchived: false,
      slowSeconds: 0,
      hasFeed: true,
      language,
    };
    return presentForum({ id, networkId, slug, name, description, ...rules }, facts.network);
  },
});

function slugTaken(): AppError {
  const message: Sentence = (words) => words.rooms.forumTaken;
  return new AppError('invalid_input', message, {
    reason: 'slug_taken',
    fields: [{ field: 'slug', message }],
  });
}
