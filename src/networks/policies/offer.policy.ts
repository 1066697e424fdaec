import type { MembershipState, NetworkRole } from '../../../contract/networks.js';
import type { OfferKind } from '../../../contract/offers.js';
import type { Actor } from '../../kernel/index.js';
import { allowed, type Decision, hidden, refused } from '../../lib/decision.js';
import { canManageNetwork, type NetworkStanding } from './network.policy.js';

/** Admins offer; only an admin can hand over, for it is their own place. */
export function canOffer(actor: Actor, standing: NetworkStanding, kind: OfferKind): Decision {
  const manage = canManageNetwork(actor, standing);
  if (!manage.allowed || kind !== 'handover' || standing.role === 'admin') return manage;
  return refused('not_admin', (words) => words.rooms.onlyAdmins);
}

/** An offer as the one it was made to finds it. */
export interface OfferState {
  accountId: string;
  kind: OfferKind;
  isOpen: boolean;
  /** Of whom it was made to. */
  state: MembershipState | null;
  /** Whether the one who made it may make it still. */
  isGood: boolean;
  role: NetworkRole | null;
}

/** Answering is for the one it was made to, while it waits, and while its maker has the right. */
export function canAnswerOffer(actor: Actor, offer: OfferState): Decision {
  if (actor.kind === 'visitor') return refused('sign_in', (words) => words.rooms.signInFirst);
  if (actor.accountId !== offer.accountId) return hidden;
  if (!offer.isOpen || !offer.isGood || offer.state !== 'active')
    return refused('offer_over', (words) => words.offers.over);
  return allowed;
}
