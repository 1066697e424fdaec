import { forumPeopleDto, forumPlaceInput } from '../../../contract/forum-people.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { forumFactsByAddress } from '../facts/forum.facts.js';
import { canManageForum, canSeeInside } from '../policies/forum.policy.js';
import { canChangePerson, canReadPeople } from '../policies/forum-people.policy.js';
import { presentForum, presentNetworkRef } from '../presenters/forum.presenter.js';
import { logOfPeople, peopleOf } from '../queries/forum-people.js';

export const readForumPeople = defineUseCase({
  name: 'forums.readForumPeople',
  summary: 'Who is in a room, or moderates a forum, and how that came.',
  input: forumPlaceInput,
  output: forumPeopleDto,
  limit: { points: 600, seconds: 60 },
  facts: (ctx, { network, forum }) => forumFactsByAddress(ctx, network, forum),
  policy: (ctx, facts) => canReadPeople(ctx.actor, facts),
  async run(ctx, _input, facts) {
    const { actor } = ctx;
    const { forum, network } = facts;
    const canManage = canManageForum(actor, facts).allowed;
    // Who was in a room that is a room no more stays with those who run it.
    const mayReadLog = forum.access === 'invited' || canManage;
    const role = forum.access === 'invited' ? ('participant' as const) : ('moderator' as const);
    return {
      forum: presentForum(forum, network),
      network: presentNetworkRef(network),
      people: await peopleOf(ctx.db, forum.id),
      log: mayReadLog ? await logOfPeople(ctx.db, forum.id) : [],
      viewer: {
        accountId: accountIdOf(actor),
        canChange: canChangePerson(actor, facts, { accountId: '', from: null, to: role }).allowed,
        canManage,
        isInside: facts.seat !== null && canSeeInside(actor, facts).allowed,
      },
    };
  },
});
