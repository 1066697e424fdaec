import type { JoinPolicy, MembershipState, NetworkRole } from '../../../contract/networks.js';

/** What a person is in a network. Null stands for somebody without a row. */
export interface Standing {
  state: MembershipState;
  role: NetworkRole;
}

/**
 * Everything that can be done to a standing, and what it is about: getting in and out, or what is decided about members.
 * `role` gives a member another role.
 */
export const actKinds = {
  join: 'joining',
  request: 'joining',
  withdraw: 'joining',
  approve: 'joining',
  decline: 'joining',
  invite: 'joining',
  uninvite: 'joining',
  accept: 'joining',
  refuse: 'joining',
  redeem: 'joining',
  leave: 'joining',
  lapse: 'joining',
  remove: 'members',
  suspend: 'members',
  reinstate: 'members',
  expire: 'members',
  restore: 'members',
  role: 'members',
} as const;
export type Act = keyof typeof actKinds;
export const acts = Object.keys(actKinds) as Act[];

// Whoever is outside: never been in, gone, sent away or turned down. Who must stay out is suspended.
const outside = { join: 'active', request: 'requested', invite: 'invited', redeem: 'active' } as const;

const table: Record<MembershipState | 'none', Partial<Record<Act, MembershipState>>> = {
  none: outside,
  left: outside,
  declined: outside,
  removed: { ...outside, restore: 'active' },
  requested: { join: 'active', withdraw: 'left', approve: 'active', decline: 'declined', redeem: 'active' },
  invited: { join: 'active', accept: 'active', refuse: 'declined', uninvite: 'left', redeem: 'active' },
  active: { leave: 'left', lapse: 'left', remove: 'removed', suspend: 'suspended', role: 'active' },
  suspended: { reinstate: 'active', expire: 'active', restore: 'active', remove: 'removed' },
};

/** By which policy of a network a person may do something alone. */
const alone: Partial<Record<Act, JoinPolicy>> = { join: 'open', request: 'request' };

/**
 * The one table of standings.
 * @returns the state after the act; null: it is not possible
 */
export function stateAfter(
  state: MembershipState | null,
  act: Act,
  joining: JoinPolicy,
): MembershipState | null {
  const needs = alone[act];
  if (needs && needs !== joining) return null;
  return table[state ?? 'none'][act] ?? null;
}
