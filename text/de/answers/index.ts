import type { AnswerWords } from '../../shape.js';
import { common } from './common.js';

export const answers: AnswerWords = { common };
