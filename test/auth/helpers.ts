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

export function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;
}

export const PASSWORD = 'gravel-pudding-moth';
