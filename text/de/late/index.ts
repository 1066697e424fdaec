import type { LateWords } from '../../shape.js';
import { reading } from './reading.js';

export const late: LateWords = { reading };
