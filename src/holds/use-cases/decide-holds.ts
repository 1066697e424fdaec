import type { z } from 'zod';
import { decidedHoldsDto, decideHoldsInput } from '../../../contract/holds.js';
import { said } from '../../../text/index.js';
import { defineUseCase } from '../../kernel/index.js';
import { allowed, refused } from '../../lib/decision.js';
import { AppError } from '../../lib/errors.js';
import { decideHold } from './decide-hold.js';

/** Each of them is asked for and done by itself: what one may not do, or somebody else did, holds up no other. */
export const decideHolds = defineUseCase({
  name: 'holds.decideHolds',
  summary: 'The same decision about up to 50 held texts; the answer says which of them it could not be.',
  input: decideHoldsInput,
  output: decidedHoldsDto,
  limit: { points: 30, seconds: 60 },
  masks: ['words'],
  facts: async () => ({}),
  policy: ({ actor }) =>
    actor.kind === 'account' ? allowed : refused('sign_in', (words) => words.rooms.signInFirst),
  async run(ctx, { holds, ...decision }) {
    const done: string[] = [];
    const not: z.output<typeof decidedHoldsDto>['not'] = [];
    for (const one of holds) {
      try {
        await decideHold.execute(ctx, { ...one, ...decision });
        done.push(one.holdId);
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        not.push({ holdId: one.holdId, message: said(error.sentence, ctx.language) });
      }
    }
    return { done, not };
  },
});
