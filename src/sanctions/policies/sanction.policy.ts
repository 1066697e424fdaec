import type { MembershipState, NetworkRole } from '../../../contract/networks.js';
import type { SanctionState, SanctionStep } from '../../../contract/sanctions.js';
import type { Actor } from '../../kernel/index.js';
import { allowed, type Decision, hidden, refused } from '../../lib/decision.js';
import {
  canChangeMember,
  canModerateNetwork,
  canReviewNetworks,
  type NetworkStanding,
} from '../../networks/index.js';

/** Whom a sanction is about, as the policy needs them. */
export interface Sanctioned {
  accountId: string;
  isSiteAdmin: boolean;
  /** The account by itself: closed ones have nothing left that could be bound. */
  isOpen: boolean;
  /** In the network, where the sanction is one network's. */
  role: NetworkRole | null;
  state: MembershipState | null;
}

/** What the rights to a sanction are decided from. Without a network it is one of the whole site. */
export interface SanctionStanding {
  network: NetworkStanding | null;
  target: Sanctioned | null;
  /** Admins of the network besides the target. */
  otherAdmins: number;
  /** Names of networks that would have no admin without the target: where the sanction is the site's. */
  onlyAdminOf: string[];
  /** Who it is may be known to nobody here: an answer that depends on it would tell. */
  isSealed?: boolean;
}

/** Those who moderate a network see what was decided about people there; those who run the site, all of it. */
export function canSeeSanctions(actor: Actor, network: NetworkStanding | null): Decision {
  return network === null ? canReviewNetworks(actor) : canModerateNetwork(actor, network);
}

/**
 * Moderators speak to people, and have their posts wait or their writing pause. Keeping somebody out is for who runs the
 * network; the whole site is for site administrators. Never against oneself or somebody ranked above (E07), and never so that
 * a network has no admin (E06).
 */
export function canImpose(actor: Actor, standing: SanctionStanding, step: SanctionStep): Decision {
  const reach = canReach(actor, standing);
  if (!reach.allowed) return reach;
  const { network, target, otherAdmins, onlyAdminOf } = standing;
  if (network === null) {
    if (step === 'removal') return hidden;
    return onlyAdminOf.length > 0 && (step === 'suspension' || step === 'closing')
      ? refused('last_admin', (words) => words.sanctions.lastAdminOf(onlyAdminOf))
      : allowed;
  }
  if (step === 'closing') return hidden;
  if (step !== 'suspension' && step !== 'removal') return allowed;
  // A membership that ends would say who it was.
  if (standing.isSealed) return hidden;
  const { role, state, accountId } = target!;
  const isInside = state === 'active' || (state === 'suspended' && step === 'removal');
  const member = isInside ? { accountId, role: state === 'active' ? role! : ('member' as const) } : null;
  const next = step === 'removal' ? 'removed' : 'suspended';
  const change = canChangeMember(actor, network, member, next, otherAdmins);
  return !change.allowed && change.hidden
    ? refused('not_member', (words) => words.sanctions.notMember)
    : change;
}

/** Deciding about somebody at all. */
export function canReach(actor: Actor, { network, target, isSealed }: SanctionStanding): Decision {
  const see = canSeeSanctions(actor, network);
  if (!see.allowed) return see;
  if (target === null) return hidden;
  // Whether they rank above, or are oneself, would say something of who it is.
  if (isSealed && !(actor.kind === 'account' && actor.isSiteAdmin))
    return refused('sealed', (words) => words.sanctions.sealed);
  if (actor.kind === 'account' && actor.accountId === target.accountId)
    return refused('oneself', (words) => words.sanctions.oneself);
  if (!target.isOpen) return refused('closed', (words) => words.sanctions.closed);
  return rankOf(target) > rankOfActor(actor, network)
    ? refused('ranked_above', (words) => words.rooms.ranksAbove)
    : allowed;
}

/** Ending a sanction early, by whoever could have imposed it. Of a closing only who did not begin it, or both. */
export function canEnd(
  actor: Actor,
  standing: SanctionStanding,
  { step, state }: { step: SanctionStep; state: SanctionState },
): Decision {
  const reach = canReach(actor, standing);
  if (!reach.allowed) return reach;
  if (state !== 'inForce') return refused('over', (words) => words.sanctions.over);
  if (standing.network !== null && (step === 'suspension' || step === 'removal')) {
    const { role } = standing.network;
    const runs = role === 'admin' || (actor.kind === 'account' && actor.isSiteAdmin);
    return runs ? allowed : refused('not_admin', (words) => words.rooms.onlyAdmins);
  }
  return allowed;
}

/** 3 site administrator, 2 admin of the network, 1 moderator. Somebody who is suspended ranks as nobody. */
function rankOf({ isSiteAdmin, role, state }: Pick<Sanctioned, 'isSiteAdmin' | 'role' | 'state'>): number {
  if (isSiteAdmin) return 3;
  return state !== 'active' ? 0 : role === 'admin' ? 2 : role === 'moderator' ? 1 : 0;
}

function rankOfActor(actor: Actor, network: NetworkStanding | null): number {
  const isSiteAdmin = actor.kind === 'account' && actor.isSiteAdmin;
  return rankOf({ isSiteAdmin, role: network?.role ?? null, state: 'active' });
}
