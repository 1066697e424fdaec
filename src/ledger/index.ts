export type { ChainHead, Fault, Finding } from './verify-chain.js';
export { type Verified, type VerifyOptions, verifyLogs } from './verify-logs.js';
