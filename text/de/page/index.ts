import type { PageWords } from '../../shape.js';
import { common } from './common.js';
import { developers } from './developers.js';
import { display } from './display.js';

export const page: PageWords = { common, developers, display };
