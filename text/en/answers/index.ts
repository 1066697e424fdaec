import { account } from './account.js';
import { addresses } from './addresses.js';
import { announcements } from './announcements.js';
import { anonymity } from './anonymity.js';
import { appeals } from './appeals.js';
import { attachments } from './attachments.js';
import { brand } from './brand.js';
import { common } from './common.js';
import { desk } from './desk.js';
import { disclosures } from './disclosures.js';
import { entry } from './entry.js';
import { feedback } from './feedback.js';
import { fields } from './fields.js';
import { forums } from './forums.js';
import { gateway } from './gateway.js';
import { holds } from './holds.js';
import { keeping } from './keeping.js';
import { letters } from './letters.js';
import { mail } from './mail.js';
import { members } from './members.js';
import { messages } from './messages.js';
import { moves } from './moves.js';
import { networkHome } from './network-home.js';
import { networkPages } from './network-pages.js';
import { notifications } from './notifications.js';
import { offers } from './offers.js';
import { personalData } from './personal-data.js';
import { posts } from './posts.js';
import { quoting } from './quoting.js';
import { reading } from './reading.js';
import { register } from './register.js';
import { reports } from './reports.js';
import { rooms } from './rooms.js';
import { sanctions } from './sanctions.js';
import { search } from './search.js';
import { shifts } from './shifts.js';
import { slowMode } from './slow-mode.js';
import { terms } from './terms.js';
import { web } from './web.js';
import { wordRules } from './word-rules.js';
import { writing } from './writing.js';

/** What the server answers: refusals, problems with fields, mail. */
export const answers = {
  account,
  addresses,
  announcements,
  anonymity,
  appeals,
  attachments,
  brand,
  common,
  desk,
  disclosures,
  entry,
  feedback,
  fields,
  forums,
  gateway,
  holds,
  keeping,
  letters,
  mail,
  members,
  messages,
  moves,
  networkHome,
  networkPages,
  notifications,
  offers,
  personalData,
  posts,
  quoting,
  reading,
  reports,
  rooms,
  shifts,
  sanctions,
  register,
  search,
  terms,
  slowMode,
  web,
  wordRules,
  writing,
};
