import { postCommitted } from '../../../contract/forums.js';
import { removePostInput } from '../../../contract/moderation.js';
import {
  changeThread,
  moderatorsAuthority,
  postFacts,
  presentPost,
  presentThread,
} from '../../forums/index.js';
import { defineUseCase } from '../../kernel/index.js';
import { canRemovePost } from '../policies/moderation.policy.js';
import { logEntry, logValues } from '../statements/log-entry.js';

/** The text moves out of everything that is read, in the same statement as the tombstone and the log. */
const statement = {
  name: 'remove-post',
  post: {
    must: `p.state = 'visible' and p.version = $14`,
    set: `state = 'removed', source = '', html = '', body_changed = step.seq`,
  },
  more: `, withheld as (
    insert into withheld_bodies (post_id, source, html, withheld_at)
    select was.id, was.source, was.html, $10 from was, step)
  ${logEntry('post.removed', 9)}`,
};

export const removePost = defineUseCase({
  name: 'moderation.removePost',
  summary: 'Remove a post, with a reason that its author is told.',
  input: removePostInput,
  output: postCommitted,
  limit: { points: 120, seconds: 60 },
  facts: (ctx, input) => postFacts(ctx, input.postId),
  policy: (ctx, facts) => canRemovePost(ctx.actor, facts),
  async run(ctx, { postId, reason }, facts) {
    const { number, version, authorId } = facts.post;
    const { entryId, values } = logValues(ctx, facts, reason, { number, version });
    const authority = moderatorsAuthority(ctx.actor, facts);
    const { post, thread, seq } = await changeThread(ctx, statement, authority, facts, postId, [
      ...values,
      version,
    ]);
    const data = { entryId, action: 'post.removed' };
    ctx.signals.toAccount.tell({ accountId: authorId, event: 'account:notice', data });
    return { post: presentPost(post!), thread: presentThread(thread), seq, clientKey: null };
  },
});
