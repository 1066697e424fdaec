import { parseArgs } from 'node:util';
import { AppError } from '../../lib/errors.js';

export interface CliOptions {
  path: string;
  network: string;
  forum: string;
  isDryRun: boolean;
  /** File to list every message in, or null. */
  report: string | null;
}

export const usage = `Usage: npm run import -- FILE --network NAME --forum NAME [--dry-run] [--report FILE]

  FILE       an mbox archive of a mailing list or newsgroup, plain or gzipped
  --network  short name of the network, as in its address
  --forum    short name of the forum, as in its address
  --dry-run  read and sort everything, write nothing
  --report   list every message of the archive, with what became of it, in this file

Messages that are in the forum already are left alone, so running it again is safe.`;

/** @returns null when help was asked for @throws AppError invalid_input with a sentence on what is wrong */
export function readOptions(args: string[]): CliOptions | null {
  const { values, positionals } = parse(args);
  if (values.help) return null;
  const [path, ...more] = positionals;
  if (!path) throw wrong('Name the archive to import.');
  if (more.length > 0) throw wrong(`Name one archive only; there is also "${more[0]}".`);
  if (!values.network) throw wrong('Name the network with --network.');
  if (!values.forum) throw wrong('Name the forum with --forum.');
  return {
    path,
    network: values.network,
    forum: values.forum,
    isDryRun: values['dry-run'] ?? false,
    report: values.report ?? null,
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        network: { type: 'string' },
        forum: { type: 'string' },
        'dry-run': { type: 'boolean' },
        report: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw wrong(`${(error as Error).message.split('. ')[0]}.`);
  }
}

function wrong(sentence: string): AppError {
  return new AppError('invalid_input', () => `${sentence}\n\n${usage}`);
}
