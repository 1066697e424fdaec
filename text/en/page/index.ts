import { common } from './common.js';

/** What only the server renders. */
export const page = { common };
