import type { InvitedRole } from '../../../contract/invitations.js';
import type { MembershipState, NetworkRole } from '../../../contract/networks.js';
import type { Actor } from '../../kernel/index.js';
import { allowed, type Decision, hidden, refused } from '../../lib/decision.js';
import { canInvite, canManageNetwork, type NetworkStanding } from './network.policy.js';

/** The steering group invites members; who gives other roles is an admin (E05). */
export function canInviteAs(actor: Actor, standing: NetworkStanding, role: InvitedRole): Decision {
  const invite = canInvite(actor, standing);
  if (!invite.allowed || role === 'member') return invite;
  return canManageNetwork(actor, standing);
}

/** Whoever may give an invitation may take it back. Who is not invited is nobody to them. */
export function canUninvite(
  actor: Actor,
  standing: NetworkStanding,
  target: { role: NetworkRole } | null,
): Decision {
  const invite = canInvite(actor, standing);
  if (!invite.allowed) return invite;
  if (!target) return hidden;
  return target.role === 'member' ? allowed : canManageNetwork(actor, standing);
}

/** What an invitation is at this moment. */
export interface InvitationState {
  isGood: boolean;
  /** Bound to an address that the actor's account has not confirmed. */
  needsAddress: boolean;
  /** Of the actor. */
  state: MembershipState | null;
}

/** A link that is over, taken back, used up, or whose giver may invite no more, is as one that never was. */
export function canOpenInvitation(invitation: InvitationState): Decision {
  return invitation.isGood ? allowed : hidden;
}

export function canUseInvitation(actor: Actor, invitation: InvitationState): Decision {
  if (!invitation.isGood) return hidden;
  if (actor.kind === 'visitor') return refused('sign_in', (words) => words.rooms.signInFirst);
  if (invitation.state === 'active') return refused('already_member', (words) => words.rooms.alreadyMember);
  if (invitation.state === 'suspended') return refused('suspended', (words) => words.members.suspended);
  if (invitation.needsAddress) return refused('other_address', (words) => words.members.otherAddress);
  return allowed;
}
