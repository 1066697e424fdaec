import { decidedHoldDto, holdIdInput } from '../../../contract/holds.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { AppError } from '../../lib/errors.js';
import { holdFacts } from '../facts/hold.facts.js';
import { canDecideHeld } from '../policies/hold.policy.js';
import { canUndo } from '../presenters/hold.presenter.js';
import { restore } from '../queries/settle.js';
import { tellOfHold } from '../tell.js';

export const undoRefusal = defineUseCase({
  name: 'holds.undoRefusal',
  summary: 'Take back a refusal of yours for 10 minutes: the text waits again, at its old place.',
  input: holdIdInput,
  output: decidedHoldDto,
  limit: { points: 120, seconds: 60 },
  facts: (ctx, { holdId }) => holdFacts(ctx, holdId),
  policy: (ctx, facts) => canDecideHeld(ctx.actor, facts),
  async run(ctx, { holdId }, facts) {
    if (!canUndo(facts, accountIdOf(ctx.actor)!, ctx.clock.now()))
      throw new AppError('conflict', (words) => words.holds.tooLate, { reason: 'too_late' });
    await restore(ctx, facts);
    await tellOfHold(ctx, holdId, null);
    return { state: 'waiting' as const, path: null };
  },
});
