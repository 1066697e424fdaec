export { canReadLog } from './policies/log.policy.js';
export { readNetworkLog } from './use-cases/read-network-log.js';
