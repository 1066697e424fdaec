/** Time as the client's state may use it: given from outside, so that tests decide what the clock says. */
export interface Timers {
  now(): number;
  /** Calls `run` once after `ms`; the answer calls it off. */
  after(ms: number, run: () => void): () => void;
  /** Evenly spread in [0, 1). */
  random(): number;
}

/** The browser's own clock. */
export const realTimers: Timers = {
  now: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
};

/** How long to wait before attempt number `attempt` (0 is the first retry): doubling, spread by half. */
export function backoff(attempt: number, random: number, base = 1_000, most = 30_000): number {
  const full = Math.min(most, base * 2 ** Math.min(attempt, 20));
  return Math.round(full * (0.5 + random / 2));
}
