import type { MembershipState } from '../../../contract/networks.js';
import type { Actor } from '../../kernel/index.js';
import { allowed, type Decision, refused } from '../../lib/decision.js';
import { canReadNetwork, type NetworkStanding } from './network.policy.js';

/** Answering an invitation, or taking a request back: one's own affair, as long as it waits. */
export function canEndOwn(
  actor: Actor,
  standing: NetworkStanding,
  waiting: 'requested' | 'invited',
): Decision {
  if (actor.kind === 'visitor') {
    const read = canReadNetwork(actor, standing);
    return read.allowed ? refused('sign_in', (words) => words.rooms.signInFirst) : read;
  }
  if (standing.state === waiting) return allowed;
  const read = canReadNetwork(actor, standing);
  if (!read.allowed) return read;
  return waiting === 'requested'
    ? refused('no_request', (words) => words.members.noRequest)
    : refused('not_invited', (words) => words.members.notInvited);
}

/** Who waits for a decision; anything else was decided already. */
export function isWaiting(state: MembershipState): boolean {
  return state === 'requested';
}
