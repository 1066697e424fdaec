import fc from 'fast-check';
import type { Op } from './model-forum.js';

/** One seed for a whole run, printed, so that a failure can be run again: CONVENE_SEED=... */
export const seed = Number(process.env.CONVENE_SEED ?? Date.now() % 2 ** 31);
process.stdout.write(`client state properties: seed ${seed}\n`);
export const runs = (numRuns: number) => ({ seed, numRuns });

const index = fc.nat(30);

/** Histories with many replies, since everything else needs something to act on. */
export const histories: fc.Arbitrary<Op[]> = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.record({ kind: fc.constant('reply' as const), thread: index }) },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constantFrom('create' as const, 'rename' as const, 'lock' as const, 'pin' as const),
        thread: index,
      }),
    },
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constantFrom(...(['edit', 'mark', 'delete', 'remove', 'restore'] as const)),
        thread: index,
        post: index,
      }),
    },
  ),
  { minLength: 1, maxLength: 40 },
);

/** A fraction in [0, 1), to choose a place in something whose size is not known yet. */
export const part = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

/** The whole number in [low, high] at this fraction. */
export const pick = (at: number, low: number, high: number) => low + Math.floor(at * (high - low + 1));

/** What a network may do to live messages: some come, some twice, some late, some never; and syncs in between. */
export const deliveries = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('live' as const), at: part, to: part }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('range' as const), at: part, to: part }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('sync' as const), at: part, to: part }) },
  ),
  { maxLength: 60 },
);
