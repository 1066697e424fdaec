import type { z } from 'zod';
import { manyDto, manyInput } from '../../../contract/cases.js';
import { said } from '../../../text/index.js';
import { type Ctx, defineUseCase } from '../../kernel/index.js';
import { allowed, refused } from '../../lib/decision.js';
import { AppError } from '../../lib/errors.js';
import { claimCase, releaseCase } from './claim-case.js';
import { decideCase } from './decide-case.js';

/** Each of them is asked for and done by itself: what one may not do, or somebody else did, holds up no other. */
export const workManyCases = defineUseCase({
  name: 'reports.workManyCases',
  summary:
    'Take, put back, or leave as they are up to 50 cases at once; the answer says which of them could not be.',
  input: manyInput,
  output: manyDto,
  limit: { points: 30, seconds: 60 },
  masks: ['words'],
  facts: async () => ({}),
  policy: ({ actor }) =>
    actor.kind === 'account' ? allowed : refused('sign_in', (words) => words.rooms.signInFirst),
  async run(ctx, input) {
    const done: string[] = [];
    const not: z.output<typeof manyDto>['not'] = [];
    for (const caseId of input.caseIds) {
      try {
        await workOn(ctx, caseId, input);
        done.push(caseId);
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        not.push({ caseId, message: said(error.sentence, ctx.language) });
      }
    }
    return { done, not };
  },
});

function workOn(ctx: Ctx, caseId: string, { act, words }: z.output<typeof manyInput>): Promise<unknown> {
  if (act === 'claim') return claimCase.execute(ctx, { caseId });
  if (act === 'release') return releaseCase.execute(ctx, { caseId });
  return decideCase.execute(ctx, { caseId, outcome: 'kept', words });
}
