import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';

export interface FaultOptions {
  /** Decides every fault, its moment and its length. */
  seed: number;
  /** How long the storm goes on. */
  seconds: number;
  /** In which everybody is right again after it. */
  calmSeconds: number;
  /** How many there are who do something. */
  people: number;
  /** Instead of one storm: one for each check, over a build with a mistake that it must find. `true`: all of them. */
  mutants: string[] | boolean;
}

const usage =
  'npm run faults -- [--seed N] [--seconds S] [--calm S] [--people N]\nnpm run faults -- --mutants [CHECK ...] [--seed N]';

/** @throws Error in a sentence, for what it does not know */
export function readFaultOptions(argv: string[]): FaultOptions {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        seed: { type: 'string' },
        seconds: { type: 'string' },
        calm: { type: 'string' },
        people: { type: 'string' },
        mutants: { type: 'boolean', default: false },
      },
    });
    if (positionals.length > 0 && !values.mutants) throw new Error(`What is ${positionals[0]}?`);
    return {
      seed: wholeNumber('seed', values.seed, randomInt(1, 1_000_000)),
      seconds: wholeNumber('seconds', values.seconds, 60),
      calmSeconds: wholeNumber('calm', values.calm, 20),
      // Fewer, and there is nobody of some kind on some node.
      people: Math.max(10, wholeNumber('people', values.people, 24)),
      mutants: positionals.length > 0 ? positionals : values.mutants,
    };
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${usage}`);
  }
}

function wholeNumber(name: string, given: string | undefined, otherwise: number): number {
  if (given === undefined) return otherwise;
  if (!/^\d{1,9}$/.test(given) || Number(given) === 0)
    throw new Error(`--${name} must be a whole number above 0.`);
  return Number(given);
}
