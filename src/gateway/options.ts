import type { IncomingHttpHeaders } from 'node:http';
import type { Language } from '../../text/index.js';
import type { Actor } from '../kernel/index.js';
import type { RedisBus } from './redis.js';

/** Who a handshake or a request comes from; null: its credentials are not valid any more. */
export interface Credentials {
  /** Of the handshake. */
  headers: IncomingHttpHeaders;
  bearer: string | undefined;
}

export interface Asker {
  actor: Actor;
  /** What they read: refusals are told in it. */
  language: Language;
  /** Whether others may see their name among who is here and who is writing. */
  isNamed: boolean;
}

export interface GatewayOptions {
  /** Origins that pages may connect from, compared exactly. */
  origins: string[];
  /** Finds who asks; a visitor where there are no credentials, null where they are wrong or ended. */
  findAsker(credentials: Credentials): Promise<Asker | null>;
  /** Whether the session of who has just connected is still good. */
  isSessionLive(hash: string): Promise<boolean>;
  /** Which of these session hashes are still good: what the sweep asks. */
  liveSessions(hashes: string[]): Promise<Set<string>>;
  /** The address of the peer, by the trusted proxies. */
  addressOf(request: {
    headers: Record<string, string | string[] | undefined>;
    socket: { remoteAddress?: string };
  }): string;
  /** Names the browser's files that this node serves, as `seconds.hash`; empty: none. */
  build?: string;
  /** From the second node on. */
  redis?: RedisBus;
  /** False: this process takes no sockets, and only tells the nodes that do. */
  takesSockets?: boolean;
  /** Another node has something to do for one of this node's jobs. */
  onWake?(job: string): void;
  /** Sockets per network address; a hospital behind one address needs many. */
  maxPerAddress?: number;
  /** Sockets per account: each tab of each device is one. */
  maxPerAccount?: number;
  /** Commands that one socket may send in a burst. */
  bucketSize?: number;
}

/** Every limit of the gateway in one place; docs/live-sync.md lists them. */
export const limits = {
  /** Largest packet a client may send, in bytes. */
  packetBytes: 64 * 1024,
  /** A connection that does not say hello in this time is closed. */
  connectMs: 5_000,
  maxPerAddress: 2_000,
  maxPerAccount: 100,
  /** Whoever is refused for too many connections, or for a fault of ours, may try again after this. */
  retryAfterSeconds: 10,
  /** Packets waiting in one socket, and bytes waiting below it, before it is cut and must sync. */
  waitingPackets: 256,
  waitingBytes: 1_048_576,
  slowCheckMs: 1_000,
  /** Commands per socket: a bucket of this size, refilled per second. */
  bucketSize: 60,
  bucketPerSecond: 20,
  /** Refusals, less five for each command that was let through, at which a flooding socket is closed. */
  floodCut: 500,
  /** Threads, forums and networks one socket may watch at once. */
  watches: 20,
  /** How long several messages to one room may wait for each other under load. */
  coalesceMs: 5,
  /** Sockets written to in one go; larger rooms are written in slices. */
  sliceSize: 500,
  /** Bytes written in one go: of what is long, fewer sockets than a slice. Some 15 ms. */
  turnBytes: 8 * 1024 * 1024,
  sweepMs: 1_000,
  networkSweepMs: 3_000,
  sessionSweepMs: 3_000,
  readerSweepMs: 15_000,
  presenceMs: 2_000,
  presenceGraceMs: 12_000,
  typingMs: 2_500,
} as const;
