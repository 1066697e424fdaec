import { desk } from './desk.js';
import { edits } from './edits.js';
import { files } from './files.js';
import { forms } from './forms.js';
import { notifications } from './notifications.js';
import { pages } from './pages.js';
import { personalData } from './personal-data.js';
import { postTools } from './post-tools.js';
import { posts } from './posts.js';
import { prose } from './prose.js';
import { reading } from './reading.js';
import { rules } from './rules.js';
import { session } from './session.js';
import { threadTools } from './thread-tools.js';
import { unsent } from './unsent.js';
import { writing } from './writing.js';

/** What the browser fetches when a person opens something. */
export const late = {
  desk,
  edits,
  files,
  forms,
  notifications,
  pages,
  personalData,
  postTools,
  posts,
  prose,
  reading,
  rules,
  session,
  threadTools,
  unsent,
  writing,
};
