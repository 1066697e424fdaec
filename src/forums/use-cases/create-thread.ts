import { randomUUID } from 'node:crypto';
import { createThreadInput, postCommitted } from '../../../contract/forums.js';
import { defineUseCase } from '../../kernel/index.js';
import { renderMarkdown } from '../../lib/markdown/index.js';
import { named, unnamed } from '../anonymous.js';
import { checkImages } from '../check-images.js';
import { forumFactsById } from '../facts/forum.facts.js';
import { passGate } from '../pass-gate.js';
import { canBeAnonymous } from '../policies/anonymity.policy.js';
import { canStartThread } from '../policies/forum.policy.js';
import { presentPost } from '../presenters/post.presenter.js';
import { presentThread } from '../presenters/thread.presenter.js';
import { findByClientKey } from '../queries/find-by-client-key.js';
import { withoutGoneQuotes } from '../quotes/take-out.js';
import { takeTurn } from '../slow-mode.js';
import { writersAuthority } from '../statements/authority.js';
import { writeThread } from '../statements/write-thread.js';

export const createThread = defineUseCase({
  name: 'forums.createThread',
  summary: 'Start a thread. The same client key twice is one thread.',
  input: createThreadInput,
  output: postCommitted,
  limit: { points: 20, seconds: 600 },
  replay: (ctx, input) => findByClientKey(ctx, input.clientKey),
  facts: (ctx, input) => forumFactsById(ctx, input.forumId),
  policy(ctx, facts, { anonymous }) {
    const start = canStartThread(ctx.actor, facts);
    return anonymous ? canBeAnonymous(facts.network, start) : start;
  },
  screen: {
    texts: ({ title, body }) => ({ title, body }),
    mode: ({ network }) => network.personalData,
    canWait: true,
  },
  async run(ctx, { title, body: written, clientKey, language = null, anonymous = false }, facts, isAttested) {
    checkImages(written);
    const body = await withoutGoneQuotes(ctx, written);
    const html = renderMarkdown(body);
    const text = { title, body, html, language, clientKey, isAttested, isAnonymous: anonymous };
    await passGate(ctx, facts, { kind: 'thread', ...text });
    await takeTurn(ctx, facts, clientKey);
    const threadId = anonymous ? randomUUID() : ctx.ids.next();
    const guise = anonymous
      ? await unnamed(ctx, threadId, clientKey, body)
      : await named(ctx, clientKey, facts.network.anonymity);
    const authority = writersAuthority(ctx.actor, facts, 'start');
    const { post, thread, seq } = await writeThread(ctx, facts, authority, {
      title,
      source: body,
      html,
      language,
      ...guise,
      id: threadId,
      postId: guise.id,
    });
    return { post: presentPost(post), thread: presentThread(thread), seq, clientKey };
  },
});
