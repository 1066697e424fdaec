import type { Server, Socket } from 'socket.io';
import type { ServerEvents } from '../../contract/socket.js';
import type { Language } from '../../text/index.js';
import type { Committed } from '../feed/index.js';
import type { AccountMessage, Actor } from '../kernel/index.js';
import type { TokenBucket } from './token-bucket.js';

/** One thing that a socket watches. */
export interface Watch {
  room: { has(socket: GatewaySocket): boolean };
  /** Of a thread: it is counted among those who are there. */
  isCounted?: boolean;
  leave(): void;
}

/** What the gateway knows of a connection. */
export interface SocketData {
  actor: Actor;
  /** Chosen at the handshake: what its refusals are told in. */
  language: Language;
  /** Chosen too: whether presence and typing name the person, or only count. */
  isNamed: boolean;
  address: string;
  /** Of the handshake, where it came with one. */
  traceId?: string;
  /** Whether the session was still good after the connection stood; commands wait for it. */
  admitted: Promise<boolean>;
  bucket: TokenBucket;
  /** What it watches: rooms it left when it disconnected are cleaned by these. */
  watches: Map<string, Watch>;
}

/** What somebody may not have any more: sessions by their hashes, and changes of who may read. */
export interface Revoked {
  sessions: string[];
  committed: Committed[];
}

/** Node to node. Hints all: whatever is lost is found by a sweep. */
export interface NodeEvents {
  'feed:committed': (committed: Committed) => void;
  'sessions:ended': (hashes: string[]) => void;
  'access:revoked': (revoked: Revoked, confirm: (done: true) => void) => void;
  'jobs:wake': (job: string) => void;
  'account:told': (message: AccountMessage) => void;
  'network:changed': (networkId: string) => void;
  'presence:state': (state: NodePresence) => void;
  'thread:typing': (typing: {
    room: string;
    threadId: string;
    person: { id: string; username: string; name: string };
  }) => void;
}

/** The people of one node who are on threads, as it tells the others. */
export interface NodePresence {
  node: string;
  threads: Record<
    string,
    { accounts: string[]; visitors: number; named: { id: string; username: string; name: string }[] }
  >;
}

type ClientEvents = Record<string, (...args: unknown[]) => void>;

export type GatewayServer = Server<ClientEvents, ServerEvents, NodeEvents, SocketData>;
export type GatewaySocket = Socket<ClientEvents, ServerEvents, NodeEvents, SocketData>;
