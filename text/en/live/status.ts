import { count } from '../count.js';

/** What a live screen says of itself: how it stands, what is new. */
export const status = {
  newReplies: (n: number) => count(n, { one: '# new reply', other: '# new replies' }),
  changes: 'Show what changed',
  connecting: 'Connecting',
  live: 'Live',
  catchingUp: 'Catching up',
  offline: (clock: string) => `Offline since ${clock}`,
  unconnected: (clock: string) =>
    `No live updates: this page is right as of ${clock}. Reload to see new replies.`,
  stopped: {
    reload: 'Reload needed',
    access_lost: 'Stopped: you can no longer read this',
    moved: 'Stopped: this thread has moved',
    signed_out: 'Stopped: you are signed out',
  },
  reload: 'Reload',
  nowOffline: 'You are offline. What is shown may be old.',
  backOnline: 'You are back online.',
  curtain: {
    access_lost: 'You can no longer read this. Your access was taken away, or the place has moved.',
    moved: 'A moderator moved this thread to a place that you can’t read.',
    signed_out: 'You are signed out. Sign in to go on.',
  },
  signIn: 'Sign in',
  /** Spoken as counts, gathered. */
  news: {
    reply: (n: number) => count(n, { one: '# new reply', other: '# new replies' }),
    edit: (n: number) => count(n, { one: '# reply edited', other: '# replies edited' }),
    removal: (n: number) => count(n, { one: '# reply removed', other: '# replies removed' }),
    thread: (n: number) => count(n, { one: '# thread with news', other: '# threads with news' }),
  },
};
