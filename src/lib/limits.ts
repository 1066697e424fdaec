import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterRedis,
  RateLimiterRes,
} from 'rate-limiter-flexible';
import { AppError } from './errors.js';

/** At most `points` uses in `seconds`, counted per account, or per network address for visitors. */
export interface Limit {
  points: number;
  seconds: number;
  /**
   * Counted in the database: over all nodes and over restarts, and what can't be counted is refused. For what guards
   * passwords; all other limits rather let through than refuse while their counter is away.
   */
  isKept?: boolean;
}

/** Counts uses. */
export interface Limits {
  /** Takes one use. @throws AppError too_many, with the seconds to wait */
  use(name: string, key: string, limit: Limit, points?: number): Promise<void>;
  /** Gives all uses back, e.g. after a right password. */
  reset(name: string, key: string): Promise<void>;
}

/** @throws AppError always: `too_many` */
export function refuseFor(msToWait: number): never {
  const seconds = Math.max(1, Math.ceil(msToWait / 1000));
  throw new AppError('too_many', (words) => words.rooms.tooOften(seconds), { retryAfterSeconds: seconds });
}

/** Counts in this process: right for one node, and begins anew with it. */
export function memoryLimits(): Limits {
  return limitsBy((options) => new RateLimiterMemory(options));
}

/**
 * Counts in Redis, for all nodes together. While Redis does not answer each node counts for itself.
 * @param client a connected client of `redis` without an offline queue, whose commands end soon
 */
export function sharedLimits(client: object): Limits {
  return limitsBy(
    (options) =>
      new RateLimiterRedis({
        ...options,
        keyPrefix: `convene:limit:${options.keyPrefix}`,
        storeClient: client,
        useRedisPackage: true,
        rejectIfRedisNotReady: true,
        insuranceLimiter: new RateLimiterMemory(options),
      }),
  );
}

/** Sends each limit to who counts it. */
export function limitsOf(counted: Limits, kept: Limits): Limits {
  return {
    use: (name, key, limit, points) => (limit.isKept ? kept : counted).use(name, key, limit, points),
    async reset(name, key) {
      await Promise.all([counted.reset(name, key), kept.reset(name, key)]);
    },
  };
}

interface Counting {
  keyPrefix: string;
  points: number;
  duration: number;
}

function limitsBy(make: (options: Counting) => RateLimiterAbstract): Limits {
  const limiters = new Map<string, RateLimiterAbstract>();
  return {
    async use(name, key, { points: most, seconds }, points = 1) {
      const slot = `${name}:${most}:${seconds}`;
      let limiter = limiters.get(slot);
      if (!limiter) {
        limiter = make({ keyPrefix: slot, points: most, duration: seconds });
        limiters.set(slot, limiter);
      }
      try {
        await limiter.consume(key, points);
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        refuseFor(refusal.msBeforeNext);
      }
    },
    async reset(name, key) {
      for (const [slot, limiter] of limiters) if (slot.startsWith(`${name}:`)) await limiter.delete(key);
    },
  };
}
