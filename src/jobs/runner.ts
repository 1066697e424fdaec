import type { Job, Services } from '../kernel/index.js';
import { type Pause, restAfter } from './pause.js';

export interface Runner {
  /** Ends when a run that began after this call has found nothing more. It does not rest. @throws what the job throws */
  run(): Promise<void>;
  /** There may be something to do: runs soon. */
  wake(): void;
  stop(): Promise<void>;
}

/**
 * Keeps one job going: on its clock, when it is woken, and on request; one run at a time.
 * @param pause shared by the jobs that gather what people write
 */
export function startRunner(services: Services, job: Job, pause: Pause): Runner {
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
      const tookMs = performance.now() - startedAt;
      if (job.gatherMs && urgent === 0) pause.add(tookMs);
      if (!isMore && !isWoken) return;
      await rest(tookMs);
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
    const ms = job.gatherMs ? Math.max(job.gatherMs, pause.left) : restAfter(tookMs);
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

  function attempt(): void {
    if (isPlanned && pause.left > 0) plan(pause.left);
    else start();
  }

  /** A failure is told and tried again at the next turn: the clock never stops for it. */
  function start(): void {
    begin().catch((error) => services.log.warn({ err: error, job: job.name }, 'a job failed'));
  }

  function wake(): void {
    isWoken = true;
    if (current || isPlanned || isStopped) return;
    if (job.gatherMs) {
      isPlanned = true;
      plan(Math.max(job.gatherMs, pause.left));
    } else {
      start();
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
