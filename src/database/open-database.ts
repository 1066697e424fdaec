import { createDataSource } from './data-source.js';
import type { Database } from './database.js';

/** Connects. The caller ends it with `db.destroy()`. */
export async function openDatabase(url: string, poolSize?: number): Promise<Database> {
  const db = await createDataSource(url, poolSize);
  return db.initialize();
}
