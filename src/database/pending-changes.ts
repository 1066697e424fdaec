import type { Database } from './database.js';

/** The statements that would still be needed to make the tables match the entities. Changes nothing. */
export async function pendingChanges(db: Database): Promise<string[]> {
  const { upQueries } = await db.driver.createSchemaBuilder().log();
  return upQueries.map(({ query }) => query);
}
