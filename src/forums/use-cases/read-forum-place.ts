import { forumPlaceInput } from '../../../contract/forum-people.js';
import { forumPlaceDto } from '../../../contract/forums.js';
import { defineUseCase } from '../../kernel/index.js';
import { forumFactsByAddress } from '../facts/forum.facts.js';
import { canSeeForum } from '../policies/forum.policy.js';
import { presentForum, presentNetworkRef } from '../presenters/forum.presenter.js';

export const readForumPlace = defineUseCase({
  name: 'forums.readForumPlace',
  summary: 'What a forum is called and where it belongs, for whoever may know that it is there.',
  input: forumPlaceInput,
  output: forumPlaceDto,
  limit: { points: 600, seconds: 60 },
  facts: (ctx, { network, forum }) => forumFactsByAddress(ctx, network, forum),
  policy: (ctx, facts) => canSeeForum(ctx.actor, facts),
  run: async (_ctx, _input, { forum, network }) => ({
    forum: presentForum(forum, network),
    network: presentNetworkRef(network),
  }),
});
