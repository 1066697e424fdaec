import type { Dice } from '../../bench/faults/dice.js';
import type { SyncAnswer } from '../../client/state/watch.js';
import type { Ack } from '../../contract/errors.js';
import type { ThreadMessage } from '../../contract/feed.js';
import type { Committed } from '../../src/feed/index.js';
import { Gates } from '../../src/gateway/gates.js';
import { joinAuthorised } from '../../src/gateway/join.js';
import type { GateReads } from '../../src/gateway/reads.js';
import type { GatewayServer, GatewaySocket } from '../../src/gateway/sockets.js';
import { AppError, notFound } from '../../src/lib/errors.js';
import { silentLogger } from '../../src/lib/logger.js';
import { createMetrics } from '../../src/lib/metrics.js';
import type { Agenda } from './agenda.js';
import { FORUM, type Store, threadId } from './store.js';
import type { Wire } from './wire.js';

const quiet = { log: silentLogger, metrics: createMetrics() };
const SWEEP_MS = 1_000;
const key = `thread:${threadId}`;

/**
 * One node: the gates, joins and rooms of the product over a store and wires of the simulation. It can be killed, and it can
 * stand still while the world goes on.
 */
export class SimNode {
  isUp = true;
  private gates: Gates;
  private rooms = new Map<string, Set<Wire>>();
  private readonly wires = new Set<Wire>();
  private frozenUntil = 0;
  private lastHint = 0;
  /** Everything that was under way in an earlier life is void. */
  private life = 0;

  constructor(
    private readonly store: Store,
    private readonly agenda: Agenda,
    private readonly dice: Dice,
  ) {
    this.gates = this.freshGates();
    this.sweepOn(this.life);
  }

  kill(): void {
    this.isUp = false;
    this.life++;
    for (const wire of [...this.wires]) wire.cut();
    this.rooms = new Map();
  }

  start(): void {
    this.isUp = true;
    this.gates = this.freshGates();
    this.sweepOn(this.life);
  }

  /** Nothing runs here for so long; what arrives meanwhile waits. */
  freeze(ms: number): void {
    this.frozenUntil = Math.max(this.frozenUntil, this.agenda.now() + ms);
  }

  /** What this node itself committed, in the order of its commits. */
  announce(committed: Committed): void {
    this.lastHint = Math.max(this.lastHint, this.agenda.now() + this.dice.next() * 5);
    this.hear(committed, this.lastHint - this.agenda.now());
  }

  /** A hint that arrives after so many milliseconds. */
  hear(committed: Committed, ms: number): void {
    const { life } = this;
    this.agenda.after(ms, () => this.awake(life, () => this.gates.deliver(committed)));
  }

  /** `thread:sync`, as the gateway's command does it. */
  async sync(wire: Wire, after: number): Promise<Ack<SyncAnswer<ThreadMessage>>> {
    try {
      const socket = wire as unknown as GatewaySocket;
      const joined = await joinAuthorised(
        this.gates,
        socket,
        this.gates.ofThread(threadId),
        () => this.ask(() => this.check(wire.person)),
        (gate, state) => {
          const watched = gate.watchThread(threadId, 1, state.threadHead);
          watched.flush();
          return watched.room;
        },
      );
      if (!joined) throw new AppError('unavailable', (words) => words.gateway.notJoined);
      const { room, state } = joined;
      wire.data.watches.set(key, { room, leave: () => room.leave(socket) });
      const { store } = this;
      // Read for all: good for whom nothing changed since he was checked. The others are checked by a read of their own.
      const { era, access, ...forAll } = await this.ask(() => ({
        era: store.era,
        access: store.access,
        data: store.sync(after),
      }));
      const isAsBefore = era === state.era && access === state.access;
      const alone = () => {
        this.check(wire.person);
        return store.sync(after);
      };
      const data = isAsBefore ? forAll.data : await this.ask(alone);
      return { ok: true, data };
    } catch (error) {
      const code = error instanceof AppError ? error.code : 'unavailable';
      if (code === 'not_found') this.leave(wire);
      return { ok: false, error: { code, message: '' } } as Ack<SyncAnswer<ThreadMessage>>;
    }
  }

  /** A connection is made. */
  take(wire: Wire): void {
    this.wires.add(wire);
  }

  /** What the gateway does when a socket has gone, or may not watch any more. */
  leave(wire: Wire): void {
    wire.data.watches.get(key)?.leave();
    wire.data.watches.delete(key);
  }

  /** The connection is over. */
  forget(wire: Wire): void {
    this.wires.delete(wire);
    this.leave(wire);
  }

  joinRoom(wire: Wire, name: string): void {
    const room = this.rooms.get(name) ?? new Set();
    this.rooms.set(name, room.add(wire));
  }

  leaveRoom(wire: Wire, name: string): void {
    this.rooms.get(name)?.delete(wire);
  }

  private check(person: string) {
    const { era, head, access, threadHead, members } = this.store;
    if (!members.has(person)) throw notFound();
    return { forumId: FORUM, era, head, access, rules: 0, threadHead };
  }

  private freshGates(): Gates {
    const { store } = this;
    const reads: GateReads = {
      heads: () =>
        this.ask(() => ({
          era: store.era,
          heads: [{ forum: FORUM, head: store.head, access: store.access, rules: 0 }],
        })),
      threadRange: (_thread, after) => this.ask(() => store.changes(after)),
      forumRange: () => this.ask(() => null),
      changedHeads: (_forum, after) => this.ask(() => store.heads().filter(({ head }) => head > after)),
      readers: (_forum, asked) => this.ask(() => store.readers(asked)),
    };
    const local = {
      to: (name: string) => ({
        emit: (event: string, ...args: unknown[]) => {
          for (const wire of this.rooms.get(name) ?? []) wire.emit(event, ...args);
        },
      }),
    };
    return new Gates({ local } as unknown as GatewayServer, { ...quiet, pace: this.agenda }, reads);
  }

  /** A statement: it is sent, it happens in one moment, and its answer comes back. */
  private async ask<T>(read: () => T): Promise<T> {
    const { life } = this;
    await this.agenda.sleep(this.latency());
    if (!this.store.isUp) throw new Error('no database');
    const answer = read();
    await this.agenda.sleep(this.latency());
    while (this.agenda.now() < this.frozenUntil)
      await this.agenda.sleep(this.frozenUntil - this.agenda.now());
    if (life !== this.life) throw new Error('killed');
    return answer;
  }

  /** Mostly some milliseconds, now and then nearly a second. */
  private latency(): number {
    return 5 + this.dice.next() ** 6 * 900;
  }

  private awake(life: number, run: () => void): void {
    if (life !== this.life || !this.isUp) return;
    const wait = this.frozenUntil - this.agenda.now();
    if (wait > 0) this.agenda.after(wait, () => this.awake(life, run));
    else run();
  }

  private sweepOn(life: number): void {
    this.agenda.after(SWEEP_MS, () =>
      this.awake(life, () => {
        void this.gates
          .sweep()
          .catch(() => undefined)
          .then(() => this.isUp && life === this.life && this.sweepOn(life));
      }),
    );
  }
}
