import { decidedHoldDto, decideHoldInput, type HoldDecision } from '../../../contract/holds.js';
import type { ReportReason } from '../../../contract/reports.js';
import { query } from '../../database/index.js';
import { type HeldText, publishHeld } from '../../forums/index.js';
import { accountIdOf, type Ctx, defineUseCase, type SignedIn } from '../../kernel/index.js';
import { AppError, FactsChanged } from '../../lib/errors.js';
import { type HoldFacts, holdFacts } from '../facts/hold.facts.js';
import { canDecideHeld } from '../policies/hold.policy.js';
import { refuse, releasing, settleAsPosted } from '../queries/settle.js';
import { tellOfHold } from '../tell.js';

/** Of Postgres: a unique index has it already. */
const TAKEN = '23505';

interface Decision {
  decision: HoldDecision;
  revision: number;
  rule?: ReportReason;
  words?: string;
}

/**
 * One decision each. What lets a text through is the statement that writes it, and it holds the text's own row: of two
 * moderators one decides, and the other is told who did.
 */
export const decideHold = defineUseCase({
  name: 'holds.decideHold',
  summary: 'Let a held text through, also all later ones of a new author, or refuse it with a reason.',
  input: decideHoldInput,
  output: decidedHoldDto,
  limit: { points: 240, seconds: 60 },
  masks: ['words'],
  facts: (ctx, { holdId }) => holdFacts(ctx, holdId),
  policy: (ctx, facts) => canDecideHeld(ctx.actor, facts),
  async run(ctx, { holdId, ...decision }, facts) {
    expectWaiting(facts, decision.revision);
    if (decision.decision === 'refuse') {
      await refuse(ctx, facts, decision.rule!, decision.words!);
      await tellOfHold(ctx, holdId, 'holdRefused');
      return { state: 'refused' as const, path: null };
    }
    const path = await release(ctx, facts, decision);
    await tellOfHold(ctx, holdId, 'holdReleased');
    return { state: 'approved' as const, path };
  },
});

function expectWaiting({ state, decider, revision }: HoldFacts, read: number): void {
  if (state !== 'waiting') {
    const isDecided = state !== 'withdrawn' && decider;
    throw new AppError(
      'conflict',
      ({ holds }) => (isDecided ? holds.decidedBy(decider.name) : holds.notWaiting),
      { reason: state === 'withdrawn' ? 'not_waiting' : 'already_decided' },
    );
  }
  if (revision !== read)
    throw new AppError('conflict', (words) => words.holds.changed, { reason: 'newer_revision' });
}

/** @returns where the post stands */
async function release(ctx: Ctx, facts: HoldFacts, { decision }: Decision): Promise<string> {
  const [account] = await query<{ username: string; name: string; isSiteAdmin: boolean }>(
    ctx.db,
    `select username, name, is_site_admin as "isSiteAdmin" from accounts where id = $1 and status = 'active'`,
    [facts.authorId],
  );
  if (!account) throw authorMayNot();
  const author: SignedIn = { kind: 'account', accountId: facts.authorId, ...account, sessionHash: '' };
  const text = textOf(facts, ctx.ids.next());
  const postId = text.kind === 'edit' ? text.postId : text.id;
  try {
    const { post } = await publishHeld(
      ctx,
      author,
      text,
      releasing(ctx, facts, postId, decision === 'trust'),
    );
    return `/p/${post.id}`;
  } catch (error) {
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
  const { kind, source, html, threadId, forumId, replyTo, title, postId, version, clientKey } = facts;
  const words = { source, html };
  if (kind === 'edit') return { kind, ...words, postId: postId!, version: version! };
  if (kind === 'thread') return { kind, ...words, id, forumId, title: title!, clientKey: clientKey! };
  return { kind, ...words, id, threadId: threadId!, replyTo, clientKey: clientKey! };
}
