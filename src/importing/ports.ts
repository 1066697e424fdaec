import type { Database } from '../database/index.js';

/** Makes accounts that nobody has claimed yet, or finds those of an earlier run. Maps import keys to account ids. */
export type CreateAccounts = (
  db: Database,
  rows: { name: string; importKey: string }[],
) => Promise<Map<string, string>>;
