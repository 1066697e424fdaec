import { type Committed, follow } from '../feed/index.js';
import type { Job, Services } from '../kernel/index.js';
import { editFollower, postFollower } from './followers/posts.js';

/** How long after a commit the followers are woken: what is written in a burst is handled together. */
const GATHER_MS = 50;
/** A net under the hints: what another node wrote and could not tell about before it ended. */
const EVERY_MS = 5_000;

/** Makes notifications of what was written, behind the back of whoever writes: nobody waits for it. */
export const makeNotificationsJob: Job = {
  name: 'notifications.make',
  everyMs: EVERY_MS,
  gatherMs: GATHER_MS,
  listen: whenSome(({ version, state }) => version === 1 && state === 'visible'),
  run: (services) => follow(services, postFollower(services)),
};

/** The same for names that came into a text after it was posted. Posts that were put back wait for the clock. */
export const makeNotificationsOfEditsJob: Job = {
  name: 'notifications.makeOfEdits',
  everyMs: EVERY_MS,
  gatherMs: GATHER_MS,
  listen: whenSome(({ editedAt }) => editedAt !== null),
  run: (services) => follow(services, editFollower(services)),
};

type ChangedPost = Committed['threads'][number]['change']['posts'][number];

function whenSome(isNews: (post: ChangedPost) => boolean) {
  return ({ feed }: Services, wake: () => void) =>
    feed.onCommitted(({ threads }) => {
      if (threads.some(({ change }) => change.posts.some(isNews))) wake();
    });
}
