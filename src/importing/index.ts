export { type Connection, connect } from './cli/connect.js';
export { showProgress } from './cli/show-progress.js';
export { type ImportOptions, importArchive } from './import-archive.js';
export type { Outcome, Summary } from './outcome.js';
