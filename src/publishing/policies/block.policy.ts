import type { CoreBlock, TextAudience } from '../../../contract/network-home.js';
import type { Actor } from '../../kernel/index.js';
import { allowed, type Decision, hidden } from '../../lib/decision.js';
import { canManageNetwork, canReadNetwork, type NetworkStanding } from '../../networks/index.js';

export interface TextBlockState {
  kind: 'text';
  audience: TextAudience;
  deletedAt: Date | null;
}

/** What is in the forums is no part of the profile: where that is all outsiders see, they see nothing of these. */
const inside = new Set<string>(['forums', 'changes'] satisfies CoreBlock[]);

/**
 * Core blocks are for whoever may know of the network; forums and last changes, in a network that shows outsiders its
 * profile only, for its members. A text is for everyone or for members; deleted ones are there for those who run it.
 */
export function canReadBlock(
  actor: Actor,
  network: NetworkStanding,
  block: { kind: CoreBlock } | TextBlockState | null,
): Decision {
  const read = canReadNetwork(actor, network);
  if (!read.allowed) return read;
  if (!block) return hidden;
  if (network.role !== null && block.kind !== 'text') return allowed;
  if (canManageNetwork(actor, network).allowed) return allowed;
  if (block.kind !== 'text')
    return inside.has(block.kind) && network.visibility !== 'public' ? hidden : allowed;
  if (block.deletedAt !== null) return hidden;
  return block.audience === 'public' || network.role !== null ? allowed : hidden;
}

/** Those who run the network order its home and write its texts; which there are is asked after that. */
export function canChangeBlock(actor: Actor, network: NetworkStanding, block: object | null): Decision {
  const manage = canManageNetwork(actor, network);
  return manage.allowed && !block ? hidden : manage;
}

/** SQL: the list form of `canReadBlock` for the text `b`. The rest are conditions on the reader, as SQL. */
export const blockReadableBy = (b: string, isMember: string, isManager: string): string =>
  `(${isManager} or (${b}.deleted_at is null and (${b}.audience = 'public' or ${isMember})))`;
