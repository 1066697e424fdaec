import type { Committed } from '../feed/index.js';
import { ForumGate, type GateServices } from './forum-gate.js';
import type { GateReads } from './reads.js';
import type { GatewayServer } from './sockets.js';

/** What a first look at a forum tells its gate. */
export interface ForumState {
  forumId: string;
  era: string;
  head: number;
  access: number;
  rules: number;
}

/** The gates of this node: one per forum that somebody here watches. */
export class Gates {
  private readonly gates = new Map<string, ForumGate>();
  constructor(
    private readonly io: GatewayServer,
    private readonly services: GateServices,
    private readonly reads: GateReads,
  ) {}

  /** Hands a hint to the forum's gate; nobody watches, nobody hears. */
  deliver(committed: Committed): void {
    this.gates.get(committed.forum)?.deliver(committed);
  }

  /** The forum's gate, made from what was just read where there is none yet. */
  open({ forumId, era, head, access, rules }: ForumState): ForumGate {
    let gate = this.gates.get(forumId);
    if (!gate) {
      gate = new ForumGate(this.io, this.reads, this.services, forumId, era, access, head, rules);
      this.gates.set(forumId, gate);
    }
    // A thread whose mark comes from this read must be seen by the next sweep from here on.
    gate.swept = Math.min(gate.swept, head);
    return gate;
  }

  of(forumId: string): ForumGate | undefined {
    return this.gates.get(forumId);
  }

  /** The gate of the forum in which a thread is watched here. */
  ofThread(threadId: string): ForumGate | undefined {
    for (const gate of this.gates.values()) if (gate.threads.has(threadId)) return gate;
    return undefined;
  }

  isCurrent(gate: ForumGate): boolean {
    return this.gates.get(gate.forumId) === gate;
  }

  /** Forgets gates and rooms that nobody uses. */
  prune(): void {
    for (const [id, gate] of this.gates) {
      gate.prune();
      if (gate.isEmpty) this.gates.delete(id);
    }
  }

  /** Asks again who may read, where not everyone may. */
  async checkReaders(): Promise<void> {
    for (const gate of [...this.gates.values()]) await gate.checkReaders();
  }

  /** Reads the heads of all forums served here and heals what hints did not bring. */
  async sweep(): Promise<void> {
    this.prune();
    const { metrics } = this.services;
    const forumIds = [...this.gates.keys()];
    metrics.watched.set({ what: 'forums' }, forumIds.length);
    metrics.watched.set({ what: 'threads' }, this.countThreads());
    if (forumIds.length === 0) return metrics.headLag.set(0);
    const { era, heads } = await this.reads.heads(forumIds);
    metrics.headLag.set(
      Math.max(0, ...heads.map(({ forum, head }) => this.gates.get(forum)?.lag(head) ?? 0)),
    );
    await Promise.all(heads.map(({ forum, ...head }) => this.gates.get(forum)?.sweep({ era, ...head })));
  }

  private countThreads(): number {
    let count = 0;
    for (const gate of this.gates.values()) count += gate.threads.size;
    return count;
  }
}
