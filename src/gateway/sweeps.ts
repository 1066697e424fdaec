import type { Services } from '../kernel/index.js';
import type { Gates } from './gates.js';
import { kickSessions } from './kick.js';
import type { NodeLinks } from './nodes.js';
import { type GatewayOptions, limits } from './options.js';
import type { Presence } from './presence.js';
import { cutSlowReaders } from './slow-readers.js';
import type { GatewayServer } from './sockets.js';
import type { WatchedNetworks } from './watched-networks.js';

/** Starts what the gateway does on a clock: each is the safety net under a hint that may be lost. */
export function startSweeps(
  io: GatewayServer,
  services: Services,
  options: GatewayOptions,
  gates: Gates,
  presence: Presence,
  networks: WatchedNetworks,
  nodes: NodeLinks,
): { stop(): void } {
  const timers = [
    every(limits.sweepMs, () => gates.sweep()),
    every(limits.networkSweepMs, () => networks.sweep()),
    every(limits.sessionSweepMs, () => sweepSessions(io, options)),
    every(limits.readerSweepMs, () => gates.checkReaders()),
    every(limits.presenceMs, async () => {
      nodes.tellPresence();
      presence.flush(performance.now());
    }),
    every(limits.slowCheckMs, async () => {
      const { metrics, log } = services;
      metrics.sockets.set(io.engine.clientsCount);
      const cut = cutSlowReaders(io);
      if (cut === 0) return;
      metrics.slowReadersCut.inc(cut);
      log.info({ cut }, 'slow readers cut');
    }),
  ];

  /** Runs again only after the last run ended: a slow database is not asked twice at once. */
  function every(ms: number, work: () => Promise<unknown>): { stop(): void } {
    let isStopped = false;
    let timer = setTimeout(run, ms);
    async function run(): Promise<void> {
      try {
        await work();
      } catch (error) {
        services.log.warn({ err: error }, 'sweep failed');
      }
      if (!isStopped) timer = setTimeout(run, ms);
    }
    return {
      stop() {
        isStopped = true;
        clearTimeout(timer);
      },
    };
  }

  return {
    stop() {
      for (const timer of timers) timer.stop();
    },
  };
}

/** Finds sessions that ended without this node hearing of it: expired, or their hint was lost. */
export async function sweepSessions(io: GatewayServer, options: GatewayOptions): Promise<void> {
  const hashes = new Set<string>();
  for (const { data } of io.of('/').sockets.values()) {
    if (data.actor.kind === 'account') hashes.add(data.actor.sessionHash);
  }
  if (hashes.size === 0) return;
  const live = await options.liveSessions([...hashes]);
  kickSessions(
    io,
    [...hashes].filter((hash) => !live.has(hash)),
  );
}
