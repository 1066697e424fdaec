import { DataSource, type DataSourceOptions } from 'typeorm';
import { loadEntities, loadMigrations } from './load-classes.js';
import { SnakeNaming } from './naming.js';

/**
 * The data source of the app, the migrations, the tests and the TypeORM CLI, not yet connected.
 * @param url `postgres://` address
 * @param poolSize connections; 8 to 16 are enough on two cores (measured)
 */
export async function createDataSource(url: string, poolSize = 12): Promise<DataSource> {
  const options: DataSourceOptions = {
    type: 'postgres',
    url,
    // Classes, not file patterns: TypeORM would import the files outside of the test runner's module registry.
    entities: await loadEntities(),
    migrations: await loadMigrations(),
    namingStrategy: new SnakeNaming(),
    parseInt8: true,
    synchronize: false,
    migrationsTransactionMode: 'each',
    applicationName: 'convene',
    extra: { max: poolSize, connectionTimeoutMillis: 10_000, statement_timeout: 30_000, pipeline: true },
  };
  return new DataSource(options);
}
