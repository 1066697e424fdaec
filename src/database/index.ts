export { createDataSource, entityClasses } from './data-source.js';
export { type Database, prepared, query } from './database.js';
