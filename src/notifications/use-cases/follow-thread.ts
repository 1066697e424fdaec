import { threadIdInput } from '../../../contract/forums.js';
import { followDto, followThreadInput } from '../../../contract/notifications.js';
import { threadFacts } from '../../forums/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { canFollow } from '../policies/notification.policy.js';
import { threadFollow, unchosen } from '../queries/follow.js';
import { setThreadFollow } from '../statements/set-follow.js';

export const followThread = defineUseCase({
  name: 'notifications.followThread',
  summary: 'Hear of every new post in a thread, only of what names or answers me, or of nothing in it.',
  input: followThreadInput,
  output: followDto,
  limit: { points: 120, seconds: 60 },
  facts: (ctx, input) => threadFacts(ctx, input.threadId),
  policy: (ctx, facts) => canFollow(ctx.actor, facts),
  async run(ctx, { threadId, level }) {
    const follow = await setThreadFollow(ctx, threadId, level);
    const accountId = accountIdOf(ctx.actor)!;
    ctx.signals.toAccount.tell({
      accountId,
      event: 'account:follow',
      data: { threadId, forumId: null, level },
    });
    return follow;
  },
});

export const readThreadFollow = defineUseCase({
  name: 'notifications.readThreadFollow',
  summary:
    'How I follow a thread, and since when. Without a choice for it, as I follow its forum when that is muted.',
  input: threadIdInput,
  output: followDto,
  limit: { points: 600, seconds: 60 },
  // Asked for together: it is on each page of a thread.
  async facts(ctx, { threadId }) {
    const accountId = accountIdOf(ctx.actor);
    const [thread, follow] = await Promise.all([
      threadFacts(ctx, threadId),
      accountId === null ? unchosen : threadFollow(ctx.db, accountId, threadId),
    ]);
    return thread && { ...thread, follow };
  },
  policy: (ctx, facts) => canFollow(ctx.actor, facts),
  run: async (_ctx, _input, { follow }) => follow,
});
