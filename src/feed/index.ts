export { accessSteps, accessStepsJson } from './access-step.js';
export type { Committed, CommittedListener } from './committed.js';
export { type Known, resetReason, SYNC_LIMIT } from './compare.js';
export { ERA } from './era.js';
export { createFeed, type Feed, type Written } from './feed.js';
export { follow } from './followers/follow.js';
export type { Follower, Handled, Place, Stretch } from './followers/follower.js';
export type { Batcher } from './lanes.js';
export { type HeadRow, readHeads } from './read-heads.js';
