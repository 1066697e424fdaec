import type { Committed } from '../feed/index.js';
import { accountIdOf, type Services } from '../kernel/index.js';
import { askReaders } from './ask-readers.js';
import { standing } from './chain.js';
import { listMessageOf } from './list-message.js';
import { type Pace, realPace } from './outbox.js';
import type { GateReads } from './reads.js';
import type { Room } from './room.js';
import type { GatewayServer, GatewaySocket } from './sockets.js';
import { WatchedList, WatchedThread } from './watched.js';
import { whoMayFollow } from './who-may-follow.js';

/** What a gate needs besides its reads; without `pace` it goes by the real clock. */
export type GateServices = Pick<Services, 'log' | 'metrics'> & {
  pace?: Pace;
  /** Told of a forum whose rules are others now, with its threads that are watched here. */
  onRules?(forumId: string, threadIds: string[]): void;
};

/**
 * Everything this node shows of one forum. All messages of the forum pass here, one after another: first
 * the readers are made right for the message's access number, then it goes out; a gap is healed by one
 * range read for the whole room. Hints may be lost, doubled, late or reordered; `sweep` finds what is missing.
 */
export class ForumGate {
  readonly threads = new Map<string, WatchedThread>();
  list: WatchedList | null = null;
  /** Moves with every eviction: a join that began before one is checked again. */
  fence = 0;
  /** Joins under way: a gate that somebody is about to enter is not forgotten. */
  joining = 0;
  /** As the readers were last asked; null: not yet. */
  private isPublic: boolean | null = null;
  private turn: Promise<void> | null = null;
  private readonly waiting: (() => Promise<void> | void)[] = [];
  private readonly pace: Pace;

  constructor(
    private readonly io: GatewayServer,
    private readonly reads: GateReads,
    private readonly services: GateServices,
    readonly forumId: string,
    public era: string,
    /** The readers in the rooms are right as of this access number. */
    public access: number,
    /** Every watched thread is at or above its own last change up to this number. */
    public swept: number,
    /** Those in the rooms were told of the forum's rules up to this number. */
    public rules: number,
  ) {
    this.pace = services.pace ?? realPace;
  }

  get isEmpty(): boolean {
    return this.threads.size === 0 && this.list === null && this.joining === 0;
  }

  /** A hint from this node or another. */
  deliver(committed: Committed): void {
    // Nothing waits and readers are right: straight through, in the same tick as the commit's answer.
    const isPlain = committed.access <= this.access && committed.era === this.era && !committed.departed;
    if (!this.turn && isPlain && this.fits(committed)) {
      this.send(committed);
      return;
    }
    this.enqueue(() => this.deliverCarefully(committed));
  }

  /** What a sweep read of the forum's head. Heals threads and list, evicts where access moved. */
  sweep(now: { era: string; head: number; access: number; rules: number }): Promise<void> {
    return this.enqueue(async () => {
      if (now.era !== this.era || now.head < this.swept) this.startEra(now.era);
      if (now.access > this.access) await this.evict(now.access);
      if (now.head > this.swept) {
        const ids = [...this.threads.keys()];
        for (const { thread, head, isHere } of await this.reads.changedHeads(this.forumId, this.swept, ids)) {
          const watched = this.threads.get(thread);
          if (watched && !isHere) await this.letGo(watched);
          else if (watched && head > watched.mark) await this.repair(() => this.healThread(watched));
        }
        this.swept = now.head;
      }
      const { list } = this;
      if (list && now.head > list.mark) await this.repair(() => this.healList(list));
      this.tellRules(now.rules);
    });
  }

  /** By how many changes the last word of this gate is behind the forum's head. */
  lag(head: number): number {
    let known = Math.max(this.swept, this.list?.mark ?? 0);
    for (const { mark } of this.threads.values()) known = Math.max(known, mark);
    return Math.max(0, head - known);
  }

  /** Reads anew who may read here, and makes everyone else leave. */
  refreshReaders(): Promise<void> {
    return this.enqueue(() => this.evict());
  }

  /** The net under all numbers: asks again, on a clock, in every forum that is not for everyone. */
  checkReaders(): Promise<void> {
    return this.isPublic ? Promise.resolve() : this.refreshReaders();
  }

  watchThread(threadId: string, epoch: number, head: number): WatchedThread {
    let watched = this.threads.get(threadId);
    if (watched && watched.epoch !== epoch) watched = undefined;
    if (!watched) {
      watched = new WatchedThread(this.io, this.forumId, threadId, epoch, head, this.pace);
      this.threads.set(threadId, watched);
    }
    return watched;
  }

  watchList(head: number): WatchedList {
    this.list ??= new WatchedList(this.io, this.forumId, head, this.pace);
    return this.list;
  }

  /** Forgets rooms that nobody is in. */
  prune(): void {
    for (const [id, watched] of this.threads) if (watched.room.size === 0) this.threads.delete(id);
    if (this.list?.room.size === 0) this.list = null;
  }

  private fits(committed: Committed): boolean {
    if (this.list && standing(this.list.mark, committed) === 'gap') return false;
    return committed.threads.every((message) => {
      const watched = this.threads.get(message.thread);
      return !watched || standing(watched.mark, message) !== 'gap';
    });
  }

  private send(committed: Committed): void {
    for (const message of committed.threads) {
      const watched = this.threads.get(message.thread);
      if (watched && standing(watched.mark, message) === 'apply') watched.send(message);
    }
    if (this.list && standing(this.list.mark, committed) === 'apply')
      this.list.send(listMessageOf(committed));
    this.tellRules(committed.rules ?? 0);
  }

