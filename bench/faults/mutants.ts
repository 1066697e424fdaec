import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkers, lastLine, type StormReport } from './findings.js';
import { type Mutation, mutations } from './mutations.js';
import type { FaultOptions } from './options.js';
import { storm } from './storm.js';

/** On a busy machine a mistake needs its time to come out. */
const SECONDS = 40;
const CALM_SECONDS = 12;
/** What a mistake breaks is the work between the faults, and there must be some. */
const REST_MS = 10_000;
const usual = ['Redis is flushed', 'all clients come back at once'];
const root = join(import.meta.dirname, '..', '..', '..');

/** One storm for each check over a build with a mistake that it must find. @returns whether every one was found */
export async function catchMutants(
  { mutants, seed, people }: FaultOptions,
  say: (line: string) => void,
): Promise<boolean> {
  const names = Array.isArray(mutants) ? mutants : Object.keys(checkers);
  const missed: string[] = [];
  for (const name of names) {
    const mutation = mutations.find(({ checker }) => checker === name);
    if (!mutation) throw new Error(`No mistake is known that the check "${name}" must find.`);
    say(`${name}: ${mutation.what}`);
    const report = await stormOver(mutation, seed, people);
    const lines = report.found.of(mutation.checker);
    if (lines.length > 0) {
      say(`  caught: ${lines.length} findings, the first: ${lines[0]}`);
      continue;
    }
    missed.push(name);
    say('  MISSED');
    // What there was to find it in.
    for (const line of [...report.found.lines(2), ...report.unseen, ...report.notes, lastLine(report)])
      say(`    ${line}`);
  }
  say(
    `mutants ${names.length}, caught ${names.length - missed.length}${missed.length > 0 ? `, missed: ${missed.join(', ')}` : ''}`,
  );
  return missed.length === 0;
}

async function stormOver(mutation: Mutation, seed: number, people: number): Promise<StormReport> {
  const copy = mutated(mutation);
  // However this run ends.
  const takeAway = () => rmSync(copy, { recursive: true, force: true });
  process.once('exit', takeAway);
  try {
    const only = mutation.only ?? usual;
    return await storm({
      seed,
      people,
      seconds: SECONDS,
      calmSeconds: CALM_SECONDS,
      build: join(copy, 'dist'),
      only,
      restMs: REST_MS,
      say: () => {},
    });
  } finally {
    process.off('exit', takeAway);
    takeAway();
  }
}

/**
 * A folder like this one, but for one mistake in its build.
 * @throws Error where its place is not there, or more than once: the mistake would not be the one that is meant
 */
function mutated({ file, also, ...edit }: Mutation): string {
  let source = readFileSync(join(root, 'dist', file), 'utf8');
  for (const { text, instead } of also ? [edit, also] : [edit]) {
    const times = source.split(text).length - 1;
    if (times !== 1) throw new Error(`dist/${file} has the text "${text}" ${times} times, not once.`);
    source = source.replace(text, () => instead);
  }
  const copy = mkdtempSync(join(tmpdir(), 'convene-mutant-'));
  for (const entry of readdirSync(root))
    if (entry !== 'dist' && entry !== '.git') symlinkSync(join(root, entry), join(copy, entry));
  cpSync(join(root, 'dist'), join(copy, 'dist'), { recursive: true });
  writeFileSync(join(copy, 'dist', file), source);
  return copy;
}
