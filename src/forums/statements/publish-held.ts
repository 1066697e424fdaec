import type { PostCommitted } from '../../../contract/forums.js';
import { allowOrThrow, type Ctx, type SignedIn } from '../../kernel/index.js';
import { FactsChanged, notFound } from '../../lib/errors.js';
import { forumFactsById } from '../facts/forum.facts.js';
import { postFacts, threadFacts } from '../facts/thread.facts.js';
import { canStartThread } from '../policies/forum.policy.js';
import { canEditPost } from '../policies/post.policy.js';
import { canReply } from '../policies/thread.policy.js';
import { presentPost } from '../presenters/post.presenter.js';
import { presentThread } from '../presenters/thread.presenter.js';
import type { PostRow, ThreadRow } from '../queries/rows.js';
import { writersAuthority } from './authority.js';
import { changeThread } from './change-thread.js';
import { editStatement } from './edit-post.js';
import { writeReplyAlong } from './write-replies.js';
import { writeThread } from './write-thread.js';
import type { WrittenAlong } from './written-along.js';

interface Words {
  source: string;
  html: string;
}

/** A text that waited, as it is to be written now. */
export type HeldText = Words &
  (
    | { kind: 'reply'; id: string; threadId: string; replyTo: number | null; clientKey: string }
    | { kind: 'thread'; id: string; forumId: string; title: string; clientKey: string }
    | { kind: 'edit'; postId: string; version: number }
  );

type Written = { post: PostRow | null; thread: ThreadRow; seq: number };

/**
 * Writes a text that waited, by the statement that would have written it at once: in its author's name, with the author's
 * rights as they are at this moment, and with what the decision about it writes.
 * @throws AppError where its author may not write there any more, FactsChanged where anything is different now
 */
export async function publishHeld(
  ctx: Ctx,
  author: SignedIn,
  text: HeldText,
  along: WrittenAlong,
): Promise<PostCommitted> {
  const { post, thread, seq } = await written({ ...ctx, actor: author }, author, text, along);
  const clientKey = text.kind === 'edit' ? null : text.clientKey;
  return { post: presentPost(post!), thread: presentThread(thread), seq, clientKey };
}

async function written(ctx: Ctx, author: SignedIn, text: HeldText, along: WrittenAlong): Promise<Written> {
  const { source, html } = text;
  if (text.kind === 'thread') {
    const facts = (await forumFactsById(ctx, text.forumId)) ?? gone();
    allowOrThrow(author, canStartThread(author, facts));
    const { id: postId, title, clientKey } = text;
    const byName = { id: ctx.ids.next(), at: ctx.clock.now(), pseudonymId: null };
    const authority = writersAuthority(author, facts, 'start');
    return writeThread(ctx, facts, authority, { ...byName, postId, title, source, html, clientKey }, along);
  }
  if (text.kind === 'edit') {
    const facts = (await postFacts(ctx, text.postId)) ?? gone();
    allowOrThrow(author, canEditPost(author, facts));
    const values = [text.version, source, html, ctx.clock.now(), author.accountId, ...along.values];
    const authority = writersAuthority(author, facts, 'reply');
    return changeThread(ctx, editStatement(along), authority, facts, text.postId, values);
  }
  const facts = (await threadFacts(ctx, text.threadId)) ?? gone();
  allowOrThrow(author, canReply(author, facts));
  const { id, threadId, replyTo, clientKey } = text;
  const reply = {
    ...{ db: ctx.db, feed: ctx.feed, id, threadId, source, html, clientKey, replyTo },
    forumId: facts.forum.id,
    networkId: facts.forum.networkId,
    rules: facts.rules,
    slowSeconds: facts.thread.slowSeconds,
    authority: writersAuthority(author, facts, 'reply'),
    at: ctx.clock.now(),
    pseudonymId: null,
  };
  // Announced by the statement itself, inside the forum's lane.
  const outcome = await ctx.feed.write(facts.forum.id, async () => ({
    result: await writeReplyAlong(reply, along),
    committed: [],
  }));
  if (!outcome || 'failed' in outcome) throw new FactsChanged();
  return outcome;
}

function gone(): never {
  throw notFound();
}
