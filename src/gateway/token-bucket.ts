/** How many refusals one allowed use makes good: clumsy clients are limited, floods are cut. */
const FORGIVEN = 5;

/** Allows bursts up to its size and a steady rate after. Time is given, so that tests own it. */
export class TokenBucket {
  /** Refusals that were not made good since: rises only for who goes far over the rate. */
  refusals = 0;
  private tokens: number;

  constructor(
    private readonly size: number,
    private readonly perSecond: number,
    private at: number,
  ) {
    this.tokens = size;
  }

  /** @returns true when a token was there @param now milliseconds */
  take(now: number): boolean {
    this.tokens = Math.min(this.size, this.tokens + ((now - this.at) / 1000) * this.perSecond);
    this.at = now;
    if (this.tokens < 1) {
      this.refusals++;
      return false;
    }
    this.tokens -= 1;
    this.refusals = Math.max(0, this.refusals - FORGIVEN);
    return true;
  }
}
