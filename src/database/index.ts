export { type DatabaseClock, followDatabaseClock } from './clock.js';
export { createDataSource } from './data-source.js';
export { type Database, poolOf } from './database.js';
export {
  type EmbeddedPostgres,
  lockDataFolder,
  runningAdmin,
  runningPostgres,
  startEmbeddedPostgres,
} from './embedded/index.js';
export { gathered } from './gathered.js';
export { migrate } from './migrate.js';
export { openDatabase } from './open-database.js';
export { type Ask, readingAtOnce } from './reading.js';
export { shared } from './shared.js';
export { prepared, query } from './statements.js';
export { type TransactionQuery, transaction } from './transaction.js';
export { isUpToDate } from './up-to-date.js';
