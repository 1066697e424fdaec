import type { ServerEvents } from '../../contract/socket.js';
import { frameOf, writeFrame } from './frame.js';
import { limits } from './options.js';
import type { GatewayServer, GatewaySocket } from './sockets.js';

/**
 * The sockets that watch one thing, in slices of Socket.IO rooms, so that one emit to a huge room never
 * blocks the loop for long. Only the gate's own functions make a socket join; no client names a room.
 */
export class Room {
  private readonly slices: Set<GatewaySocket>[] = [];
  private readonly places = new Map<GatewaySocket, number>();
  /** Slices that are not written yet, of one message after the other; each is called until it says that it is done. */
  private readonly waiting: (() => boolean)[] = [];

  constructor(
    private readonly io: GatewayServer,
    readonly name: string,
  ) {}

  get size(): number {
    return this.places.size;
  }

  /** A message is still on its way to some of them. */
  get isBusy(): boolean {
    return this.waiting.length > 0;
  }

  sockets(): IterableIterator<GatewaySocket> {
    return this.places.keys();
  }

  has(socket: GatewaySocket): boolean {
    return this.places.has(socket);
  }

  join(socket: GatewaySocket): void {
    if (this.places.has(socket)) return;
    let place = this.slices.findIndex((slice) => slice.size < limits.sliceSize);
    if (place < 0) place = this.slices.push(new Set()) - 1;
    this.slices[place]!.add(socket);
    this.places.set(socket, place);
    void socket.join(this.sliceName(place));
  }

  leave(socket: GatewaySocket): void {
    const place = this.places.get(socket);
    if (place === undefined) return;
    this.places.delete(socket);
    this.slices[place]!.delete(socket);
    void socket.leave(this.sliceName(place));
  }

  /**
   * Writes to this node's sockets: the first slice now if nothing waits, each other one in a turn of the loop of its own, in order;
   * of what is long, only some of a slice in a turn. One turn plans the next: planned together they would all run in one.
   */
  emit<E extends keyof ServerEvents>(event: E, ...args: Parameters<ServerEvents[E]>): void {
    const frame = frameOf(event, args);
    const isIdle = !this.isBusy;
    for (const [place, slice] of this.slices.entries())
      if (slice.size > 0) this.waiting.push(this.telling(place, frame, event, args));
    if (isIdle) this.emitNext();
  }

  private emitNext(): void {
    let isDone = true;
    try {
      isDone = this.waiting[0]?.() ?? true;
    } finally {
      if (isDone) this.waiting.shift();
      if (this.waiting.length > 0) setImmediate(() => this.emitNext());
    }
  }

  /** As `emit`, but dropped for sockets that can't take it now. For typing: what is over in a moment anyway. */
  emitVolatile<E extends keyof ServerEvents>(
    event: E,
    except: GatewaySocket | null,
    ...args: Parameters<ServerEvents[E]>
  ): void {
    for (const [place, slice] of this.slices.entries()) {
      if (slice.size === 0) continue;
      const target = this.io.local.volatile.to(this.sliceName(place));
      (except ? target.except(except.id) : target).emit(event, ...args);
    }
  }

  /** Tells one slice, as much of it in a call as is written in some milliseconds. */
  private telling<E extends keyof ServerEvents>(
    place: number,
    frame: Buffer,
    event: E,
    args: Parameters<ServerEvents[E]>,
  ): () => boolean {
    const slice = this.slices[place]!;
    // It goes with the slice: who leaves between two calls is told nothing any more.
    const sockets = slice.values();
    const left = new Set<GatewaySocket>();
    const atOnce = Math.max(1, Math.floor(limits.turnBytes / frame.length));
    return () => {
      for (let n = 0; n < atOnce; n++) {
        const { value: socket, done } = sockets.next();
        if (!socket || done) {
          this.tellOthers(place, left, event, args);
          return true;
        }
        if (!writeFrame(socket, frame)) left.add(socket);
      }
      return false;
    };
  }

  /** Those on whom something waits: by Socket.IO, which keeps it for them. */
  private tellOthers<E extends keyof ServerEvents>(
    place: number,
    left: Set<GatewaySocket>,
    event: E,
    args: Parameters<ServerEvents[E]>,
  ): void {
    const slice = this.slices[place]!;
    const there = [...left].filter((socket) => slice.has(socket));
    if (there.length === 0) return;
    if (there.length === slice.size) this.io.local.to(this.sliceName(place)).emit(event, ...args);
    else for (const socket of there) socket.emit(event, ...args);
  }

  private sliceName(place: number): string {
    return `${this.name}/${place}`;
  }
}
