import { common } from './common.js';

/** What the server answers: refusals, problems with fields, mail. */
export const answers = { common };
