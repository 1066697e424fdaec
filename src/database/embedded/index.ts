export { lockDataFolder } from './lock-data-folder.js';
export { runningAdmin, runningPostgres } from './running-postgres.js';
export { type EmbeddedPostgres, startEmbeddedPostgres } from './start-embedded-postgres.js';
