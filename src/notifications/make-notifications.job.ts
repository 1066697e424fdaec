import { follow } from '../feed/index.js';
import type { Job } from '../kernel/index.js';
import { gathering } from '../lib/gathering.js';
import { editFollower, postFollower } from './followers/posts.js';

/** How long after a commit the followers are woken: what is written in a burst is handled together. */
const GATHER_MS = 50;

/** Makes notifications of what was written, behind the back of whoever writes: nobody waits for it. */
export const makeNotificationsJob: Job = {
  name: 'notifications.make',
  // A net under the hints: what another node wrote and could not tell about before it ended.
  everyMs: 5_000,
  listen({ feed }, wake) {
    const waking = gathering(GATHER_MS, wake);
    const silence = feed.onCommitted(({ threads }) => {
      if (threads.some(({ change }) => change.posts.length > 0)) waking.ask();
    });
    return () => {
      silence();
      waking.stop();
    };
  },
  async run(services) {
    const isMore = [
      await follow(services, postFollower(services)),
      await follow(services, editFollower(services)),
    ];
    return isMore.includes(true);
  },
};
