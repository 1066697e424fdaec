import { randomUUID } from 'node:crypto';
import { query } from '../database/index.js';
import { type HeldText, publishHeld } from '../forums/index.js';
import { accountIdOf, type Ctx, type SignedIn } from '../kernel/index.js';
import { AppError, FactsChanged } from '../lib/errors.js';
import type { HoldFacts } from './facts/hold.facts.js';
import { type Releasing, releasing, settleAsPosted } from './queries/settle.js';

/** Of Postgres: a unique index has it already. */
const TAKEN = '23505';

/**
 * Lets a text through: it becomes a post by the statement that would have written it at once. For one without a name the
 * rights of whoever lets it through are asked: were its author's asked, taking them from one person after the other would
 * find the author.
 * @returns where the post stands @throws AppError conflict where its author may not write there any more, FactsChanged
 */
export async function release(ctx: Ctx, facts: HoldFacts, how: Releasing): Promise<string> {
  const author = facts.isAnonymous ? signedIn(ctx) : await authorOf(ctx, facts);
  const text = textOf(facts, facts.isAnonymous ? randomUUID() : ctx.ids.next());
  const postId = text.kind === 'edit' ? text.postId : text.id;
  try {
    const { post } = await publishHeld(ctx, author, text, releasing(ctx, facts, postId, how));
    return `/p/${post.id}`;
  } catch (error) {
    if (error instanceof AppError && facts.isAnonymous) throw error;
    // The writer's rights went, or the thread was locked: the moderator hears of that, and nothing of the writer's standing.
    if (error instanceof AppError) throw authorMayNot();
    if (error instanceof FactsChanged && facts.kind === 'edit') await expectSameVersion(ctx, facts);
    if ((error as { code?: string }).code !== TAKEN) throw error;
    // The same key came through at another time, when nothing was held: the text is there already.
    const there = await settleAsPosted(ctx, facts, accountIdOf(ctx.actor)!);
    if (!there) throw error;
    return `/p/${there}`;
  }
}

/** Whoever wrote it by name. */
async function authorOf(ctx: Ctx, { authorId }: HoldFacts): Promise<SignedIn> {
  const [account] = await query<{ username: string; name: string; isSiteAdmin: boolean }>(
    ctx.db,
    `select username, name, is_site_admin as "isSiteAdmin" from accounts where id = $1 and status = 'active'`,
    [authorId],
  );
  if (!account) throw authorMayNot();
  return { kind: 'account', accountId: authorId, ...account, sessionHash: '' };
}

/** Policies let only signed-in actors decide. */
function signedIn({ actor }: Ctx): SignedIn {
  if (actor.kind !== 'account') throw new Error('a decision needs a signed-in actor');
  return actor;
}

function authorMayNot(): AppError {
  return new AppError('conflict', (words) => words.holds.authorMayNot, { reason: 'author_may_not' });
}

async function expectSameVersion(ctx: Ctx, { postId, version }: HoldFacts): Promise<void> {
  const [post] = await query<{ version: number; state: string }>(
    ctx.db,
    'select version, state from posts where id = $1',
    [postId],
  );
  if (post?.version === version && post?.state === 'visible') return;
  throw new AppError('conflict', (words) => words.holds.editedMeanwhile, { reason: 'newer_version' });
}

function textOf(facts: HoldFacts, id: string): HeldText {
  const { kind, source, html, language, threadId, forumId, replyTo, title, postId, version, clientKey } =
    facts;
  const words = { source, html, language, pseudonymId: facts.isAnonymous ? facts.authorId : null };
  if (kind === 'edit') return { kind, ...words, postId: postId!, version: version! };
  if (kind === 'thread') {
    const unnamedId = facts.isAnonymous ? facts.id : null;
    return { kind, ...words, id, unnamedId, forumId, title: title!, clientKey: clientKey! };
  }
  return { kind, ...words, id, threadId: threadId!, replyTo, clientKey: clientKey! };
}
