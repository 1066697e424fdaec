import type { LateWords } from '../../shape.js';

export const late: LateWords = {};
