import type { PersonDto } from '../../contract/people.js';
import { limits } from './options.js';
import type { Room } from './room.js';
import type { GatewaySocket, NodePresence } from './sockets.js';

interface Present {
  person: PersonDto | null;
  isNamed: boolean;
  /** Chose to be counted only. */
  hides: boolean;
  sockets: number;
  /** Set while nobody of this key is connected: a page change is not a leave. */
  leaving: NodeJS.Timeout | null;
}

interface ThreadPresence {
  room: Room;
  /** Public threads only: in members' forums people are counted, and where anybody may post without their name. */
  mayName: boolean;
  present: Map<string, Present>;
}

/** At most this many names are sent; the count is always whole. */
const NAMES = 30;
/** Another node that is silent for this long has gone, and its people with it. */
const LEASE_MS = 15_000;

/**
 * Who is on which thread. Kept in memory per node; nodes tell each other their state every few seconds,
 * and a node that falls silent is forgotten. Rooms hear of changes at most every two seconds.
 */
export class Presence {
  private readonly threads = new Map<string, ThreadPresence>();
  private readonly others = new Map<string, { at: number; state: NodePresence }>();
  private readonly changed = new Set<string>();

  /** @returns what to call when the socket leaves the thread */
  enter(socket: GatewaySocket, threadId: string, room: Room, mayName: boolean): () => void {
    const thread = this.threads.get(threadId) ?? { room, mayName, present: new Map<string, Present>() };
    Object.assign(thread, { room, mayName });
    this.threads.set(threadId, thread);
    const key = keyOf(socket);
    const present = thread.present.get(key) ?? {
      person: personOf(socket),
      isNamed: false,
      hides: false,
      sockets: 0,
      leaving: null,
    };
    if (present.leaving) clearTimeout(present.leaving);
    present.leaving = null;
    present.sockets++;
    present.hides = !socket.data.isNamed;
    if (present.hides) present.isNamed = false;
    thread.present.set(key, present);
    this.changed.add(threadId);
    let left = false;
    return () => {
      if (left) return;
      left = true;
      this.leave(threadId, key, present);
    };
  }

  /** Whether people are named on these threads is another matter now. */
  letName(threadIds: Iterable<string>, mayName: boolean): void {
    for (const threadId of threadIds) {
      const thread = this.threads.get(threadId);
      if (!thread || thread.mayName === mayName) continue;
      thread.mayName = mayName;
      this.changed.add(threadId);
    }
  }

  /** From now on this person is shown by name on this thread: he has written there. */
  name(threadId: string, accountId: string): void {
    const thread = this.threads.get(threadId);
    const present = thread?.mayName ? thread.present.get(accountId) : undefined;
    if (!present || present.isNamed || present.hides) return;
    present.isNamed = true;
    this.changed.add(threadId);
  }

  /** Takes what another node said. */
  hear(state: NodePresence, now: number): void {
    const before = this.others.get(state.node)?.state.threads ?? {};
    this.others.set(state.node, { at: now, state });
    for (const threadId of new Set([...Object.keys(before), ...Object.keys(state.threads)])) {
      if (JSON.stringify(before[threadId]) !== JSON.stringify(state.threads[threadId]))
        this.changed.add(threadId);
    }
  }

  /** This node's people, for the others. */
  state(node: string): NodePresence {
    const threads: NodePresence['threads'] = {};
    for (const [threadId, thread] of this.threads) {
      const people = [...thread.present.values()];
      threads[threadId] = {
        accounts: people.flatMap(({ person }) => (person ? [person.id] : [])),
        visitors: people.filter(({ person }) => !person).length,
        named: people
          .flatMap(({ person, isNamed }) => (person && isNamed && thread.mayName ? [person] : []))
          .slice(0, NAMES),
      };
    }
    return { node, threads };
  }

  /** Tells the rooms what changed since the last call. */
  flush(now: number): void {
    for (const [node, other] of this.others) {
      if (now - other.at < LEASE_MS) continue;
      this.others.delete(node);
      for (const threadId of Object.keys(other.state.threads)) this.changed.add(threadId);
    }
    for (const threadId of this.changed) this.tell(threadId);
    this.changed.clear();
  }

  /** Ends all waiting. */
  close(): void {
    for (const thread of this.threads.values()) {
      for (const present of thread.present.values()) if (present.leaving) clearTimeout(present.leaving);
    }
  }

  private tell(threadId: string): void {
    const thread = this.threads.get(threadId);
    if (!thread || thread.room.size === 0) return;
    const named = new Map<string, PersonDto>();
    const accounts = new Set<string>();
    let visitors = 0;
    for (const present of thread.present.values()) {
      if (!present.person) visitors++;
      else accounts.add(present.person.id);
      if (present.person && present.isNamed && thread.mayName) named.set(present.person.id, present.person);
    }
    for (const { state } of this.others.values()) {
      const there = state.threads[threadId];
      visitors += there?.visitors ?? 0;
      for (const id of there?.accounts ?? []) accounts.add(id);
      if (thread.mayName) for (const person of there?.named ?? []) named.set(person.id, person);
    }
    const people = [...named.values()].sort((a, b) => a.name.localeCompare(b.name)).slice(0, NAMES);
    // Told on a change only: one that is dropped, as volatile ones are when two come at once, would stay wrong until the next.
    thread.room.emit('thread:presence', { threadId, people, count: accounts.size + visitors });
  }

  private leave(threadId: string, key: string, present: Present): void {
    present.sockets--;
    if (present.sockets > 0) return;
    present.leaving = setTimeout(() => {
      const thread = this.threads.get(threadId);
      thread?.present.delete(key);
      if (thread?.present.size === 0) this.threads.delete(threadId);
      this.changed.add(threadId);
    }, limits.presenceGraceMs);
    present.leaving.unref();
  }
}

/** A person is one however many tabs; each visitor's socket is one. */
function keyOf({ id, data: { actor } }: GatewaySocket): string {
  return actor.kind === 'account' ? actor.accountId : `visitor:${id}`;
}

function personOf({ data: { actor } }: GatewaySocket): PersonDto | null {
  return actor.kind === 'account'
    ? { id: actor.accountId, username: actor.username, name: actor.name }
    : null;
}
