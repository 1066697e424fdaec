import { parseArgs } from 'node:util';
import { AppError } from '../../lib/errors.js';

export interface CliOptions {
  anyway: boolean;
  /** File of an mbox archive, or null. */
  archive: string | null;
}

export const usage = `Usage: npm run demo [-- [--archive FILE] [--anyway]]

  --archive  also import this mbox archive, plain or gzipped, into a network of its own
  --anyway   add the demo to a site that people use already

Fills an empty site with made-up people, networks, forums and threads.
What is there already is left alone, so running it again adds nothing.`;

/** @returns null when help was asked for @throws AppError invalid_input with a sentence on what is wrong */
export function readOptions(args: string[]): CliOptions | null {
  const values = parse(args);
  if (values.help) return null;
  return { anyway: values.anyway ?? false, archive: values.archive ?? null };
}

function parse(args: string[]) {
  try {
    const options = {
      anyway: { type: 'boolean' },
      archive: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    } as const;
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new AppError('invalid_input', () => `${(error as Error).message.split('. ')[0]}.\n\n${usage}`);
  }
}
