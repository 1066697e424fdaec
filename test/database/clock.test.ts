import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type DatabaseClock, followDatabaseClock, query } from '../../src/database/index.js';
import { silentLogger } from '../../src/lib/logger.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';

const DAY = 86_400_000;

let test: TestDatabase;
const clocks: DatabaseClock[] = [];
beforeAll(async () => {
  test = await testDatabase();
});
afterEach(() => {
  for (const clock of clocks.splice(0)) clock.stop();
  jest.restoreAllMocks();
});
afterAll(() => test.close());

async function follow(
  look?: () => Promise<number>,
  log: { warn: jest.Mock } | typeof silentLogger = silentLogger,
) {
  const clock = await followDatabaseClock(test.db, log, look);
  clocks.push(clock);
  return clock;
}

describe('the clock of the site (K08)', () => {
  it('says what the database says', async () => {
    const clock = await follow();
    const [row] = await query<{ before: Date }>(test.db, 'select clock_timestamp() as before');
    const apart = clock.now().getTime() - row!.before.getTime();
    expect(Math.abs(apart)).toBeLessThan(2_000);
  });

  it('is the same on a machine that is three days ahead, and when its clock is set meanwhile', async () => {
    const real = Date.now;
    const clock = await follow();
    const before = clock.now().getTime();
    jest.spyOn(Date, 'now').mockImplementation(() => real() + 3 * DAY);
    const ahead = await follow();
    for (const one of [clock, ahead]) {
      const apart = one.now().getTime() - before;
      expect(apart).toBeGreaterThanOrEqual(-100);
      expect(apart).toBeLessThan(60_000);
    }
  });

  it('goes on while the database is away, and says in the log when the machine is far off', async () => {
    const warn = jest.fn();
    let isAway = false;
    const clock = await follow(
      async () => {
        if (isAway) throw new Error('away');
        return Date.now() - 3 * DAY;
      },
      { warn },
    );
    isAway = true;
    const first = clock.now().getTime();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(clock.now().getTime()).toBeGreaterThan(first);
    expect(Math.abs(clock.now().getTime() + 3 * DAY - Date.now())).toBeLessThan(5_000);
    expect(warn).toHaveBeenCalledTimes(1);
  });
});
