import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';

export interface FaultOptions {
  /** Decides every fault, its moment and its length. */
  seed: number;
  /** How long the storm goes on. */
  seconds: number;
}

const usage = 'npm run faults -- [--seed N] [--seconds S]';

/** @throws Error in a sentence, for what it does not know */
export function readFaultOptions(argv: string[]): FaultOptions {
  try {
    const { values } = parseArgs({
      args: argv,
      options: { seed: { type: 'string' }, seconds: { type: 'string' } },
    });
    return {
      seed: wholeNumber('seed', values.seed, randomInt(1, 1_000_000)),
      seconds: wholeNumber('seconds', values.seconds, 60),
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
