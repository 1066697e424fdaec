export { type ImportOptions, importArchive } from './import-archive.js';
export type { Outcome, Summary } from './outcome.js';
