export { setLock, takeAway } from './acts.js';
export {
  actingRole,
  canModerateThread,
  canMoveThread,
  canRemovePost,
  canRestorePost,
} from './policies/moderation.policy.js';
export { type DecisionLine, decisionLines, type LogRow, presentEntry } from './queries/log.js';
export type { Along } from './statements/along.js';
export { listNotices } from './use-cases/list-notices.js';
export { lockThread } from './use-cases/lock-thread.js';
export { moveThread } from './use-cases/move-thread.js';
export { pinThread } from './use-cases/pin-thread.js';
export { readModerationLog } from './use-cases/read-moderation-log.js';
export { readMove } from './use-cases/read-move.js';
export { removePost } from './use-cases/remove-post.js';
export { restorePost } from './use-cases/restore-post.js';
export { retitleThread } from './use-cases/retitle-thread.js';
