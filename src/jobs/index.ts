export { type Jobs, startJobs } from './start-jobs.js';
