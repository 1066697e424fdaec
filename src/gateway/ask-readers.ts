import { accountIdOf } from '../kernel/index.js';
import type { GateReads } from './reads.js';
import type { GatewaySocket } from './sockets.js';

/** Who of the people in the rooms may read, right as of `access`. */
export interface ReadersHere {
  access: number;
  isPublic: boolean;
  accounts: Map<string, boolean>;
}

/**
 * Asks about every socket's account, and again about those that joined while the answer was on its way.
 * @param sockets those that watch something of the forum, as they are at each call
 * @returns null when the forum is gone: nobody may read
 */
export async function askReaders(
  reads: GateReads,
  forumId: string,
  sockets: () => Iterable<GatewaySocket>,
): Promise<ReadersHere | null> {
  const accounts = new Map<string, boolean>();
  let access: number | null = null;
  for (;;) {
    const unasked = new Set<string>();
    for (const socket of sockets()) {
      const accountId = accountIdOf(socket.data.actor);
      if (accountId !== null && !accounts.has(accountId)) unasked.add(accountId);
    }
    if (access !== null && unasked.size === 0) return { access, isPublic: false, accounts };
    const now = await reads.readers(forumId, [...unasked]);
    if (!now) return null;
    for (const id of unasked) accounts.set(id, false);
    for (const id of now.readers) accounts.set(id, true);
    // The first answer is the oldest: what is known is right at least as of that.
    access ??= now.access;
    if (now.isPublic) return { access, isPublic: true, accounts };
  }
}
