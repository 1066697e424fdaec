/** What a child process can be asked to do: names and functions of one plain input. */
export type Calls = Record<string, (...input: never[]) => unknown>;

export interface Request {
  id: number;
  name: string;
  input: unknown;
}

export type Reply = { id: number; result: unknown } | { id: number; error: string };

/**
 * Answers the parent's calls, and ends when the parent has gone, however it went.
 * @param end what must be put away first
 */
export function serve(calls: Calls, end: () => Promise<void> | void = () => {}): void {
  let isLeaving = false;
  const leave = () => {
    if (isLeaving) return;
    isLeaving = true;
    void Promise.resolve(end()).finally(() => process.exit());
  };
  process.on('message', async ({ id, name, input }: Request) => {
    if (name === 'end') return leave();
    const reply: Reply = await answer(calls, name, input).then(
      (result) => ({ id, result }),
      (error: unknown) => ({
        id,
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }),
    );
    process.send?.(reply);
  });
  process.on('disconnect', leave);
  // Ctrl-C reaches every process of the terminal: the parent decides what happens then.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', leave);
}

async function answer(calls: Calls, name: string, input: unknown): Promise<unknown> {
  const call = calls[name] as ((input: unknown) => unknown) | undefined;
  if (!call) throw new Error(`This process has no call ${name}.`);
  return call(input);
}

/** CPU of this process so far, in microseconds: what the parent takes differences of. */
export function cpu(): { user: number; system: number } {
  return process.cpuUsage();
}

export interface Memory {
  /** What the system gave to the process, in bytes: pages that were used once and are free now included. */
  resident: number;
  /** What is alive: objects and buffers. */
  alive: number;
}

/** After everything collectable was collected. */
export async function memory(): Promise<Memory> {
  for (let round = 0; round < 4; round++) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const { rss, heapUsed, external } = process.memoryUsage();
  return { resident: rss, alive: heapUsed + external };
}
