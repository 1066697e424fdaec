import { account } from './account.js';
import { addresses } from './addresses.js';
import { attachments } from './attachments.js';
import { common } from './common.js';
import { gateway } from './gateway.js';
import { mail } from './mail.js';
import { notifications } from './notifications.js';
import { posts } from './posts.js';
import { reading } from './reading.js';
import { search } from './search.js';
import { web } from './web.js';
import { writing } from './writing.js';

/** What the server answers: refusals, problems with fields, mail. */
export const answers = {
  account,
  addresses,
  attachments,
  common,
  gateway,
  mail,
  notifications,
  posts,
  reading,
  search,
  web,
  writing,
};
