import type { NetworkFacts } from '../facts/network.facts.js';
import type { Standing } from '../policies/standing.js';

/** The actor's own row as a write expects it; null where there is none. */
export function rowOf({ state, rowRole }: NetworkFacts): Standing | null {
  return state !== null && rowRole !== null ? { state, role: rowRole } : null;
}
