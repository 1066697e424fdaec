import { count } from '../count.js';
import { span } from '../span.js';

/** A thread in a list, and what it says of itself. */
export const thread = {
  pinned: 'Pinned',
  locked: 'Locked',
  slow: (seconds: number) => `Slow mode: one post in ${span(seconds)}`,
  slowForum: (seconds: number) => `Slow mode in this forum: one post in ${span(seconds)}`,
  titleByModerator: 'Title by a moderator',
  startedBy: (name: string) => `Started by ${name}`,
  replies: (n: number) => count(n, { one: '# reply', other: '# replies' }),
  lastPost: 'Last post',
  inThread: (title: string) => ` in ${title}`,
  changed: (n: number) => count(n, { one: '# thread changed: show', other: '# threads changed: show' }),
  newer: (n: number) => count(n, { one: '# newer reply', other: '# newer replies' }),
  gone: 'Not available',
};
