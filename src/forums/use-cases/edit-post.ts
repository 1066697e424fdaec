import { editPostInput, postCommitted } from '../../../contract/forums.js';
import { defineUseCase } from '../../kernel/index.js';
import { toTheMinute } from '../../lib/clock.js';
import { AppError } from '../../lib/errors.js';
import { renderMarkdown } from '../../lib/markdown/index.js';
import { checkImages } from '../check-images.js';
import { checkNoFiles } from '../check-no-files.js';
import { postFacts } from '../facts/thread.facts.js';
import { passGate } from '../pass-gate.js';
import { canEditPost } from '../policies/post.policy.js';
import { presentPost } from '../presenters/post.presenter.js';
import { presentThread } from '../presenters/thread.presenter.js';
import { withoutGoneQuotes } from '../quotes/take-out.js';
import { writersAuthority } from '../statements/authority.js';
import { changeThread } from '../statements/change-thread.js';
import { editStatement } from '../statements/edit-post.js';

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
    canWait: true,
  },
  async run(ctx, { postId, body: written, version, ...given }, facts, isAttested) {
    if (facts.post.version !== version) {
      throw new AppError('conflict', (words) => words.rooms.editedElsewhere, {
        reason: 'newer_version',
      });
    }
    checkImages(written);
    const body = await withoutGoneQuotes(ctx, written);
    const { authorId, isAnonymous } = facts.post;
    const { language = facts.post.language } = given;
    if (isAnonymous) checkNoFiles(body);
    const html = renderMarkdown(body);
    const text = { body, html, language, version, isAttested, isAnonymous };
    const place = { threadId: facts.thread.id, postId, postAuthorId: authorId };
    await passGate(ctx, facts, { kind: 'edit', ...place, ...text });
    const now = ctx.clock.now();
    const at = isAnonymous ? toTheMinute(now) : now;
    const values = [version, body, html, at, authorId, language];
    const { post, thread, seq } = await changeThread(
      ctx,
      editStatement(),
      writersAuthority(ctx.actor, facts, 'reply'),
      facts,
      postId,
      values,
    );
    return { post: presentPost(post!), thread: presentThread(thread), seq, clientKey: null };
  },
});
