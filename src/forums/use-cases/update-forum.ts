import { forumDto, updateForumInput } from '../../../contract/forums.js';
import { defineUseCase } from '../../kernel/index.js';
import { forumFactsById } from '../facts/forum.facts.js';
import { canManageForum } from '../policies/forum.policy.js';
import { presentForum } from '../presenters/forum.presenter.js';
import { changeForum } from '../statements/change-forum.js';

export const updateForum = defineUseCase({
  name: 'forums.updateForum',
  summary:
    "Change a forum's name, description, who may read it, who may write in it, its language and whether it has a feed.",
  input: updateForumInput,
  output: forumDto,
  limit: { points: 60, seconds: 3600 },
  facts: (ctx, input) => forumFactsById(ctx, input.forumId),
  policy: (ctx, facts) => canManageForum(ctx.actor, facts),
  async run(
    ctx,
    { forumId: _id, posting, postingRoles, repliesOpen, slowSeconds, hasFeed, language, ...change },
    facts,
  ) {
    const now = facts.forum;
    const writing = {
      posting: posting ?? now.posting,
      postingRoles: postingRoles ?? now.postingRoles,
      repliesOpen: repliesOpen ?? now.repliesOpen,
      slowSeconds: slowSeconds ?? now.slowSeconds,
      hasFeed: hasFeed ?? now.hasFeed,
      language: language === undefined ? now.language : language,
    };
    const { forum } = await changeForum(ctx, facts, { ...change, ...writing });
    return presentForum(forum, facts.network);
  },
});
