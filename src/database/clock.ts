import type { Clock } from '../lib/clock.js';
import type { Logger } from '../lib/logger.js';
import type { Database } from './database.js';
import { query } from './statements.js';

/** How often the database is asked again: two crystals drift apart by a few milliseconds in that time. */
const ASK_EVERY_MS = 60_000;
/** An answer that took longer says too little of when it was given. */
const LATE_MS = 1_000;
/** From here on the machine's own clock is worth a line in the log. */
const FAR_MS = 5_000;

export interface DatabaseClock extends Clock {
  stop(): void;
}

/**
 * The time of the database, for all nodes: what the clock of one machine says, or how it is set while it runs, changes
 * nothing. Between two looks time goes on by the machine's steady counter, which nobody can set.
 * @param look the database's time in milliseconds since 1970
 * @throws whatever the first look throws
 */
export async function followDatabaseClock(
  db: Database,
  log: Pick<Logger, 'warn'>,
  look: () => Promise<number> = () => lookAt(db),
): Promise<DatabaseClock> {
  let origin = 0;
  async function ask(isFirst: boolean): Promise<void> {
    const before = performance.now();
    const time = await look();
    const after = performance.now();
    const next = time - (before + after) / 2;
    const took = after - before;
    // What lies within the doubt of the answer says nothing new: time would jump for it.
    if (isFirst || (took < LATE_MS && Math.abs(next - origin) > took / 2)) origin = next;
  }
  await ask(true);
  const apartMs = Math.round(Date.now() - (origin + performance.now()));
  if (Math.abs(apartMs) > FAR_MS)
    log.warn({ apartMs }, 'the clock of this machine is not that of the database, which goes for all nodes');
  // Postgres away: the counter goes on meanwhile.
  const timer = setInterval(() => void ask(false).catch(() => undefined), ASK_EVERY_MS).unref();
  return {
    now: () => new Date(Math.floor(origin + performance.now())),
    stop: () => clearInterval(timer),
  };
}

async function lookAt(db: Database): Promise<number> {
  const [row] = await query<{ ms: number }>(
    db,
    'select (extract(epoch from clock_timestamp()) * 1000)::float8 as ms',
  );
  return row!.ms;
}
