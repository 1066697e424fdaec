import { postCommitted, postIdInput } from '../../../contract/forums.js';
import { defineUseCase } from '../../kernel/index.js';
import { postFacts } from '../facts/thread.facts.js';
import { canDeletePost } from '../policies/post.policy.js';
import { presentPost } from '../presenters/post.presenter.js';
import { presentThread } from '../presenters/thread.presenter.js';
import { followQuotesNow } from '../quotes/quotes.job.js';
import { writersAuthority } from '../statements/authority.js';
import { changeThread } from '../statements/change-thread.js';

/** The text and its history are erased: an author's own deletion can't be undone. */
const statement = {
  name: 'delete-post',
  post: {
    // The version too: a text that an edit put into the history after this statement began would stay there.
    must: `p.author_id = $10 and p.state = 'visible' and p.version = $9`,
    set: `state = 'deleted', source = '', html = '', body_changed = step.seq`,
  },
  more: `, erased as (delete from post_revisions r using step where r.post_id = $8)`,
};

export const deletePost = defineUseCase({
  name: 'forums.deletePost',
  summary: "Delete one's own post. Its number stays as a tombstone; the text is erased.",
  input: postIdInput,
  output: postCommitted,
  limit: { points: 60, seconds: 300 },
  facts: (ctx, input) => postFacts(ctx, input.postId),
  policy: (ctx, facts) => canDeletePost(ctx.actor, facts),
  async run(ctx, { postId }, facts) {
    const { post, thread, seq } = await changeThread(
      ctx,
      statement,
      writersAuthority(ctx.actor, facts, 'withdraw'),
      facts,
      postId,
      [facts.post.version, facts.post.authorId],
    );
    await followQuotesNow(ctx, postId);
    return { post: presentPost(post!), thread: presentThread(thread), seq, clientKey: null };
  },
});
