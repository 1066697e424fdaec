export { accessSteps, accessStepsJson } from './access-step.js';
export type { Committed, CommittedListener } from './committed.js';
export { type Known, resetReason, SYNC_LIMIT } from './compare.js';
export { ERA } from './era.js';
export { createFeed, type Feed, type Written } from './feed.js';
export { BATCH, type Batcher } from './lanes.js';
export { type HeadRow, readEra, readHeads } from './read-heads.js';
