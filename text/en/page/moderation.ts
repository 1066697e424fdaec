import { count } from '../count.js';

type Role = 'forum moderator' | 'network moderator' | 'network admin' | 'site administrator';

const roles: Record<Role, string> = {
  'forum moderator': 'A moderator of the forum',
  'network moderator': 'A network moderator',
  'network admin': 'A network admin',
  'site administrator': 'A site administrator',
};

/** The log of a network, and the notices to those whom a decision is about. */
export const moderation = {
  log: 'Moderation log',
  logOf: (network: string) => `Moderation log of ${network}`,
  logLead: (network: string) =>
    `What moderators did in ${network}, the newest first. Nobody can change or delete it.`,
  nothingYet: 'Nothing yet',
  aboutLog: 'When a moderator removes a post or locks a thread, it is written down here.',
  decisions: 'Decisions',
  more: 'More decisions',
  newest: 'Newest decisions',
  older: 'Older decisions',
  newDecisions: (n: number) => count(n, { one: 'new decision', other: 'new decisions' }),
  mine: 'Decisions about your posts',
  mineLead:
    'When a moderator removes or puts back something you wrote, you read here what was decided and why.',
  none: 'No decisions',
  noneYet: 'No moderator has decided anything about your posts.',
  byRole: (role: Role) => roles[role],
  byPerson: (name: string, role: Role) => `${name} (${role})`,
  /** One decision as a heading. */
  did: {
    'post.removed': (who: string, post: string, thread: string) => `${who} removed ${post}${thread}`,
    'post.hidden': (who: string, post: string, thread: string) =>
      `${who} hid ${post}${thread} while it is looked at`,
    'post.edited': (who: string, post: string, thread: string) => `${who} edited ${post}${thread}`,
    'post.purged': (who: string, post: string, thread: string) =>
      `${who} purged earlier versions of ${post}${thread}`,
    'post.restored': (who: string, post: string, thread: string) => `${who} put back ${post}${thread}`,
    'thread.locked': (who: string, thread: string) => `${who} locked the thread ${thread}`,
    'thread.unlocked': (who: string, thread: string) => `${who} unlocked the thread ${thread}`,
    'thread.pinned': (who: string, thread: string) => `${who} pinned the thread ${thread}`,
    'thread.unpinned': (who: string, thread: string) => `${who} unpinned the thread ${thread}`,
    'thread.slowed': (who: string, thread: string) => `${who} changed the slow mode of the thread ${thread}`,
    'thread.renamed': (who: string, thread: string) => `${who} renamed the thread ${thread}`,
    'posts.split': (who: string, thread: string) => `${who} took posts into the new thread ${thread}`,
    'thread.merged': (who: string, thread: string) => `${who} merged the thread ${thread} with another`,
    'thread.moved': (who: string, thread: string) => `${who} moved the thread ${thread} to another forum`,
    'author.revealAsked': (who: string, post: string, thread: string) =>
      `${who} asked who wrote ${post}${thread}`,
    'author.revealed': (who: string, post: string, thread: string) =>
      `${who} agreed to learn who wrote ${post}${thread}`,
  },
  post: (n: number) => `post ${n}`,
  yourPost: (n: number) => `your post ${n}`,
  inThread: (title: string) => ` in “${title}”`,
  thread: (title: string) => `“${title}”`,
  rule: 'Rule:',
  reason: 'Reason:',
  noReason: 'none given',
  goToThread: 'Go to the thread',
  goToPost: (n: number) => `Go to post ${n}`,
  of: (thread: string) => ` of ${thread}`,
  ofTheThread: ' of the thread',
};
