import type { GatewayServer } from './sockets.js';

/** The Socket.IO room of one session, by the hash of its token. */
export const sessionRoom = (hash: string): string => `session:${hash}`;
export const accountRoom = (accountId: string): string => `account:${accountId}`;

/** Ends this node's sockets of ended sessions. They don't come back by themselves. */
export function kickSessions(io: GatewayServer, hashes: string[]): void {
  if (hashes.length === 0) return;
  const rooms = hashes.map(sessionRoom);
  io.local.to(rooms).emit('session:ended');
  io.local.in(rooms).disconnectSockets(true);
}
