/** The time, as a thing that tests can replace. */
export interface Clock {
  now(): Date;
}

/** The time of an anonymous post: nobody's comings and goings can be held against it. */
export function toTheMinute(at: Date): Date {
  return new Date(Math.floor(at.getTime() / 60_000) * 60_000);
}

export const systemClock: Clock = { now: () => new Date() };
