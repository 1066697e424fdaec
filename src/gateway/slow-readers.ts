import { limits } from './options.js';
import type { GatewayServer } from './sockets.js';

interface Waiting {
  writeBuffer: unknown[];
  transport: { socket?: { bufferedAmount?: number } };
}

/** Closes connections that don't read what they are sent. They reconnect and catch up by `sync`. @returns how many */
export function cutSlowReaders(io: GatewayServer): number {
  let cut = 0;
  for (const socket of io.of('/').sockets.values()) {
    const { conn } = socket;
    // Engine.IO has no public count of what waits; both fields have been there since its version 6.
    const { writeBuffer, transport } = conn as unknown as Waiting;
    const isSlow =
      writeBuffer.length > limits.waitingPackets ||
      (transport.socket?.bufferedAmount ?? 0) > limits.waitingBytes;
    if (!isSlow) continue;
    // Close of the connection, not of the socket: the client takes it for a lost one and comes back.
    conn.close(true);
    cut++;
  }
  return cut;
}
