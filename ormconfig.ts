import { createDataSource } from './src/database/index.js';

/** The data source of the TypeORM command line; the app makes its own by the same function. */
export default await createDataSource(process.env.DATABASE_URL ?? 'postgres://localhost/convene');
