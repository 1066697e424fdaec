export { passWakes } from './pass-wakes.js';
export { type Jobs, startJobs } from './start-jobs.js';
