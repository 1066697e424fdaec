import type { Clock } from '../../src/lib/clock.js';
import { AppError } from '../../src/lib/errors.js';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A clock that moves when told to. */
export function handClock(): Clock & { move(milliseconds: number): void } {
  let now = Date.now();
  return { now: () => new Date(now), move: (milliseconds) => (now += milliseconds) };
}

/** What a promise refuses with, as it would cross the wire. */
export async function refusalOf(promise: Promise<unknown>): Promise<Record<string, unknown>> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof AppError) return { ...error.toBody() };
    throw error;
  }
  throw new Error('Nothing was refused.');
}

/**
 * Whether two ways take visibly different time. Asked in turn, and compared at the quartile, which a busy machine
 * disturbs less than the middle: a hash more or less is far beyond the third that is allowed. What differs by
 * itself differs every time, so what other processes do is given two more chances to be over. `CONVENE_SAMPLES=300`
 * asks as often as the case F03 wants and judges as it does: medians within 5 ms, or a tenth. It wants a quiet machine.
 */
export async function differInTime(rounds: number, ways: [Way, Way]): Promise<boolean> {
  const samples = Math.max(rounds, Number(process.env.CONVENE_SAMPLES ?? 0));
  for (let attempt = 0; attempt < 3; attempt++) {
    if (!(await differOnce(samples, attempt * samples, ways))) return false;
  }
  return true;
}

async function differOnce(rounds: number, from: number, ways: [Way, Way]): Promise<boolean> {
  const times: [number[], number[]] = [[], []];
  for (let round = from; round < from + rounds; round++) {
    for (const index of round % 2 ? ([0, 1] as const) : ([1, 0] as const)) {
      const start = performance.now();
      await ways[index](round);
      times[index].push(performance.now() - start);
    }
  }
  if (process.env.CONVENE_SAMPLES) {
    const [first, second] = [quantile(times[0], 2), quantile(times[1], 2)];
    process.stderr.write(`${rounds} samples each: medians ${first.toFixed(2)} and ${second.toFixed(2)} ms\n`);
    return Math.abs(first - second) > Math.max(5, Math.max(first, second) / 10);
  }
  const [first, second] = [quantile(times[0], 4), quantile(times[1], 4)];
  return Math.abs(first - second) > Math.max(5, Math.max(first, second) / 3);
}

type Way = (round: number) => Promise<unknown>;

/** The least value that one of `parts` parts stays below. */
function quantile(values: number[], parts: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / parts)] as number;
}

export const PASSWORD = 'gravel-pudding-moth';
