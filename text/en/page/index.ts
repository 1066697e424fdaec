import { common } from './common.js';
import { developers } from './developers.js';
import { display } from './display.js';

/** What only the server renders. */
export const page = { common, developers, display };
