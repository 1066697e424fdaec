import { describe, expect, it } from '@jest/globals';
import { startJobs } from '../../src/jobs/index.js';
import type { Job, Services } from '../../src/kernel/index.js';
import { createMetrics } from '../../src/lib/metrics.js';

/** What a runner touches of the services: the log and the figures. */
function logging(warnings: unknown[] = []): Services {
  const log = { warn: (what: unknown) => warnings.push(what) };
  return { log, metrics: createMetrics() } as unknown as Services;
}

function job(run: Job['run'], more: Partial<Job> = {}): Job {
  return { name: 'test.work', everyMs: 3_600_000, run, ...more };
}

describe('jobs', () => {
  it('run until nothing is left', async () => {
    let left = 3;
    const jobs = startJobs(logging(), [job(async () => --left > 0)]);
    await jobs.run('test.work');
    expect(left).toBe(0);
    await jobs.stop();
  });

  it('run when they are woken, and once more when woken meanwhile', async () => {
    const runs: (() => void)[] = [];
    let wake = () => {};
    const listen: Job['listen'] = (_, woken) => {
      wake = woken;
      return () => {};
    };
    const work = job(() => new Promise((done) => runs.push(() => done(false))), { listen });
    const jobs = startJobs(logging(), [work]);
    wake();
    wake();
    expect(runs).toHaveLength(1);
    runs[0]?.();
    while (runs.length < 2) await new Promise(setImmediate);
    runs[1]?.();
    await jobs.stop();
    wake();
    expect(runs).toHaveLength(2);
  });

  it('gather wakes that come close together into one run, and may be run at once all the same', async () => {
    let runs = 0;
    let wake = () => {};
    const listen: Job['listen'] = (_, woken) => {
      wake = woken;
      return () => {};
    };
    const work = job(async () => ++runs < 0, { listen, gatherMs: 20 });
    const jobs = startJobs(logging(), [work]);
    for (let count = 0; count < 5; count++) wake();
    expect(runs).toBe(0);
    while (runs === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(runs).toBe(1);
    wake();
    await jobs.run('test.work');
    expect(runs).toBe(2);
    await jobs.stop();
  });

  it('rest between runs in a row, longer than they took, unless somebody waits', async () => {
    const runs: { from: number; to: number }[] = [];
    const work = job(
      async () => {
        const from = performance.now();
        await new Promise((resolve) => setTimeout(resolve, 20));
        runs.push({ from, to: performance.now() });
        return runs.length % 3 !== 0;
      },
      { everyMs: 1 },
    );
    const jobs = startJobs(logging(), [work]);
    while (runs.length < 3) await new Promise((resolve) => setTimeout(resolve, 5));
    const [first, second] = [runs[0]!, runs[1]!];
    expect(second.from - first.to).toBeGreaterThan(2 * (first.to - first.from));
    const before = runs.length;
    await jobs.run('test.work');
    const [one, two] = runs.slice(before);
    expect(two!.from - one!.to).toBeLessThan(two!.to - two!.from);
    await jobs.stop();
  });

  it('that gather what people write rest together, not each for itself', async () => {
    const took: number[] = [];
    const wakes: (() => void)[] = [];
    const busy = (name: string) => {
      const listen: Job['listen'] = (_, wake) => {
        wakes.push(wake);
        return () => {};
      };
      const run = async () => {
        const from = performance.now();
        await new Promise((resolve) => setTimeout(resolve, 10));
        took.push(performance.now() - from);
        return true;
      };
      return job(run, { name, listen, gatherMs: 1 });
    };
    const from = performance.now();
    const jobs = startJobs(logging(), [busy('test.a'), busy('test.b'), busy('test.c')]);
    for (const wake of wakes) wake();
    while (took.length < 15) await new Promise((resolve) => setTimeout(resolve, 5));
    const share = took.slice(3).reduce((sum, ms) => sum + ms, 0) / (performance.now() - from);
    // A quarter of the time; each by itself would take it three times.
    expect(share).toBeLessThan(0.4);
    await jobs.stop();
  });

  it('come back after a failure, and tell of it', async () => {
    const warnings: unknown[] = [];
    let runs = 0;
    const done = new Promise<void>((resolve) => {
      const flaky = job(
        async () => {
          runs += 1;
          if (runs === 1) throw new Error('not now');
          resolve();
          return false;
        },
        { everyMs: 5 },
      );
      startJobs(logging(warnings), [flaky]);
    });
    await done;
    expect(warnings).toHaveLength(1);
  });

  it('refuse two of one name, and names nobody defined', async () => {
    const idle = job(async () => false);
    expect(() => startJobs(logging(), [idle, idle])).toThrow('Two jobs');
    const jobs = startJobs(logging(), [idle]);
    await expect(jobs.run('test.other')).rejects.toThrow('no job called test.other');
    await jobs.stop();
  });
});
