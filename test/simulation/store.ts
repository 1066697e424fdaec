import type { ThreadMessage } from '../../contract/feed.js';
import type { ThreadPageDto } from '../../contract/forums.js';
import { resetReason } from '../../src/feed/compare.js';
import type { Committed } from '../../src/feed/index.js';
import type { Readers, ThreadHead } from '../../src/forums/index.js';
import { ModelForum, type Op } from '../client/state/model-forum.js';

export const FORUM = 'forum-1';
const THREAD = 'thread-0';
const WINDOW = { from: 1, to: null };

/**
 * The database of a simulation: one closed forum with one watched thread, its numbers, and who may read at each of them. All
 * of it is as the database's own rules would have it; nothing of the gateway or the client is used.
 */
export class Store {
  readonly forum = new ModelForum([]);
  readonly members: Set<string>;
  /** The number of each person's last removal. */
  readonly removedAt = new Map<string, number>();
  readonly era = 'era-1';
  access = 0;
  /** False: every statement fails. */
  isUp = true;

  constructor(people: readonly string[]) {
    this.members = new Set(people);
  }

  /** The server goes away, or comes back. */
  toggle(): void {
    this.isUp = !this.isUp;
  }

  get head(): number {
    return this.forum.head;
  }

  get threadHead(): number {
    return this.page().head;
  }

  write(op: Op): Committed {
    const before = this.head;
    const threads = this.forum.threads.map(({ id, head }) => ({ id, head }));
    this.forum.run(op);
    const changed = this.forum.threads.filter(
      ({ id, head }) => head > (threads.find((one) => one.id === id)?.head ?? -1),
    );
    return {
      ...this.envelope(before),
      threads: changed.map(({ id }) => this.changes(threads.find((one) => one.id === id)?.head ?? 0, id)),
    };
  }

  remove(person: string): Committed | null {
    if (!this.members.delete(person)) return null;
    const committed = this.step();
    this.removedAt.set(person, committed.seq);
    return committed;
  }

  bringBack(person: string): Committed | null {
    if (this.members.has(person)) return null;
    this.members.add(person);
    return this.step();
  }

  /** Whether the law lets somebody be sent this number now. Who is back may have all that came meanwhile. */
  mayBeSent(person: string, seq: number): boolean {
    return this.members.has(person) || seq <= (this.removedAt.get(person) ?? 0);
  }

  page(
    at = this.head,
  ): Pick<ThreadPageDto, 'era' | 'head' | 'window' | 'thread' | 'posts' | 'people' | 'replies'> {
    return this.forum.pageAt(at, THREAD, WINDOW) as never;
  }

  changes(after: number, threadId = THREAD): ThreadMessage {
    return { ...this.forum.changesAt(this.head, threadId, after), access: this.access };
  }

  /** What `thread:sync` answers a reader who has everything up to `after`. */
  sync(after: number): { kind: 'changes'; message: ThreadMessage } | { kind: 'reset' } {
    const known = { era: this.era, epoch: 1, after };
    const message = this.changes(after);
    const now = { era: this.era, epoch: 1, head: this.threadHead, rows: message.change.posts.length };
    return resetReason(known, now) ? { kind: 'reset' } : { kind: 'changes', message };
  }

  readers(asked: string[]): Readers {
    return { access: this.access, isPublic: false, readers: asked.filter((one) => this.members.has(one)) };
  }

  heads(): ThreadHead[] {
    return [{ thread: THREAD, head: this.threadHead, isHere: true }];
  }

  private step(): Committed {
    const before = this.head;
    this.forum.passNumber();
    this.access = this.head;
    return { ...this.envelope(before), threads: [] };
  }

  private envelope(prev: number) {
    return { era: this.era, forum: FORUM, prev, seq: this.head, access: this.access };
  }
}

export const threadId = THREAD;
