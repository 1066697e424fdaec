import { counting } from '../../count.js';

const count = counting('en-GB');
const numbers = new Intl.NumberFormat('en-GB');

/** What one has read, and the way through long threads. */
export const reading = {
  unread: 'Unread',
  unreadPosts: (n: number) =>
    n > 99 ? 'more than 99 unread posts' : count(n, { one: '# unread post', other: '# unread posts' }),
  newSince: 'New since your last visit',
  skipToUnread: 'Skip to first unread post',
  earlier: 'Show earlier replies',
  later: 'Show later replies',
  goTo: 'Go to another post',
  goToNumber: 'Post number',
  goToNumberButton: 'Go to this post',
  goToDate: 'Date',
  goToDateHint: 'Opens the first post of that day, or the next one after it.',
  goToDateButton: 'Go to this date',
  goToStart: 'First post',
  goToEnd: 'Newest post',
  goToUnread: 'First unread post',
  markPage: 'Mark these posts as read',
  markForum: 'Mark this forum as read',
  markNetwork: 'Mark all forums as read',
  forumMarked: 'All posts in this forum are marked as read.',
  networkMarked: 'All posts in this network are marked as read.',
  undoForum: 'Undo: make posts of this forum unread again',
  undoNetwork: 'Undo: make posts of this network unread again',
  unreadFromTitle: 'Mark as unread',
  unreadFromText: (n: number) => `Post ${numbers.format(n)} and all posts after it become unread again.`,
  unreadFromButton: (n: number) => `Mark post ${numbers.format(n)} and later as unread`,
  back: 'Go back to the thread',
};
