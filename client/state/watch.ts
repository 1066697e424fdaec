import type { Ack, ErrorBody } from '../../contract/errors.js';
import type { Outcome } from './cursor-rule.js';
import { backoff, type Timers } from './timers.js';

/** What a sync answers, for threads and forum lists alike. */
export type SyncAnswer<Message> = { kind: 'changes'; message: Message } | { kind: 'reset' };

/** A thing that is kept right: how to ask for its changes, apply them, and fetch it whole. */
export interface Watched<Message extends { seq: number }> {
  /** Asks for the changes after the cursor held now. Rejects when no answer came. */
  sync(): Promise<Ack<SyncAnswer<Message>>>;
  apply(message: Message): Outcome;
  /** Fetches the page again and replaces the state. False or a rejection: it could not. */
  refetch(): Promise<boolean>;
  /** The server says that the reader may not have this any more. */
  lost(error: ErrorBody): void;
  /** The page could not be fetched again: only a reload helps. */
  needsReload(): void;
}

export type WatchPhase = 'idle' | 'syncing' | 'live' | 'ended';

export interface Watch<Message> {
  phase(): WatchPhase;
  connected(): void;
  disconnected(): void;
  receive(messages: readonly Message[]): void;
  end(): void;
  /** Begins anew after the end: the next connection syncs. */
  restart(): void;
}

const BUFFER_LIMIT = 500;
const REFETCH_SPREAD_MS = 2_000;
const REFETCH_TRIES = 4;
const lostCodes: ReadonlySet<string> = new Set(['unauthenticated', 'forbidden', 'not_found']);

/**
 * Keeps one watched thing right. On every connect it syncs first and holds live messages back until the answer
 * is applied; a gap while live leads to one sync. Answers of an earlier connection are dropped.
 */
export function createWatch<Message extends { seq: number }>(
  watched: Watched<Message>,
  timers: Timers,
  changed: () => void,
): Watch<Message> {
  let phase: WatchPhase = 'idle';
  let buffer: Message[] = [];
  let overflowed = false;
  let tries = 0;
  let refetches = 0;
  // Every connect, disconnect and end makes what was under way before it void.
  let run = 0;
  let cancelTimer = () => {};

  const enter = (next: WatchPhase) => {
    const isNew = phase !== next;
    phase = next;
    if (isNew) changed();
  };
  const startOver = (next: WatchPhase) => {
    run += 1;
    cancelTimer();
    buffer = [];
    overflowed = false;
    enter(next);
  };
  const later = (ms: number, act: () => Promise<void>) => {
    const mine = run;
    cancelTimer();
    cancelTimer = timers.after(ms, () => {
      if (mine === run) void act();
    });
  };
  const retry = (atLeastMs = 0) => {
    later(Math.max(atLeastMs, backoff(tries, timers.random())), sync);
    tries += 1;
  };

  async function sync(): Promise<void> {
    const mine = run;
    const answer = await watched.sync().catch(() => null);
    if (mine !== run) return;
    if (answer === null) return retry();
    if (!answer.ok) {
      if (!lostCodes.has(answer.error.code)) return retry((answer.error.retryAfterSeconds ?? 0) * 1_000);
      // Told first: an ended watch alone would read as live.
      watched.lost(answer.error);
      return startOver('ended');
    }
    if (answer.data.kind === 'reset') return planRefetch();
    settle(watched.apply(answer.data.message));
  }

  /** After an answer: what was held back meanwhile comes next, in order. */
  function settle(answered: Outcome): void {
    const held = buffer.sort((a, b) => a.seq - b.seq);
    let outcome = overflowed && answered !== 'reset' ? 'gap' : answered;
    buffer = [];
    overflowed = false;
    for (const message of held) {
      if (outcome === 'gap' || outcome === 'reset') break;
      outcome = watched.apply(message);
    }
    if (outcome === 'reset') planRefetch();
    else if (outcome === 'gap') retry();
    else rest();
  }

  function rest(): void {
    tries = 0;
    refetches = 0;
    enter('live');
  }

  /** Everybody is reset at once after a split or a restore, so pages are fetched at spread moments. */
  function planRefetch(): void {
    enter('syncing');
    if (refetches >= REFETCH_TRIES) {
      watched.needsReload();
      startOver('ended');
      return;
    }
    const wait = refetches === 0 ? timers.random() * REFETCH_SPREAD_MS : backoff(refetches, timers.random());
    refetches += 1;
    later(wait, refetch);
  }

  async function refetch(): Promise<void> {
    const mine = run;
    const isFetched = await watched.refetch().catch(() => false);
    if (mine !== run) return;
    if (isFetched) await sync();
    else planRefetch();
  }

  return {
    phase: () => phase,
    connected() {
      if (phase === 'ended') return;
      startOver('syncing');
      tries = 0;
      refetches = 0;
      void sync();
    },
    disconnected() {
      if (phase !== 'ended') startOver('idle');
    },
    receive(messages) {
      for (const message of messages) {
        if (phase === 'live') {
          const outcome = watched.apply(message);
          if (outcome === 'applied' || outcome === 'ignored') continue;
          enter('syncing');
          if (outcome === 'reset') {
            planRefetch();
            continue;
          }
          void sync();
        }
        if (phase !== 'syncing') return;
        if (buffer.length < BUFFER_LIMIT) buffer.push(message);
        else overflowed = true;
      }
    },
    end: () => startOver('ended'),
    restart: () => startOver('idle'),
  };
}
