import type { Duplex } from 'node:stream';
import type { GatewaySocket } from './sockets.js';

/** An Engine.IO message (4) with a Socket.IO event (2) of the namespace `/`, as socket.io-parser writes it. */
const EVENT = '42';
/** The last frame of a message, of text; from a server, so nothing is masked. RFC 6455, 5.2. */
const WHOLE_TEXT = 0x81;
const SHORT = 126;
const MEDIUM = 0x10000;

/** A WebSocket frame with this event, to be written to many sockets as it is. @param args plain JSON: no binary */
export function frameOf(event: string, args: readonly unknown[]): Buffer {
  const text = `${EVENT}${JSON.stringify([event, ...args])}`;
  const size = Buffer.byteLength(text);
  const head = size < SHORT ? 2 : size < MEDIUM ? 4 : 10;
  const frame = Buffer.allocUnsafe(head + size);
  frame[0] = WHOLE_TEXT;
  if (head === 2) frame[1] = size;
  else if (head === 4) {
    frame[1] = SHORT;
    frame.writeUInt16BE(size, 2);
  } else {
    frame[1] = SHORT + 1;
    frame.writeBigUInt64BE(BigInt(size), 2);
  }
  frame.write(text, head);
  return frame;
}

/** What lies below a socket. No part of it is public in Engine.IO 6 and ws 8; where anything is missing, nothing is written. */
interface Below {
  readyState?: string;
  upgrading?: boolean;
  writeBuffer?: unknown[];
  transport?: {
    name?: string;
    writable?: boolean;
    socket?: { readyState?: number; _sender?: { _state?: number }; _socket?: Duplex };
  };
}

const OPEN = 1;

/**
 * Writes a frame straight to a connection on which nothing waits: the books that Socket.IO and Engine.IO keep of each packet
 * cost as much again as all else that is done for it here. What waits anywhere below goes first, so order is kept, and
 * who reads slowly is counted as ever.
 * @returns false where it must go the usual way
 */
export function writeFrame(socket: GatewaySocket, frame: Buffer): boolean {
  const conn = socket.conn as unknown as Below | undefined;
  if (conn?.readyState !== 'open' || conn.upgrading !== false || conn.writeBuffer?.length !== 0) return false;
  const { transport } = conn;
  if (transport?.name !== 'websocket' || transport.writable !== true) return false;
  const below = transport.socket;
  if (below?.readyState !== OPEN || below._sender?._state !== 0) return false;
  const wire = below._socket;
  if (!wire?.writable || wire.writableLength !== 0) return false;
  wire.write(frame);
  return true;
}
