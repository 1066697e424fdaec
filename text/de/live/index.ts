import type { LiveWords } from '../../shape.js';
import { reading } from './reading.js';
import { status } from './status.js';

export const live: LiveWords = { status, reading };
