import type { Database } from '../../src/database/index.js';
import type { Job } from '../../src/kernel/index.js';
import { askMembers, tendOrphans } from '../../src/networks/index.js';
import { countFigures } from '../../src/register/index.js';
import { servicesOn } from '../processes/seed.js';
import { percentile } from '../report/statistics.js';
import { clockFor } from '../search/clock.js';
import { recordStatements } from '../statements.js';
import { type Work, workOf } from './plans.js';

export interface JobTimes extends Work {
  job: string;
  /** Milliseconds that Postgres and Node computed: the first time, and once nothing is new. */
  first: number;
  p50: number;
  wall95: number;
}

const RUNS = 12;

/** What each minute costs while nothing happens. */
export async function measureJobs(db: Database, say: (line: string) => void): Promise<JobTimes[]> {
  const clock = await clockFor(db);
  const services = servicesOn(db);
  const jobs: Job[] = [countFigures, tendOrphans, askMembers];
  const rows: JobTimes[] = [];
  for (const job of jobs) {
    say(`The job ${job.name}`);
    const whole = async () => {
      while (await job.run(services)) {}
    };
    const first = await clock(whole);
    const took = [];
    for (let run = 0; run < RUNS; run++) took.push(await clock(whole));
    const end = recordStatements();
    await whole();
    const work = await workOf(db, end());
    rows.push({
      job: job.name,
      first: first.cpu,
      p50: percentile(
        took.map(({ cpu }) => cpu),
        0.5,
      ),
      wall95: percentile(
        took.map(({ wall }) => wall),
        0.95,
      ),
      ...work,
    });
  }
  return rows;
}
