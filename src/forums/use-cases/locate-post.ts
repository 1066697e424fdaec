import { postIdInput, postPlaceDto } from '../../../contract/forums.js';
import { defineUseCase } from '../../kernel/index.js';
import { postFacts } from '../facts/thread.facts.js';
import { canSeeInside } from '../policies/forum.policy.js';
import { threadPath } from '../presenters/thread.presenter.js';
import { pageOf } from '../queries/thread-page.js';

export const locatePost = defineUseCase({
  name: 'forums.locatePost',
  summary: 'Where a post stands now: permalinks go through this.',
  input: postIdInput,
  output: postPlaceDto,
  limit: { points: 6000, seconds: 60 },
  facts: (ctx, input) => postFacts(ctx, input.postId),
  policy: (ctx, facts) => canSeeInside(ctx.actor, facts),
  async run(_ctx, { postId }, { thread, post }) {
    const page = pageOf(post.number);
    const path = `${threadPath(thread)}${page > 1 ? `?page=${page}` : ''}#post-${post.number}`;
    return { postId, threadId: thread.id, number: post.number, page, path };
  },
});
