import type { Committed } from '../feed/index.js';
import type { Metrics } from '../lib/metrics.js';
import type { GatewayServer, Revoked } from './sockets.js';

/** How long the other nodes have to confirm. The adapter itself gives up after five seconds, or never while Redis is away. */
const CONFIRM_MS = 6_000;
const AGAIN_MS = 1_000;
/** By then every node's own sweep has found it many times over. */
const GIVE_UP_MS = 60_000;
/** Kept for another try at most; what does not fit is left to the sweeps. */
const MOST = 10_000;

interface Pending extends Revoked {
  since: number;
}

/**
 * Tells the other nodes what somebody may not have any more, and goes on telling until all of them confirmed it. The
 * database knew it before, this node's own sockets were put out before, and each node's sweep finds it by itself: this
 * makes it quick, and shows when it was not.
 */
export class Revocations {
  private readonly pending = new Set<Pending>();
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly io: GatewayServer,
    private readonly metrics: Metrics,
  ) {}

  /** Sessions that ended, by the hex SHA-256 of their tokens. Told by the plain hint as well, which is there before. */
  sessions(hashes: string[]): void {
    this.tell({ sessions: hashes, committed: [] });
  }

  /** A change of who may read. Told by the plain hint as well: what is heard twice is taken once. */
  access(committed: Committed): void {
    this.tell({ sessions: [], committed: [committed] });
  }

  stop(): void {
    if (this.timer) clearTimeout(this.timer);
    this.pending.clear();
  }

  private tell(revoked: Revoked): void {
    if (this.pending.size >= MOST) return;
    const pending = { ...revoked, since: performance.now() };
    this.pending.add(pending);
    this.measure();
    void this.send([pending]);
  }

  private async send(batch: Pending[]): Promise<void> {
    const sessions = batch.flatMap((one) => one.sessions);
    const committed = batch.flatMap((one) => one.committed);
    const isConfirmed = await this.ask({ sessions, committed });
    const now = performance.now();
    for (const one of batch) {
      if (isConfirmed && this.pending.has(one)) this.metrics.kickSeconds.observe((now - one.since) / 1000);
      if (isConfirmed || now - one.since > GIVE_UP_MS) this.pending.delete(one);
    }
    this.measure();
    if (this.pending.size > 0) this.timer ??= setTimeout(() => this.again(), AGAIN_MS).unref();
  }

  private again(): void {
    this.timer = null;
    void this.send([...this.pending]);
  }

  /** @returns whether every other node confirmed. One that just died counts as one that did not. */
  private async ask(revoked: Revoked): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<false>((resolve) => {
      timer = setTimeout(() => resolve(false), CONFIRM_MS).unref();
    });
    const asked = this.io.serverSideEmitWithAck('access:revoked', revoked).then(
      () => true,
      () => false,
    );
    const answer = await Promise.race([asked, late]);
    clearTimeout(timer);
    return answer;
  }

  private measure(): void {
    this.metrics.kicksUnacknowledged.set(this.pending.size);
  }
}
