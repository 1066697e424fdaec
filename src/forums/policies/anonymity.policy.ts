import type { AnonymityMode } from '../../../contract/pseudonyms.js';
import { allowed, type Decision, refused } from '../../lib/decision.js';

/** Whoever may write may leave their name away, where the network lets them. Asked after the right to write. */
export function canBeAnonymous(network: { anonymity: AnonymityMode }, write: Decision): Decision {
  if (!write.allowed) return write;
  return network.anonymity === 'off' ? refused('not_anonymous', (words) => words.anonymity.off) : allowed;
}
