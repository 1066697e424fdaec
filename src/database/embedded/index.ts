export { lockDataFolder } from './lock-data-folder.js';
export { type EmbeddedPostgres, startEmbeddedPostgres } from './start-embedded-postgres.js';
