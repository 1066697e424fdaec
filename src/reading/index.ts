export { locateInThread } from './use-cases/locate-in-thread.js';
export { markForumRead } from './use-cases/mark-forum-read.js';
export { markNetworkRead } from './use-cases/mark-network-read.js';
export { markSeen } from './use-cases/mark-seen.js';
export { markUnreadFrom } from './use-cases/mark-unread-from.js';
export { readForumReading } from './use-cases/read-forum-reading.js';
export { readThreadReading } from './use-cases/read-thread-reading.js';
export { readUnread } from './use-cases/read-unread.js';
