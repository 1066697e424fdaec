import { postCommitted, replyInput } from '../../../contract/forums.js';
import { defineUseCase } from '../../kernel/index.js';
import { FactsChanged } from '../../lib/errors.js';
import { renderMarkdown } from '../../lib/markdown/index.js';
import { named, unnamed } from '../anonymous.js';
import { checkImages } from '../check-images.js';
import { recentThreadFacts, threadFactsToKeep } from '../facts/recent-thread-facts.js';
import { passGate } from '../pass-gate.js';
import { canBeAnonymous } from '../policies/anonymity.policy.js';
import { canReply } from '../policies/thread.policy.js';
import { presentPost } from '../presenters/post.presenter.js';
import { presentThread } from '../presenters/thread.presenter.js';
import { findByClientKey } from '../queries/find-by-client-key.js';
import { withoutGoneQuotes } from '../quotes/take-out.js';
import { takeTurn } from '../slow-mode.js';
import { writersAuthority } from '../statements/authority.js';
import { writeReplies } from '../statements/write-replies.js';

export const replyToThread = defineUseCase({
  name: 'forums.replyToThread',
  summary: 'Reply to a thread. The same client key twice is one post.',
  input: replyInput,
  output: postCommitted,
  limit: { points: 60, seconds: 60 },
  replay: (ctx, input) => findByClientKey(ctx, input.clientKey),
  facts: (ctx, input) => threadFactsToKeep(ctx, input.threadId),
  recentFacts: (ctx, input) => recentThreadFacts(ctx, input.threadId),
  policy(ctx, facts, { anonymous }) {
    const reply = canReply(ctx.actor, facts);
    return anonymous ? canBeAnonymous(facts.network, reply) : reply;
  },
  screen: {
    texts: ({ body }) => ({ body }),
    mode: ({ network }) => network.personalData,
    canWait: true,
  },
  async run(ctx, input, facts, isAttested) {
    checkImages(input.body);
    const { threadId, clientKey, replyTo = null, language = null, anonymous = false } = input;
    const body = await withoutGoneQuotes(ctx, input.body);
    const html = renderMarkdown(body);
    const text = { body, html, language, clientKey, replyTo, isAttested, isAnonymous: anonymous };
    await passGate(ctx, facts, { kind: 'reply', threadId, ...text });
    await takeTurn(ctx, facts, clientKey);
    const guise = anonymous
      ? await unnamed(ctx, threadId, clientKey, body)
      : await named(ctx, clientKey, facts.network.anonymity);
    const outcome = await ctx.feed.batched(facts.forum.id, writeReplies, {
      db: ctx.db,
      feed: ctx.feed,
      ...guise,
      forumId: facts.forum.id,
      networkId: facts.forum.networkId,
      rules: facts.rules,
      slowSeconds: facts.thread.slowSeconds,
      threadId: input.threadId,
      authority: writersAuthority(ctx.actor, facts, 'reply'),
      source: body,
      html,
      language,
      replyTo,
    });
    if (!outcome) throw new FactsChanged();
    if ('failed' in outcome) throw outcome.failed;
    const { post, thread, seq } = outcome;
    return { post: presentPost(post), thread: presentThread(thread), seq, clientKey: input.clientKey };
  },
});
