import { postCommitted } from '../../../contract/forums.js';
import { restorePostInput } from '../../../contract/moderation.js';
import {
  changeThread,
  moderatorsAuthority,
  postFacts,
  presentPost,
  presentThread,
} from '../../forums/index.js';
import { defineUseCase } from '../../kernel/index.js';
import { canRestorePost } from '../policies/moderation.policy.js';
import { logEntry, logValues } from '../statements/log-entry.js';

const statement = {
  name: 'restore-post',
  post: {
    must: `p.state = 'removed'`,
    set: `state = 'visible', body_changed = step.seq,
      source = (select w.source from withheld_bodies w where w.post_id = p.id),
      html = (select w.html from withheld_bodies w where w.post_id = p.id)`,
  },
  more: `, released as (delete from withheld_bodies w using was, step where w.post_id = was.id)
  ${logEntry('post.restored', 9)}`,
};

export const restorePost = defineUseCase({
  name: 'moderation.restorePost',
  summary: 'Bring a removed post back, with a reason that its author is told.',
  input: restorePostInput,
  output: postCommitted,
  limit: { points: 120, seconds: 60 },
  facts: (ctx, input) => postFacts(ctx, input.postId),
  policy: (ctx, facts) => canRestorePost(ctx.actor, facts),
  async run(ctx, { postId, reason }, facts) {
    const { number, version, authorId } = facts.post;
    const { entryId, values } = logValues(ctx, facts, reason, { number, version });
    const authority = moderatorsAuthority(ctx.actor, facts);
    const { post, thread, seq } = await changeThread(ctx, statement, authority, facts, postId, values);
    const data = { entryId, action: 'post.restored' };
    ctx.signals.toAccount.tell({ accountId: authorId, event: 'account:notice', data });
    return { post: presentPost(post!), thread: presentThread(thread), seq, clientKey: null };
  },
});
