import { allowed, type Decision } from '../../lib/decision.js';

/** Anyone may search. What is found is what he may read: that is asked inside the search, for each forum. */
export function canSearch(): Decision {
  return allowed;
}
