import type { Services } from './context.js';

/**
 * Work that runs on a clock, defined by the room it belongs to and run by `jobs`. It may run on several nodes
 * at once, so what it takes it takes with `for update skip locked`, or its effects are unique in the database.
 */
export interface Job {
  /** `room.verb`, unique. */
  name: string;
  /** What it works on is known only to the process where it happened: it runs on every node, whatever its roles. */
  isLocal?: boolean;
  /** How long after the end of one run the next begins. */
  everyMs: number;
  /** How long after a wake the run begins: what comes close together is done together. 0 or left out: at once. */
  gatherMs?: number;
  /** Calls `wake` when there may be something to do: a hint that saves the wait. @returns a function that ends it */
  listen?(services: Services, wake: () => void): () => void;
  /** Does one bounded piece. @returns true where more is waiting */
  run(services: Services): Promise<boolean>;
}
