import { type Database, query } from '../../database/index.js';
import type { Job } from '../../kernel/index.js';
import { type Limits, refuseFor } from '../../lib/limits.js';

/**
 * Counts in the database, by its clock: the same for all nodes, whatever their own clocks say, and after a restart.
 * While it can't be asked nothing passes.
 */
export function keptLimits(db: Database): Limits {
  return {
    async use(name, key, { points: most, seconds }, points = 1) {
      const [row] = await query<{ points: number; ms: number }>(
        db,
        `insert into limit_uses as u (key, points, ends_at) values ($1, $2, now() + $3 * interval '1 second')
         on conflict (key) do update set
           points = case when u.ends_at <= now() then excluded.points else least(u.points + excluded.points, $4 + 1) end,
           ends_at = case when u.ends_at <= now() then excluded.ends_at else u.ends_at end
         returning points, (extract(epoch from ends_at - now()) * 1000)::float8 as ms`,
        [`${name}:${key}`, points, seconds, most],
      );
      if (row!.points > most) refuseFor(row!.ms);
    },
    async reset(name, key) {
      await query(db, 'delete from limit_uses where key = $1', [`${name}:${key}`]);
    },
  };
}

const BATCH = 1_000;

/** Takes away counts that are over. */
export const forgetLimitUses: Job = {
  name: 'auth.forgetLimitUses',
  everyMs: 600_000,
  async run({ db }) {
    const gone = await query(
      db,
      `delete from limit_uses where key in (
         select key from limit_uses where ends_at <= now() limit ${BATCH} for update skip locked) returning 1`,
    );
    return gone.length >= BATCH;
  },
};
