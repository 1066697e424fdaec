import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks';

/** How late the event loop was, in milliseconds, beyond the sampling itself. */
export interface LoopDelay {
  p50: number;
  p99: number;
  longest: number;
}

const RESOLUTION_MS = 2;
const NANOS = 1e6;
let histogram: IntervalHistogram | null = null;

/** From now on it is written down how long the loop of this process is kept. */
export function loopStart(): void {
  histogram?.disable();
  histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  histogram.enable();
}

export function loopEnd(): LoopDelay {
  const seen = histogram!;
  seen.disable();
  histogram = null;
  const late = (nanos: number) => Math.max(0, nanos / NANOS - RESOLUTION_MS);
  return { p50: late(seen.percentile(50)), p99: late(seen.percentile(99)), longest: late(seen.max) };
}
