import type { PageWords } from '../../shape.js';
import { common } from './common.js';

export const page: PageWords = { common };
