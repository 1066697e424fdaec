import { account } from './account.js';
import { common } from './common.js';
import { mail } from './mail.js';

/** What the server answers: refusals, problems with fields, mail. */
export const answers = { account, common, mail };
