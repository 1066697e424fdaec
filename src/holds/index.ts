export { holdSource } from './decision-source.js';
export { holdFacts } from './facts/hold.facts.js';
export { writeGate } from './gate.js';
export { forgetHolds } from './jobs/forget-holds.js';
export { raiseHolds } from './jobs/raise-holds.js';
export { canDecideHeld } from './policies/hold.policy.js';
export { heldPath } from './presenters/hold.presenter.js';
export { countWaitingHolds } from './queries/count-waiting.js';
export { holdLinks } from './queries/notice-links.js';
export { decideHold } from './use-cases/decide-hold.js';
export { decideHolds } from './use-cases/decide-holds.js';
export { editHold, listOwnHolds, withdrawHold } from './use-cases/own-holds.js';
export { readForumHolds, readNetworkHolds, readSiteHolds } from './use-cases/read-holds.js';
export { undoRefusal } from './use-cases/undo-refusal.js';
export {
  readForumWriting,
  readNetworkWriting,
  setForumWriting,
  setNetworkWriting,
} from './use-cases/writing-settings.js';
