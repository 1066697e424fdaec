import type { Job, Services } from '../kernel/index.js';

export interface Runner {
  /** Ends when a run that began after this call has found nothing more. It does not rest. @throws what the job throws */
  run(): Promise<void>;
  /** There may be something to do: runs soon. */
  wake(): void;
  stop(): Promise<void>;
}

/**
 * Between two runs in a row a job rests so many times as long as the first one took: of a machine that is busy with
 * people it takes a quarter of its time at most, in larger and cheaper pieces the busier it is.
 */
const REST = 3;
const LONGEST_REST_MS = 1_000;

/** Keeps one job going: on its clock, when it is woken, and on request; one run at a time. */
export function startRunner(services: Services, job: Job): Runner {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let isWoken = false;
  /** Whether a run is planned for somebody who woke it. */
  let isPlanned = false;
  /** How many wait for a run at this moment: then nothing rests. */
  let urgent = 0;
  /** The run that goes on now; null between runs. */
  let current: Promise<void> | null = null;
  let endRest = () => {};

  async function work(): Promise<void> {
    while (!isStopped) {
      isWoken = false;
      const startedAt = performance.now();
      const isMore = await timed();
      if (!isMore && !isWoken) return;
      await rest(performance.now() - startedAt);
    }
  }

  async function timed(): Promise<boolean> {
    const end = services.metrics.jobSeconds.startTimer({ job: job.name });
    try {
      const isMore = await job.run(services);
      end({ outcome: 'ok' });
      return isMore;
    } catch (error) {
      end({ outcome: 'failed' });
      throw error;
    }
  }

  async function rest(tookMs: number): Promise<void> {
    if (isStopped || urgent > 0) return;
    const ms = Math.max(job.gatherMs ?? 0, Math.min(REST * tookMs, LONGEST_REST_MS));
    await new Promise<void>((resolve) => {
      const resting = setTimeout(resolve, ms).unref();
      endRest = () => {
        clearTimeout(resting);
        resolve();
      };
    });
  }

  function begin(): Promise<void> {
    clearTimeout(timer);
    isPlanned = false;
    const running = work().finally(() => {
      current = null;
      plan(job.everyMs);
    });
    current = running;
    return running;
  }

  function plan(ms: number): void {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(attempt, ms).unref();
  }

  /** A failure is told and tried again at the next turn: the clock never stops for it. */
  function attempt(): void {
    begin().catch((error) => services.log.warn({ err: error, job: job.name }, 'a job failed'));
  }

  function wake(): void {
    isWoken = true;
    if (current || isPlanned || isStopped) return;
    if (job.gatherMs) {
      isPlanned = true;
      plan(job.gatherMs);
    } else {
      attempt();
    }
  }

  const silence = job.listen?.(services, wake);
  plan(job.everyMs);

  return {
    wake,
    async run() {
      urgent++;
      try {
        endRest();
        while (current) await current.catch(() => undefined);
        await begin();
      } finally {
        urgent--;
      }
    },
    async stop() {
      isStopped = true;
      silence?.();
      clearTimeout(timer);
      endRest();
      await current?.catch(() => undefined);
    },
  };
}
