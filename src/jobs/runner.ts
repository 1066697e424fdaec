import type { Job, Services } from '../kernel/index.js';

export interface Runner {
  /** Ends when a run that began after this call has found nothing more. @throws what the job throws */
  run(): Promise<void>;
  stop(): Promise<void>;
}

/** Keeps one job going: on its clock, when it is woken, and on request; one run at a time. */
export function startRunner(services: Services, job: Job): Runner {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let isWoken = false;
  /** The run that goes on now; null between runs. */
  let current: Promise<void> | null = null;

  async function work(): Promise<void> {
    do {
      isWoken = false;
      while (!isStopped && (await job.run(services)));
    } while (isWoken && !isStopped);
  }

  function begin(): Promise<void> {
    clearTimeout(timer);
    const running = work().finally(() => {
      current = null;
      if (!isStopped) timer = setTimeout(attempt, job.everyMs).unref();
    });
    current = running;
    return running;
  }

  /** A failure is told and tried again at the next turn: the clock never stops for it. */
  function attempt(): void {
    begin().catch((error) => services.log.warn({ err: error, job: job.name }, 'a job failed'));
  }

  function wake(): void {
    isWoken = true;
    if (!current && !isStopped) attempt();
  }

  const silence = job.listen?.(services, wake);
  timer = setTimeout(attempt, job.everyMs).unref();

  return {
    async run() {
      while (current) await current.catch(() => undefined);
      await begin();
    },
    async stop() {
      isStopped = true;
      silence?.();
      clearTimeout(timer);
      await current?.catch(() => undefined);
    },
  };
}
