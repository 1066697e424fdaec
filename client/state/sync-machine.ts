import { isSameStatus, type Status, type StopReason } from './status.js';
import type { Timers } from './timers.js';
import { createWatch, type Watch, type Watched } from './watch.js';

/** A disconnection shorter than this is a blip, and not called offline. */
export const OFFLINE_AFTER_MS = 4_000;
/** A first connection may take longer: it may have to find a way around a proxy. */
export const UNCONNECTED_AFTER_MS = 8_000;

export interface SyncMachine {
  status(): Status;
  /** Watches one more thing from now on. */
  watch<Message extends { seq: number }>(
    watched: Omit<Watched<Message>, 'lost' | 'needsReload'>,
  ): Watch<Message>;
  connected(): void;
  disconnected(): void;
  /** Ends everything: nothing is applied or asked for after it. */
  stop(reason: StopReason): void;
  /** What had stopped goes on with the next connection: whoever was signed out is back. */
  revive(): void;
}

/**
 * Knows whether this page is right, and says so. It holds no socket: the transport reports `connected` and
 * `disconnected`, each watched thing brings its own way to sync.
 */
export function createSyncMachine(options: {
  timers: Timers;
  /** When the page was true, for those who never get a connection. */
  asOf: number;
  onStatus(status: Status): void;
}): SyncMachine {
  const { timers, asOf, onStatus } = options;
  const watches: Pick<Watch<never>, 'phase' | 'connected' | 'disconnected' | 'end' | 'restart'>[] = [];
  let link: 'up' | 'down' = 'down';
  let shown: Status = { kind: 'connecting' };
  let cancelTimer = () => {};

  const show = (next: Status) => {
    if (isSameStatus(shown, next) || shown.kind === 'stopped') return;
    shown = next;
    onStatus(next);
  };
  const review = () => {
    if (link === 'down') return;
    const isLive = watches.every((one) => one.phase() === 'live' || one.phase() === 'ended');
    show({ kind: isLive ? 'live' : 'catching-up' });
  };
  const stop = (reason: StopReason) => {
    cancelTimer();
    show({ kind: 'stopped', reason });
    for (const one of watches) one.end();
  };
  const awaitLink = (ms: number, next: Status) => {
    cancelTimer();
    cancelTimer = timers.after(ms, () => show(next));
  };

  awaitLink(UNCONNECTED_AFTER_MS, { kind: 'unconnected', asOf });
  return {
    status: () => shown,
    watch(watched) {
      const added = createWatch(
        {
          ...watched,
          lost: (error) => stop(error.code === 'unauthenticated' ? 'signed_out' : 'access_lost'),
          needsReload: () => stop('reload'),
        },
        timers,
        review,
      );
      watches.push(added);
      if (shown.kind === 'stopped') added.end();
      else if (link === 'up') added.connected();
      return added;
    },
    connected() {
      if (shown.kind === 'stopped') return;
      cancelTimer();
      link = 'up';
      for (const one of watches) one.connected();
      review();
    },
    disconnected() {
      if (shown.kind === 'stopped' || link === 'down') return;
      link = 'down';
      for (const one of watches) one.disconnected();
      show({ kind: 'connecting' });
      awaitLink(OFFLINE_AFTER_MS, { kind: 'offline', since: timers.now() });
    },
    stop,
    revive() {
      if (shown.kind !== 'stopped') return;
      link = 'down';
      for (const one of watches) one.restart();
      shown = { kind: 'connecting' };
      onStatus(shown);
    },
  };
}
