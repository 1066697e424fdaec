import { common } from './common.js';
import { developers } from './developers.js';
import { display } from './display.js';
import { home } from './home.js';
import { reading } from './reading.js';

/** What only the server renders. */
export const page = { common, developers, display, home, reading };
