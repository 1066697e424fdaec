import type { DeskPart } from '../../../contract/desk.js';
import type { Actor } from '../../kernel/index.js';
import type { Decision } from '../../lib/decision.js';
import {
  canInvite,
  canManageNetwork,
  canModerateNetwork,
  type NetworkStanding,
} from '../../networks/index.js';
import { canSeeAny, partsOf, type Right } from './rights.js';

/** Inviting or moderating: whoever looks after people. */
const canWelcome: Right = (actor, standing) => {
  const invite = canInvite(actor, standing);
  return invite.allowed ? invite : canModerateNetwork(actor, standing);
};

/** Each part of the desk is for those who can do something about it. */
const rights: Record<DeskPart, Right> = {
  warnings: canManageNetwork,
  requests: canInvite,
  invitations: canInvite,
  members: canManageNetwork,
  rooms: canManageNetwork,
  staff: canManageNetwork,
  decisions: canModerateNetwork,
  unanswered: canModerateNetwork,
  newcomers: canWelcome,
};

export function canSeePart(actor: Actor, standing: NetworkStanding, part: DeskPart): Decision {
  return rights[part](actor, standing);
}

export function partsFor(actor: Actor, standing: NetworkStanding): DeskPart[] {
  return partsOf(rights, actor, standing);
}

/** The desk is for admins, moderators and the steering group. */
export function canSeeDesk(actor: Actor, standing: NetworkStanding): Decision {
  return canSeeAny(rights, actor, standing);
}