  /** One word to everybody here: they ask what holds for them. No thread changes by it. */
  private tellRules(rules: number): void {
    if (rules <= this.rules) return;
    this.rules = rules;
    this.services.onRules?.(this.forumId, [...this.threads.keys()]);
    const rooms = [...this.threads.values(), ...(this.list ? [this.list] : [])];
    for (const { room } of rooms) room.emit('forum:rules', { forumId: this.forumId });
  }

  private async deliverCarefully(committed: Committed): Promise<void> {
    if (committed.era !== this.era) this.startEra(committed.era);
    if (committed.access > this.access) await this.evict(committed.access);
    // Joins that were checked before a thread left are checked again.
    if (committed.departed) this.fence++;
    for (const id of committed.departed ?? []) {
      const watched = this.threads.get(id);
      if (watched) await this.letGo(watched);
    }
    if (this.list && standing(this.list.mark, committed) === 'gap')
      await this.fetchGap(this.healList(this.list));
    for (const message of committed.threads) {
      const watched = this.threads.get(message.thread);
      if (watched && standing(watched.mark, message) === 'gap') await this.fetchGap(this.healThread(watched));
    }
    this.send(committed);
  }

  private fetchGap(healing: Promise<void>): Promise<void> {
    this.services.metrics.gapsFetched.inc();
    return healing;
  }

  private repair(heal: () => Promise<void>): Promise<void> {
    this.services.metrics.sweepRepairs.inc();
    return heal();
  }

  private async healThread(watched: WatchedThread): Promise<void> {
    const message = await this.reads.threadRange(watched.threadId, watched.mark);
    if (!message) return;
    // What is in another forum by now has that forum's readers, not these.
    if (message.forum !== this.forumId) return this.letGo(watched);
    if (message.access > this.access) await this.evict(message.access);
    if (message.seq > watched.mark) watched.send(message);
  }

  /** A thread left: its readers here go to where it is now, or learn that they may not. */
  private async letGo(watched: WatchedThread): Promise<void> {
    const { threadId, room } = watched;
    const { message, mayFollow } = await whoMayFollow(this.reads, watched);
    if (message?.forum === this.forumId && message.epoch === watched.epoch) return;
    this.fence++;
    if (this.threads.get(threadId) === watched) this.threads.delete(threadId);
    for (const socket of [...room.sockets()]) {
      leave(socket, room, `thread:${threadId}`);
      // A message of another epoch makes a screen fetch its page again, and join where the thread is.
      if (message && mayFollow(socket)) socket.emit('thread:changes', [message]);
      else socket.emit('access:lost', { threadId, forumId: this.forumId, reason: 'moved' });
    }
  }

  private async healList(list: WatchedList): Promise<void> {
    const message = await this.reads.forumRange(this.forumId, list.mark);
    if (!message) return;
    if (message.access > this.access) await this.evict(message.access);
    if (message.seq > list.mark) list.send(message);
  }

  /** Numbers start anew: the next message of the new era makes every reader fetch its page again. */
  private startEra(era: string): void {
    this.era = era;
    this.rules = 0;
    this.swept = 0;
    // Access numbers begin anew as well: whatever comes next asks who may read.
    this.access = -1;
    for (const watched of this.threads.values()) watched.mark = 0;
    if (this.list) this.list.mark = 0;
  }

  /** @param atLeast what comes next is of this access number: an answer that is older lets nothing through */
  private async evict(atLeast = -1): Promise<void> {
    const readers = (await askReaders(this.reads, this.forumId, () => this.sockets())) ?? {
      access: this.access,
      isPublic: false,
      accounts: new Map<string, boolean>(),
    };
    this.fence++;
    this.isPublic = readers.isPublic;
    for (const socket of this.sockets()) {
      const accountId = accountIdOf(socket.data.actor);
      const mayRead = readers.isPublic || (accountId !== null && readers.accounts.get(accountId) === true);
      if (mayRead) continue;
      this.expel(socket);
      this.services.metrics.evicted.inc();
    }
    this.access = Math.max(this.access, readers.access);
    if (this.access < atLeast) throw new Error('the readers are older than the change');
  }

  private expel(socket: GatewaySocket): void {
    const { forumId } = this;
    for (const { room, threadId } of this.threads.values()) {
      if (!room.has(socket)) continue;
      leave(socket, room, `thread:${threadId}`);
      socket.emit('access:lost', { threadId, forumId, reason: 'access_lost' });
    }
    if (!this.list?.room.has(socket)) return;
    leave(socket, this.list.room, `forum:${forumId}`);
    socket.emit('access:lost', { threadId: null, forumId, reason: 'access_lost' });
  }

  private sockets(): Set<GatewaySocket> {
    const all = new Set<GatewaySocket>();
    for (const watched of this.threads.values()) for (const socket of watched.room.sockets()) all.add(socket);
    if (this.list) for (const socket of this.list.room.sockets()) all.add(socket);
    return all;
  }

  private enqueue(task: () => Promise<void> | void): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.push(async () => {
        try {
          await task();
        } catch (error) {
          // Postgres away: nothing goes out that was not checked; the next sweep heals.
          this.services.log.warn({ err: error, forum: this.forumId }, 'gate could not read');
        }
        resolve();
      });
      this.turn ??= this.run();
    });
  }

  private async run(): Promise<void> {
    for (let task = this.waiting.shift(); task; task = this.waiting.shift()) await task();
    this.turn = null;
  }
}

/** Out of the room, and out of everything that came with watching it. */
function leave(socket: GatewaySocket, room: Room, key: string): void {
  socket.data.watches.get(key)?.leave();
  socket.data.watches.delete(key);
  room.leave(socket);
}
