import { forumIdInput } from '../../../contract/forums.js';
import { followDto, followForumInput } from '../../../contract/notifications.js';
import { forumFactsFor } from '../../forums/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { canFollow } from '../policies/notification.policy.js';
import { forumFollow, unchosen } from '../queries/follow.js';
import { setForumFollow } from '../statements/set-follow.js';

export const followForum = defineUseCase({
  name: 'notifications.followForum',
  summary: 'Hear of every new thread in a forum, only of what names or answers me, or of nothing in it.',
  input: followForumInput,
  output: followDto,
  limit: { points: 120, seconds: 60 },
  facts: (ctx, input) => forumFactsFor(ctx.db, accountIdOf(ctx.actor), input.forumId),
  policy: (ctx, facts) => canFollow(ctx.actor, facts),
  async run(ctx, { forumId, level }) {
    const follow = await setForumFollow(ctx, forumId, level);
    const accountId = accountIdOf(ctx.actor)!;
    ctx.signals.toAccount.tell({
      accountId,
      event: 'account:follow',
      data: { threadId: null, forumId, level },
    });
    return follow;
  },
});

export const readForumFollow = defineUseCase({
  name: 'notifications.readForumFollow',
  summary: 'How I follow a forum, and since when.',
  input: forumIdInput,
  output: followDto,
  limit: { points: 600, seconds: 60 },
  facts: (ctx, input) => forumFactsFor(ctx.db, accountIdOf(ctx.actor), input.forumId),
  policy: (ctx, facts) => canFollow(ctx.actor, facts),
  run: async (ctx, { forumId }) => (await forumFollow(ctx.db, accountIdOf(ctx.actor)!, forumId)) ?? unchosen,
});
