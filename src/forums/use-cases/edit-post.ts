import { editPostInput, postCommitted } from '../../../contract/forums.js';
import { defineUseCase } from '../../kernel/index.js';
import { AppError } from '../../lib/errors.js';
import { renderMarkdown } from '../../lib/markdown/index.js';
import { checkImages } from '../check-images.js';
import { postFacts } from '../facts/thread.facts.js';
import { canEditPost } from '../policies/post.policy.js';
import { presentPost } from '../presenters/post.presenter.js';
import { presentThread } from '../presenters/thread.presenter.js';
import { writersAuthority } from '../statements/authority.js';
import { changeThread } from '../statements/change-thread.js';

/** The earlier text goes to the history in the same statement. */
const statement = {
  name: 'edit-post',
  threadMust: 'not t.is_locked',
  post: {
    must: `p.author_id = $1 and p.state = 'visible' and p.version = $9`,
    set: 'source = $10, html = $11, version = p.version + 1, edited_at = $12, body_changed = step.seq',
  },
  more: `, kept as (
    insert into post_revisions (post_id, version, source, written_by, written_at)
    select was.id, was.version, was.source, was.author_id, coalesce(was.edited_at, was.created_at) from was, step)`,
};

export const editPost = defineUseCase({
  name: 'forums.editPost',
  summary: "Change one's own post. Name the version that was edited: a newer one is a conflict.",
  input: editPostInput,
  output: postCommitted,
  limit: { points: 60, seconds: 300 },
  facts: (ctx, input) => postFacts(ctx, input.postId),
  policy: (ctx, facts) => canEditPost(ctx.actor, facts),
  screen: {
    texts: ({ body }) => ({ body }),
    mode: ({ network }) => network.personalData,
  },
  async run(ctx, { postId, body, version }, facts) {
    if (facts.post.version !== version) {
      throw new AppError('conflict', (words) => words.rooms.editedElsewhere, {
        reason: 'newer_version',
      });
    }
    checkImages(body);
    const values = [version, body, renderMarkdown(body), ctx.clock.now()];
    const { post, thread, seq } = await changeThread(
      ctx,
      statement,
      writersAuthority(ctx.actor, facts, 'reply'),
      facts,
      postId,
      values,
    );
    return { post: presentPost(post!), thread: presentThread(thread), seq, clientKey: null };
  },
});
