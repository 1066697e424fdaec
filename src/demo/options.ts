import type { Login } from './add-people.js';

export interface DemoOptions {
  /** Also where people other than the administrator have accounts. */
  anyway?: boolean;
  /** An mbox to import into a network of its own. */
  archive?: string | null;
  /** Told at once, since nobody can be told later. */
  onLogins?: (logins: Login[]) => void;
  onProgress?: (phase: 'reading' | 'writing', done: number, total: number) => void;
  /** Stops between two threads; what is written stays, and another run goes on. */
  signal?: AbortSignal;
}

/** What a run added. */
export interface DemoSummary {
  people: number;
  networks: number;
  forums: number;
  threads: number;
  posts: number;
  /** Messages of the archive that were imported now; null without one. */
  archived: number | null;
  isStopped: boolean;
}
