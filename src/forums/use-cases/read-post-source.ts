import { postIdInput, postSourceDto } from '../../../contract/forums.js';
import { query } from '../../database/index.js';
import { defineUseCase } from '../../kernel/index.js';
import { FactsChanged } from '../../lib/errors.js';
import { postFacts } from '../facts/thread.facts.js';
import { canReadSource } from '../policies/post.policy.js';
import { presentPost } from '../presenters/post.presenter.js';
import { presentThread } from '../presenters/thread.presenter.js';

export const readPostSource = defineUseCase({
  name: 'forums.readPostSource',
  summary: "Read a post as it was written, to edit it: one's own, or as a moderator.",
  input: postIdInput,
  output: postSourceDto,
  limit: { points: 600, seconds: 60 },
  facts: (ctx, input) => postFacts(ctx, input.postId),
  policy: (ctx, facts) => canReadSource(ctx.actor, facts),
  async run(ctx, { postId }, { post, thread }) {
    const [row] = await query<{ source: string }>(
      ctx.db,
      `select source from posts where id = $1 and version = $2 and state = 'visible'`,
      [postId, post.version],
    );
    if (!row) throw new FactsChanged();
    return { post: presentPost(post), thread: presentThread(thread), source: row.source };
  },
});
