import { decidedHoldDto, decideHoldInput } from '../../../contract/holds.js';
import { accountIdOf, type Ctx, defineUseCase } from '../../kernel/index.js';
import { AppError } from '../../lib/errors.js';
import { noteDecidedBefore } from '../../networks/index.js';
import { type HoldFacts, holdFacts } from '../facts/hold.facts.js';
import { canDecideHeld } from '../policies/hold.policy.js';
import { refuse } from '../queries/settle.js';
import { release } from '../release.js';
import { tellOfHold } from '../tell.js';

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
    await noteIfDecided(ctx, facts, decision.decision === 'refuse');
    expectWaiting(facts, decision.revision);
    if (decision.decision === 'refuse') {
      await refuse(ctx, facts, decision.rule!, decision.words!);
      await tellOfHold(ctx, holdId, 'holdRefused');
      return { state: 'refused' as const, path: null };
    }
    const path = await release(ctx, facts, { isTrusted: decision.decision === 'trust' });
    await tellOfHold(ctx, holdId, 'holdReleased');
    return { state: 'approved' as const, path };
  },
});

/** Whoever comes second is refused, and the log says that they were there. */
async function noteIfDecided(ctx: Ctx, facts: HoldFacts, isRefused: boolean): Promise<void> {
  const { id, networkId, forumId, kind, state, decidedBy } = facts;
  const actorId = accountIdOf(ctx.actor);
  // What ended by itself has no first.
  if (state === 'waiting' || state === 'withdrawn' || decidedBy === null || decidedBy === actorId) return;
  await noteDecidedBefore(ctx, {
    networkId,
    actorId,
    act: 'held.decidedBefore',
    subject: { forumId, thingId: id },
    details: { what: kind, isRefused },
    at: ctx.clock.now(),
  });
}

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
