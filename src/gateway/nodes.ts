import { randomUUID } from 'node:crypto';
import type { Committed } from '../feed/index.js';
import type { AccountMessage, Services } from '../kernel/index.js';
import type { Gates } from './gates.js';
import { accountRoom, kickSessions } from './kick.js';
import type { Presence } from './presence.js';
import { Revocations } from './revocations.js';
import type { GatewayServer } from './sockets.js';
import { hearTyping } from './typing.js';
import type { WatchedNetworks } from './watched-networks.js';

export interface NodeLinks {
  /** Sends to the other nodes; null where there are none. */
  emit: GatewayServer['serverSideEmit'] | null;
  /** Tells the other nodes who is here. */
  tellPresence(): void;
  stop(): void;
}

/**
 * Carries what this process commits and ends to its own gates, and by Redis to those of the other nodes.
 * Everything here is a hint that sweeps make good; nothing waits for it.
 */
export function linkNodes(
  io: GatewayServer,
  services: Services,
  gates: Gates,
  presence: Presence,
  networks: WatchedNetworks,
  hasOthers: boolean,
  /** Where this node runs jobs: another one that runs none has something for one of them. */
  onWake?: (job: string) => void,
): NodeLinks {
  const node = randomUUID();
  const revocations = hasOthers ? new Revocations(io, services.metrics) : null;
  const emit = hasOthers ? (io.serverSideEmit.bind(io) as GatewayServer['serverSideEmit']) : null;

  function deliver(committed: Committed): void {
    gates.deliver(committed);
    for (const { thread, change } of committed.threads) {
      for (const post of change.posts) if (post.state === 'visible') presence.name(thread, post.authorId);
    }
  }

  const stops = [
    services.feed.onCommitted((committed) => {
      deliver(committed);
      emit?.('feed:committed', committed);
      if (committed.access === committed.seq) revocations?.access(committed);
    }),
    services.signals.sessionsEnded.listen((hashes) => {
      kickSessions(io, hashes);
      // In line with the hints of what is written after it; asking for an answer takes a moment longer.
      emit?.('sessions:ended', hashes);
      revocations?.sessions(hashes);
    }),
    services.signals.toAccount.listen((message) => {
      tellAccount(io, message);
      emit?.('account:told', message);
    }),
    services.signals.networkChanged.listen((networkId) => {
      networks.hear(networkId);
      emit?.('network:changed', networkId);
    }),
  ];
  if (hasOthers) {
    io.on('feed:committed', deliver);
    io.on('sessions:ended', (hashes) => kickSessions(io, hashes));
    io.on('access:revoked', ({ sessions, committed }, confirm) => {
      kickSessions(io, sessions);
      for (const one of committed) deliver(one);
      confirm(true);
    });
    io.on('jobs:wake', (job) => onWake?.(job));
    io.on('account:told', (message) => tellAccount(io, message));
    io.on('network:changed', (networkId) => networks.hear(networkId));
    io.on('presence:state', (state) => presence.hear(state, performance.now()));
    io.on('thread:typing', (typing) => hearTyping(gates, typing));
  }
  return {
    emit,
    tellPresence: () => emit?.('presence:state', presence.state(node)),
    stop() {
      for (const stop of stops) stop();
      revocations?.stop();
    },
  };
}

function tellAccount(io: GatewayServer, { accountId, event, data }: AccountMessage): void {
  // The message's type ties event and data together; `emit` can't follow a union of pairs.
  const screens = io.local.to(accountRoom(accountId)) as { emit(event: string, data: unknown): unknown };
  screens.emit(event, data);
}
