export { raiseAppeals } from './jobs/raise-appeals.js';
export { countWaitingAppeals } from './queries/count-waiting.js';
export { appealLinks } from './queries/links.js';
export { decideAppeal } from './use-cases/decide-appeal.js';
export { listAppeals, readAppeal } from './use-cases/list-appeals.js';
export { makeAppeal } from './use-cases/make-appeal.js';
export { readDecision } from './use-cases/read-decision.js';
