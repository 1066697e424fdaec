import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { AppError } from './errors.js';

/** At most `points` uses in `seconds`, counted per account, or per network address for visitors. */
export interface Limit {
  points: number;
  seconds: number;
}

/** Counts uses. The memory form serves one node. */
export interface Limits {
  /** Takes one use. @throws AppError too_many, with the seconds to wait */
  use(name: string, key: string, limit: Limit, points?: number): Promise<void>;
  /** Gives all uses back, e.g. after a right password. */
  reset(name: string, key: string): Promise<void>;
}

export function memoryLimits(): Limits {
  const limiters = new Map<string, RateLimiterMemory>();
  return {
    async use(name, key, limit, points = 1) {
      const slot = `${name}:${limit.points}:${limit.seconds}`;
      let limiter = limiters.get(slot);
      if (!limiter) {
        limiter = new RateLimiterMemory({ keyPrefix: slot, points: limit.points, duration: limit.seconds });
        limiters.set(slot, limiter);
      }
      try {
        await limiter.consume(key, points);
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
        throw new AppError('too_many', (words) => words.rooms.tooOften(seconds), {
          retryAfterSeconds: seconds,
        });
      }
    },
    async reset(name, key) {
      for (const [slot, limiter] of limiters) if (slot.startsWith(`${name}:`)) await limiter.delete(key);
    },
  };
}
