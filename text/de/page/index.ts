import type { PageWords } from '../../shape.js';
import { common } from './common.js';
import { developers } from './developers.js';
import { display } from './display.js';
import { home } from './home.js';
import { reading } from './reading.js';

export const page: PageWords = { common, developers, display, home, reading };
