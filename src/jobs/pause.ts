/**
 * After a run a job rests so many times as long as it took: of a machine that is busy with people it takes a quarter of the
 * time at most, in larger and cheaper pieces the busier it is.
 */
const REST = 3;
const LONGEST_MS = 1_000;

/** How long a job rests that took so long. */
export const restAfter = (tookMs: number): number => Math.min(REST * tookMs, LONGEST_MS);

/**
 * The rest that jobs take together which work behind what people write: all of them are woken by each post, so each by
 * itself would take its quarter.
 */
export class Pause {
  private until = 0;

  /** One of them ran for so long. */
  add(tookMs: number): void {
    this.until = Math.max(this.until, performance.now()) + restAfter(tookMs);
  }

  /** Milliseconds until the next may begin. */
  get left(): number {
    return Math.max(0, this.until - performance.now());
  }
}
