import { z } from 'zod';
import { answers } from '../text/words.js';
import { slowSteps } from './slow-steps.js';

/** One of the steps; of a form it comes as text. */
export const slowSeconds = z.coerce.number().refine((seconds) => slowSteps.some((step) => step === seconds), {
  error: () => answers.slowMode.choose,
});
