import {
  createThread,
  deletePost,
  editPost,
  reactToPost,
  renameThread,
  replyToThread,
} from '../forums/index.js';
import type { UseCase } from '../kernel/index.js';
import {
  lockThread,
  moveThread,
  pinThread,
  purgeVersions,
  removePost,
  restorePost,
  retitleThread,
  rewordPost,
} from '../moderation/index.js';
import { markForumRead, markNetworkRead, markSeen, markUnreadFrom, readUnread } from '../reading/index.js';

/** The declared table of use-cases that the socket offers. Each carries its own schema, limit and policy. */
export const useCaseCommands = {
  'thread:create': createThread,
  'thread:reply': replyToThread,
  'thread:rename': renameThread,
  'thread:retitle': retitleThread,
  'thread:lock': lockThread,
  'thread:pin': pinThread,
  'thread:move': moveThread,
  'post:react': reactToPost,
  'post:edit': editPost,
  'post:delete': deletePost,
  'post:remove': removePost,
  'post:restore': restorePost,
  'post:reword': rewordPost,
  'post:purge': purgeVersions,
  'thread:seen': markSeen,
  'thread:unread': markUnreadFrom,
  'forum:read': markForumRead,
  'network:read': markNetworkRead,
  'account:unread': readUnread,
} satisfies Record<string, UseCase>;
