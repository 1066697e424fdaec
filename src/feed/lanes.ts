/** At most this many writes go out as one statement. */
const BATCH = 64;

interface Item<I, O> {
  input: I;
  resolve(output: O): void;
  reject(error: unknown): void;
}

interface Job {
  run(): Promise<void>;
  /** Jobs with the same batch object that wait side by side run as one. */
  batch?: Batcher<unknown, unknown>;
  item?: Item<unknown, unknown>;
}

/** Writes many inputs in one statement. Answers one outcome per input, in order; a throw fails them all. */
export type Batcher<I, O> = (inputs: I[]) => Promise<O[]>;

/**
 * One write in flight per forum and process: a hot forum neither starves the pool nor waits for one
 * commit per post, because what queued meanwhile goes out as the next batch (docs/live-sync.md, rule 9).
 */
export class Lanes {
  private readonly lanes = new Map<string, Job[]>();

  /** Runs `work` alone in its forum. */
  alone<T>(forumId: string, work: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.push(forumId, { run: () => work().then(resolve, reject) });
    });
  }

  /** Adds `input` to the forum's next batch of this batcher. */
  batched<I, O>(forumId: string, batch: Batcher<I, O>, input: I): Promise<O> {
    return new Promise<O>((resolve, reject) => {
      const item = { input, resolve, reject } as Item<unknown, unknown>;
      this.push(forumId, { run: async () => {}, batch: batch as Batcher<unknown, unknown>, item });
    });
  }

  /** Writes that wait, over all forums. */
  get waiting(): number {
    let count = 0;
    for (const jobs of this.lanes.values()) count += jobs.length;
    return count;
  }

  /** True when nothing waits or runs. */
  get isIdle(): boolean {
    return this.lanes.size === 0;
  }

  private push(forumId: string, job: Job): void {
    const waiting = this.lanes.get(forumId);
    if (waiting) {
      waiting.push(job);
      return;
    }
    this.lanes.set(forumId, [job]);
    // What came in with it, from other sockets in this turn of the loop, goes in the same statement.
    if (job.batch) setImmediate(() => void this.drain(forumId));
    else void this.drain(forumId);
  }

  private async drain(forumId: string): Promise<void> {
    const waiting = this.lanes.get(forumId);
    while (waiting && waiting.length > 0) {
      const first = waiting.shift()!;
      if (first.batch && first.item) await this.runBatch(waiting, first.batch, first.item);
      else await first.run();
    }
    this.lanes.delete(forumId);
  }

  private async runBatch(
    waiting: Job[],
    batch: Batcher<unknown, unknown>,
    first: Item<unknown, unknown>,
  ): Promise<void> {
    const items = [first];
    while (items.length < BATCH && waiting[0]?.batch === batch) items.push(waiting.shift()!.item!);
    try {
      const outputs = await batch(items.map((item) => item.input));
      for (const [index, item] of items.entries()) item.resolve(outputs[index]);
    } catch (error) {
      for (const item of items) item.reject(error);
    }
  }
}
