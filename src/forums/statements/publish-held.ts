import type { PostCommitted } from '../../../contract/forums.js';
import type { WrittenLanguage } from '../../../contract/written-languages.js';
import { allowOrThrow, type Ctx, type SignedIn } from '../../kernel/index.js';
import { toTheMinute } from '../../lib/clock.js';
import type { Decision } from '../../lib/decision.js';
import { FactsChanged, notFound } from '../../lib/errors.js';
import { type ForumFacts, forumFactsById } from '../facts/forum.facts.js';
import { postFacts, threadFacts } from '../facts/thread.facts.js';
import { canBeAnonymous } from '../policies/anonymity.policy.js';
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
  /** What its writer says that it is written in. */
  language: WrittenLanguage | null;
  /** Null: its author's own name. Otherwise the pseudonym that it goes out under. */
  pseudonymId: string | null;
}

/** A text that waited, as it is to be written now. */
export type HeldText = Words &
  (
    | { kind: 'reply'; id: string; threadId: string; replyTo: number | null; clientKey: string }
    | {
        kind: 'thread';
        id: string;
        /** What the thread without a name is called by: its pseudonym belongs to it already. */
        unnamedId: string | null;
        forumId: string;
        title: string;
        clientKey: string;
      }
    | { kind: 'edit'; postId: string; version: number }
  );

type Written = { post: PostRow | null; thread: ThreadRow; seq: number };

/**
 * Writes a text that waited, by the statement that would have written it at once: in its author's name, with the author's
 * rights as they are at this moment, and with what the decision about it writes.
 * @param author of a text without a name, whoever lets it through: nothing is asked of its author
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
  const { source, html, language, pseudonymId } = text;
  const now = ctx.clock.now();
  const at = pseudonymId ? toTheMinute(now) : now;
  const allow = (facts: ForumFacts, write: Decision) =>
    allowOrThrow(author, pseudonymId ? canBeAnonymous(facts.network, write) : write);
  if (text.kind === 'thread') {
    const facts = (await forumFactsById(ctx, text.forumId)) ?? gone();
    allow(facts, canStartThread(author, facts));
    const { id: postId, title, clientKey } = text;
    const guise = { id: text.unnamedId ?? ctx.ids.next(), at, pseudonymId };
    const authority = writersAuthority(author, facts, 'start');
    return writeThread(
      ctx,
      facts,
      authority,
      { ...guise, postId, title, source, html, language, clientKey },
      along,
    );
  }
  if (text.kind === 'edit') {
    const facts = (await postFacts(ctx, text.postId)) ?? gone();
    allowOrThrow(author, pseudonymId ? canReply(author, facts) : canEditPost(author, facts));
    const values = [
      text.version,
      source,
      html,
      at,
      pseudonymId ?? author.accountId,
      language,
      ...along.values,
    ];
    const authority = writersAuthority(author, facts, 'reply');
    return changeThread(ctx, editStatement(along), authority, facts, text.postId, values);
  }
  const facts = (await threadFacts(ctx, text.threadId)) ?? gone();
  allow(facts, canReply(author, facts));
  const { id, threadId, replyTo, clientKey } = text;
  const reply = {
    ...{ db: ctx.db, feed: ctx.feed, id, threadId, source, html, language, clientKey, replyTo },
    forumId: facts.forum.id,
    networkId: facts.forum.networkId,
    rules: facts.rules,
    slowSeconds: facts.thread.slowSeconds,
    authority: writersAuthority(author, facts, 'reply'),
    at,
    pseudonymId,
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
