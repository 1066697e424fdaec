import type { AnswerWords } from '../../shape.js';
import { common } from './common.js';
import { mail } from './mail.js';

export const answers: AnswerWords = { common, mail };
