import { DataSource } from 'typeorm';
import { SnakeNaming } from './naming.js';

/** Entity classes are found by file name, so that this room needs to know no other. */
export const entityClasses = [`${import.meta.dirname}/../*/entities/*.entity.{js,ts}`];
const migrations = [`${import.meta.dirname}/migrations/*.{js,ts}`];

/**
 * The data source of the app, the migrations and the TypeORM CLI.
 * @param url `postgres://` address
 * @param poolSize connections; 8 to 16 are enough on two cores (measured)
 */
export function createDataSource(url: string, poolSize = 12): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: entityClasses,
    migrations,
    namingStrategy: new SnakeNaming(),
    parseInt8: true,
    synchronize: false,
    migrationsTransactionMode: 'each',
    applicationName: 'convene',
    extra: { max: poolSize, connectionTimeoutMillis: 10_000, statement_timeout: 30_000 },
  });
}
