import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { ChainHead } from '../verify-chain.js';

export interface CliOptions {
  /** File of ends of chains to compare with, or null. */
  heads: string | null;
  /** File to write today's ends to, or null. */
  keep: string | null;
}

export const usage = `Usage: npm run log:verify -- [--heads FILE] [--keep FILE]

  --heads FILE  compare with the ends of the chains that were kept in this file
  --keep FILE   write today's ends of the chains to this file; keep it away from this machine

Checks that every row of every log is as it was written, and names the first that is not.`;

/** @returns null when help was asked for @throws Error a sentence on what is wrong */
export function readOptions(args: string[]): CliOptions | null {
  const { values } = parseArgs({
    args,
    options: { heads: { type: 'string' }, keep: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  return values.help ? null : { heads: values.heads ?? null, keep: values.keep ?? null };
}

/** The file's lines: chain, number, hash. @throws Error where one is something else */
export async function readHeads(path: string): Promise<ChainHead[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line, at) => {
    const [, scope, number, hash] =
      /^([0-9a-f-]{36}) (\d+) ([0-9a-f]{64})$/.exec(line.trim()) ?? fail(path, at + 1);
    return { scope: scope!, number: Number(number), hash: hash! };
  });
}

function fail(path: string, line: number): never {
  throw new Error(`${path}, line ${line}: a chain, a number and a hash should stand there.`);
}
