import { counting } from '../../count.js';

const count = counting('en-GB');

/** What can be done with one post, and what others did. */
export const posts = {
  reactions: {
    thanks: 'Thanks',
    agree: 'Agree',
    helpful: 'Helpful',
    interesting: 'Interesting',
    same: 'Same here',
  },
  /** Follows the word of a reaction, for screen readers. */
  reactionTo: {
    thanks: (n: number) => ` for post ${n}`,
    agree: (n: number) => ` with post ${n}`,
    helpful: (n: number) => `: post ${n}`,
    interesting: (n: number) => `: post ${n}`,
    same: (n: number) => `: post ${n}`,
  },
  whoReacted: (n: number) => `. See who reacted to post ${n}`,
  reply: 'Reply',
  quote: 'Quote',
  bookmark: 'Bookmark',
  toPost: (n: number) => ` to post ${n}`,
  thePost: (n: number) => ` post ${n}`,
  ignore: (name: string) => `Ignore ${name}`,
  stopIgnoring: (name: string) => `Stop ignoring ${name}`,
  ignoredPost: 'A post by someone you ignore. Show it',
  inReplyTo: (n: number) => `In reply to post ${n}`,
  replies: (n: number) => count(n, { one: '# reply:', other: '# replies:' }),
  replyNumber: (n: number) => `post ${n}`,
  moreReplies: (n: number) => count(n, { one: 'and # more', other: 'and # more' }),
  wrote: (name: string) => `${name} wrote in`,
};
