import type { Socket } from 'socket.io-client';
import type { Ack } from '../../contract/errors.js';
import type { ServerEvents } from '../../contract/socket.js';
import { live } from '../../text/words.js';
import { tabStore } from './browser-store.js';
import { byId, here, link as pageLink } from './dom.js';

/** The way to the server, whatever carries it. */
export interface Link {
  isUp(): boolean;
  /** Asks and waits for the answer. Rejects when there is no way, or no answer in time. */
  ask<T>(command: string, input: object, timeoutMs?: number): Promise<Ack<T>>;
  /** Says something that is worth nothing later: dropped when there is no way. */
  tell(command: string, input: object): void;
  close(): void;
  /** Connects again after `close`. */
  open(): void;
}

export interface LinkOptions {
  on: Partial<ServerEvents>;
  up(): void;
  down(): void;
  /** The server does not accept this session any more. */
  refused(): void;
}

const ANSWER_MS = 10_000;
const OPEN_MS = 6_000;
const RETRY_MS = 1_000;
const RETRY_MOST_MS = 15_000;
const pollingFirst = tabStore('convene:polling-first');

/**
 * Opens the live connection; the library comes as a chunk of its own, after the page is usable.
 * WebSocket first; where something in between blocks or swallows it, polling.
 */
export async function openLink(options: LinkOptions): Promise<Link> {
  const { io } = await import('socket.io-client');
  const socket = io({
    autoConnect: false,
    auth: { build: document.documentElement.dataset.build },
    transports: pollingFirst.load() ? ['polling', 'websocket'] : ['websocket', 'polling'],
    tryAllTransports: true,
    timeout: OPEN_MS,
    reconnectionDelay: RETRY_MS,
    reconnectionDelayMax: RETRY_MOST_MS,
    randomizationFactor: 0.5,
  });
  let isClosed = false;
  let moveTimer: ReturnType<typeof setTimeout> | undefined;

  const later = (ms: number, act: () => void) => {
    clearTimeout(moveTimer);
    moveTimer = setTimeout(() => !isClosed && act(), ms);
  };
  for (const [name, handler] of Object.entries(options.on)) socket.on(name, handler);
  socket.on('connect', () => {
    clearTimeout(moveTimer);
    pollingFirst.save(socket.io.engine.transport.name === 'polling' ? '1' : null);
    options.up();
  });
  socket.on('disconnect', (reason) => {
    clearTimeout(moveTimer);
    options.down();
    // Cut by the server on purpose, which ends reconnecting: it may have been this session only.
    if (reason === 'io server disconnect') later(spread(RETRY_MS * 2), () => socket.connect());
  });
  socket.on('connect_error', (error) => {
    if (isRefusal(error)) {
      options.refused();
      return;
    }
    // A proxy that swallows WebSockets gives no error, only time: begin with polling from now on.
    socket.io.opts.transports = ['polling', 'websocket'];
    if (!socket.active) later(spread(RETRY_MOST_MS), () => socket.connect());
  });
  // The server goes down for a moment: everybody moves at a moment of their own.
  socket.on('server:drain', ({ windowMs }: { windowMs: number }) =>
    later(Math.random() * windowMs, () => socket.disconnect().connect()),
  );
  socket.on('server:newer', () => {
    void import('./new-version.js').then(
      ({ offerNewVersion }) => offerNewVersion(),
      // The files of this page are gone already.
      () => byId('live-status')?.append(' ', pageLink(here(), live.status.reload)),
    );
  });
  wakeWithPage(socket, () => isClosed);
  socket.connect();

  return {
    isUp: () => socket.connected,
    ask<T>(command: string, input: object, timeoutMs = ANSWER_MS): Promise<Ack<T>> {
      if (!socket.connected) return Promise.reject(new Error('not connected'));
      return socket.timeout(timeoutMs).emitWithAck(command, input) as Promise<Ack<T>>;
    },
    tell(command, input) {
      if (socket.connected) socket.emit(command, input);
    },
    open() {
      isClosed = false;
      socket.connect();
    },
    close() {
      isClosed = true;
      clearTimeout(moveTimer);
      socket.disconnect();
    },
  };
}

/** An open socket keeps a page out of the browser's back and forward memory, so it is closed on leaving. */
function wakeWithPage(socket: Socket, isClosed: () => boolean): void {
  addEventListener('pagehide', () => socket.disconnect());
  addEventListener('pageshow', (event) => {
    if (event.persisted && !isClosed()) socket.connect();
  });
  // Back from a tunnel or from sleep: now, not after the longest wait.
  const wake = () => {
    if (!document.hidden && !isClosed() && !socket.connected) socket.disconnect().connect();
  };
  addEventListener('online', wake);
}

function isRefusal(error: Error & { data?: { code?: string } }): boolean {
  return error.data?.code === 'unauthenticated' || error.message === 'unauthenticated';
}

function spread(ms: number): number {
  return ms * (0.5 + Math.random() / 2);
}
