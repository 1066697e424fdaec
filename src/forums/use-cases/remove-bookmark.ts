import { postIdInput } from '../../../contract/forums.js';
import { bookmarked } from '../../../contract/marks.js';
import { query } from '../../database/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { allowed } from '../../lib/decision.js';
import { postFacts } from '../facts/thread.facts.js';
import { canSeeInside } from '../policies/forum.policy.js';
import { tellMarks } from '../presenters/marks.presenter.js';

export const removeBookmark = defineUseCase({
  name: 'forums.removeBookmark',
  summary: "Take one's own bookmark away. It works for posts that one may not read any more, too.",
  input: postIdInput,
  output: bookmarked,
  limit: { points: 120, seconds: 60 },
  facts: (ctx, input) => postFacts(ctx, input.postId),
  policy: (ctx, facts) => (facts.marks.isBookmarked ? allowed : canSeeInside(ctx.actor, facts)),
  async run(ctx, { postId }, facts) {
    await query(ctx.db, 'delete from bookmarks where account_id = $1 and post_id = $2', [
      accountIdOf(ctx.actor),
      postId,
    ]);
    const marks = { ...facts.marks, isBookmarked: false };
    tellMarks(ctx, facts.thread.id, postId, marks);
    return { postId, marks };
  },
});
