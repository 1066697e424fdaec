import { accessibility } from './accessibility.js';
import { account } from './account.js';
import { addresses } from './addresses.js';
import { announcements } from './announcements.js';
import { anonymity } from './anonymity.js';
import { appeals } from './appeals.js';
import { brand } from './brand.js';
import { cases } from './cases.js';
import { common } from './common.js';
import { cookies } from './cookies.js';
import { desk } from './desk.js';
import { developers } from './developers.js';
import { disclosures } from './disclosures.js';
import { display } from './display.js';
import { entry } from './entry.js';
import { errors } from './errors.js';
import { fairness } from './fairness.js';
import { feedback } from './feedback.js';
import { files } from './files.js';
import { forum } from './forum.js';
import { forumPeople } from './forum-people.js';
import { forumRules } from './forum-rules.js';
import { holds } from './holds.js';
import { home } from './home.js';
import { invitations } from './invitations.js';
import { keeping } from './keeping.js';
import { letters } from './letters.js';
import { mailbox } from './mailbox.js';
import { members } from './members.js';
import { messages } from './messages.js';
import { moderation } from './moderation.js';
import { moves } from './moves.js';
import { network } from './network.js';
import { networkHome } from './network-home.js';
import { networkLog } from './network-log.js';
import { networkPages } from './network-pages.js';
import { notifications } from './notifications.js';
import { offers } from './offers.js';
import { openness } from './openness.js';
import { people } from './people.js';
import { personalData } from './personal-data.js';
import { post } from './post.js';
import { posting } from './posting.js';
import { posts } from './posts.js';
import { profileSeen } from './profile-seen.js';
import { quoting } from './quoting.js';
import { reading } from './reading.js';
import { readyReasons } from './ready-reasons.js';
import { register } from './register.js';
import { registerEntry } from './register-entry.js';
import { reports } from './reports.js';
import { reveals } from './reveals.js';
import { sanctions } from './sanctions.js';
import { search } from './search.js';
import { shifts } from './shifts.js';
import { standing } from './standing.js';
import { terms } from './terms.js';
import { thread } from './thread.js';
import { viewAs } from './view-as.js';
import { wordRules } from './word-rules.js';
import { writing } from './writing.js';

/** What only the server renders. */
export const page = {
  brand,
  accessibility,
  addresses,
  account,
  announcements,
  anonymity,
  appeals,
  cases,
  common,
  cookies,
  desk,
  developers,
  disclosures,
  display,
  entry,
  errors,
  fairness,
  feedback,
  files,
  forum,
  forumPeople,
  forumRules,
  holds,
  home,
  invitations,
  keeping,
  letters,
  mailbox,
  members,
  messages,
  moderation,
  moves,
  network,
  networkLog,
  networkHome,
  networkPages,
  notifications,
  offers,
  openness,
  people,
  personalData,
  post,
  posting,
  posts,
  profileSeen,
  quoting,
  readyReasons,
  reading,
  register,
  registerEntry,
  reports,
  reveals,
  sanctions,
  search,
  standing,
  shifts,
  terms,
  thread,
  viewAs,
  wordRules,
  writing,
};
