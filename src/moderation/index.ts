export { hidePost, setLock, takeAway } from './acts.js';
export { confirmRemoval, endHiding } from './end-hiding.js';
export {
  actingRole,
  canModerateThread,
  canMoveThread,
  canPurgeVersions,
  canRemovePost,
  canRestorePost,
  canRewordPost,
} from './policies/moderation.policy.js';
export {
  type ActRow,
  actById,
  actsSince,
  canComeBack,
  hidesAgain,
  presentAct,
} from './queries/act.js';
export { type DecisionLine, decisionLines, type LogRow, presentEntry } from './queries/log.js';
export { ofChange } from './statements/along.js';
export { takeBack } from './take-back.js';
export { listNotices } from './use-cases/list-notices.js';
export { chooseReadyReason, listReadyReasons } from './use-cases/list-ready-reasons.js';
export { lockThread } from './use-cases/lock-thread.js';
export { mergeThread } from './use-cases/merge-thread.js';
export { moveThread } from './use-cases/move-thread.js';
export { pinThread } from './use-cases/pin-thread.js';
export { purgeVersions } from './use-cases/purge-versions.js';
export { readModerationLog } from './use-cases/read-moderation-log.js';
export { readMove } from './use-cases/read-move.js';
export { removePost } from './use-cases/remove-post.js';
export { restorePost } from './use-cases/restore-post.js';
export { retitleThread } from './use-cases/retitle-thread.js';
export { rewordPost } from './use-cases/reword-post.js';
export { addReadyReason, changeReadyReason, removeReadyReason } from './use-cases/save-ready-reason.js';
export { slowThread } from './use-cases/slow-thread.js';
export { splitThread } from './use-cases/split-thread.js';
