import type { Job, Services } from '../kernel/index.js';
import { Pause } from './pause.js';
import { type Runner, startRunner } from './runner.js';

export interface Jobs {
  /** Runs one job now, until nothing is left for it. @throws Error for a name nobody defined */
  run(name: string): Promise<void>;
  /** A hint from another node that one job may have something to do. Unknown names are passed by: it may be newer. */
  wake(name: string): void;
  /** Starts nothing more and waits for what runs. */
  stop(): Promise<void>;
}

/** Runs every job on its clock, each never twice at a time in this process. */
export function startJobs(services: Services, jobs: Job[]): Jobs {
  const runners = new Map<string, Runner>();
  const pause = new Pause();
  for (const job of jobs) {
    if (runners.has(job.name)) throw new Error(`Two jobs are called ${job.name}.`);
    runners.set(job.name, startRunner(services, job, pause));
  }
  return {
    async run(name) {
      const runner = runners.get(name);
      if (!runner) throw new Error(`There is no job called ${name}.`);
      await runner.run();
    },
    wake: (name) => runners.get(name)?.wake(),
    async stop() {
      await Promise.all([...runners.values()].map((runner) => runner.stop()));
    },
  };
}
