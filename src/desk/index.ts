export { canSeeDesk } from './policies/desk.policy.js';
export { canReadLog } from './policies/log.policy.js';
export { canViewAs } from './policies/view-as.policy.js';
export { readDesk } from './use-cases/read-desk.js';
export { readNetworkLog } from './use-cases/read-network-log.js';
export { viewAs } from './use-cases/view-as.js';
