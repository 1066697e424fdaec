const DAY = 86_400_000;
/** People write from 6:30 to 22:30. */
const WAKING = { from: 6.5 / 24, length: 16 / 24 };
const MINUTE = 60_000;

/** A moment so many days before another. */
export function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * DAY);
}

/**
 * The times of a thread's posts: rising, uneven, the same for the same thread, by day, and none after `now`.
 * @param from days before now of the first @param until days before now of the last
 */
export function postTimes(now: Date, from: number, until: number, count: number, seed: number): Date[] {
  const weights = Array.from({ length: count }, (_, index) => (index === 0 ? 0 : uneven(seed + index)));
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  let gone = 0;
  return weights.map((weight, index) => {
    gone += weight / total;
    const time = byDay(now.getTime() - (from - (from - until) * gone) * DAY);
    const latest = now.getTime() - (count - index) * 7 * MINUTE;
    return new Date(Math.min(time + index, latest));
  });
}

/** Squeezes a day's 24 hours into the waking ones; keeps the order. */
function byDay(time: number): number {
  const start = Math.floor(time / DAY) * DAY;
  return Math.round(start + WAKING.from * DAY + (time - start) * WAKING.length);
}

/** From 0.15 to 2: some answers come at once, some the day after. */
function uneven(seed: number): number {
  const x = Math.abs(Math.sin(seed * 12.9898) * 43_758.5453) % 1;
  return 0.15 + 1.85 * x ** 2;
}
