import type { LiveWords } from '../../shape.js';
import { status } from './status.js';

export const live: LiveWords = { status };
