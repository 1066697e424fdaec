import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';

/** The process's one connection pool, with TypeORM on top. */
export type Database = DataSource;

/** The pool itself, which TypeORM keeps to itself. */
export const poolOf = (db: Database): Pool => (db.driver as unknown as { master: Pool }).master;
