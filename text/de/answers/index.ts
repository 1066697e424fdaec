import type { AnswerWords } from '../../shape.js';
import { account } from './account.js';
import { common } from './common.js';
import { mail } from './mail.js';

export const answers: AnswerWords = { account, common, mail };
