import { common } from './common.js';
import { developers } from './developers.js';

/** What only the server renders. */
export const page = { common, developers };
