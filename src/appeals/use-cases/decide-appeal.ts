import { type AppealOutcome, decideAppealInput, ownAppealDto } from '../../../contract/appeals.js';
import type { ModerationRole } from '../../../contract/moderation.js';
import { threadFacts } from '../../forums/index.js';
import { accountIdOf, type Ctx, defineUseCase } from '../../kernel/index.js';
import { AppError, FactsChanged, notFound } from '../../lib/errors.js';
import { actingRole } from '../../moderation/index.js';
import { noteDecidedBefore } from '../../networks/index.js';
import { tellNotices } from '../../notices/index.js';
import { type AppealRow, appealById, sourceOf } from '../facts/decision.facts.js';
import { canReadAppeal } from '../policies/appeal.policy.js';
import { presentOwnAppeal } from '../presenters/decision.presenter.js';
import { answerOnly, type Settlement, settling } from '../statements/settle-appeal.js';
import { tellDeciders } from '../tell.js';

/**
 * One answer to each appeal. What an overturned decision took comes back by the same statement that writes the answer:
 * everything is as it was and the appeal is decided, or neither.
 */
export const decideAppeal = defineUseCase({
  name: 'appeals.decideAppeal',
  summary:
    'Answer an appeal: the decision stands, or it is overturned and everything it took comes back. A second answer is a conflict.',
  input: decideAppealInput,
  output: ownAppealDto,
  limit: { points: 120, seconds: 60 },
  masks: ['words'],
  facts: (ctx, { appealId }) => appealById(ctx, appealId),
  policy: (ctx, appeal) => canReadAppeal(ctx.actor, appeal),
  async run(ctx, { outcome, words }, appeal) {
    if (appeal.state === 'decided') {
      await noteIfOthers(ctx, appeal, outcome);
      throw new AppError('conflict', (say) => say.appeals.decidedAlready, { reason: 'already_decided' });
    }
    const source = sourceOf(ctx, appeal.source);
    const record = await source?.read(ctx, appeal.decisionId);
    if (!source || !record) throw notFound();
    const settlement: Settlement = {
      outcome,
      words,
      role: await roleOf(ctx, appeal, record.entry?.threadId),
    };
    if (outcome === 'overturned' && record.isInForce && !record.isFinal)
      await source.overturn(ctx, record, words, settling(ctx, appeal, settlement));
    else await answerOnly(ctx, appeal, settlement);
    tellNotices(ctx, [appeal.accountId]);
    await tellDeciders(ctx, appeal);
    const decided = await appealById(ctx, appeal.id);
    if (!decided) throw new FactsChanged();
    return presentOwnAppeal(decided);
  },
});

/** Whoever answers second is refused, and the log says that they were there. */
async function noteIfOthers(
  ctx: Ctx,
  { id, networkId, decidedBy }: AppealRow,
  outcome: AppealOutcome,
): Promise<void> {
  const actorId = accountIdOf(ctx.actor);
  // What ended by itself has no first.
  if (networkId === null || decidedBy === null || decidedBy === actorId) return;
  await noteDecidedBefore(ctx, {
    networkId,
    actorId,
    act: 'appeal.decidedBefore',
    subject: { thingId: id },
    details: { outcome },
    at: ctx.clock.now(),
  });
}

/** By which role: the one that the person is told. */
async function roleOf(
  ctx: Ctx,
  { networkId, level }: AppealRow,
  threadId: string | null | undefined,
): Promise<ModerationRole> {
  const facts = threadId ? await threadFacts(ctx, threadId) : null;
  if (facts) return actingRole(facts);
  if (networkId === null || (ctx.actor.kind === 'account' && ctx.actor.isSiteAdmin))
    return 'site administrator';
  return level === 'moderators' ? 'network moderator' : 'network admin';
}
