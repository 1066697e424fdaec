import { counting } from '../../count.js';

const count = counting('en-GB');

/** What a screen says when news for its person comes in. */
export const notifications = {
  unread: (n: number) => (n > 99 ? 'more than 99 unread' : `${count(n, { other: '#' })} unread`),
  mention: (n: number) => count(n, { one: 'Somebody called you by name', other: '# posts call you by name' }),
  reply: (n: number) => count(n, { one: 'Somebody answered you', other: '# answers to you' }),
  thread: (n: number) =>
    count(n, { one: 'News in a thread you follow', other: '# posts in threads you follow' }),
  forum: (n: number) =>
    count(n, { one: 'A new thread in a forum you follow', other: '# new threads in forums you follow' }),
  decision: (n: number) =>
    count(n, { one: 'A moderator decided about a post of yours', other: '# decisions about posts of yours' }),
  /** Said at once, with a link. */
  removedNow: 'A moderator removed a post of yours.',
  hiddenNow: 'A moderator hid a post of yours, to look at it.',
  readWhy: 'Read the reason',
  closeRemoval: 'Close this message',
  network: (n: number) => count(n, { one: 'News about a network', other: '# pieces of news about networks' }),
  fairness: (n: number) =>
    count(n, { one: 'News about moderation', other: '# pieces of news about moderation' }),
  /** For those who chose to hear who replied. */
  repliesFrom: (n: number, names: string) =>
    count(n, { one: `# new reply, from ${names}`, other: `# new replies, from ${names}` }),
  menu: {
    title: 'Latest notifications',
    loading: 'Loading notifications',
    none: 'Nothing here yet.',
    failed: 'No answer came. Check your connection and try again.',
    markAll: 'Mark all notifications as read',
    marked: 'All notifications are read.',
    all: 'All notifications',
  },
  follow: {
    threadFollowing: 'You are told of every new post.',
    threadNormal: 'You are told when somebody calls you by name or answers you.',
    threadMuted: 'You are told of nothing but decisions about your own posts.',
    forumFollowing: 'You are told of every new thread.',
    forumNormal: 'You are told when somebody calls you by name or answers you.',
    forumMuted: 'You are told of nothing but decisions about your own posts.',
  },
};
