import { writeFile } from 'node:fs/promises';
import { Presets, SingleBar } from 'cli-progress';
import { loadEnvFile, readConfig } from '../config/index.js';
import { connect } from '../importing/index.js';
import { describe, describeHeads } from './cli/describe.js';
import { type CliOptions, readHeads, readOptions, usage } from './cli/read-options.js';
import { verifyLogs } from './index.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function run({ heads, keep }: CliOptions): Promise<number> {
  const kept = heads ? await readHeads(heads) : [];
  const { db, close } = await connect(readConfig(process.env), say);
  const bar = process.stdout.isTTY
    ? new SingleBar({ format: 'Reading the logs     {bar} {value} of {total}' }, Presets.shades_classic)
    : null;
  bar?.start(0, 0);
  try {
    const verified = await verifyLogs(db, {
      kept,
      onProgress(done, total) {
        bar?.setTotal(total);
        bar?.update(done);
      },
    });
    bar?.stop();
    for (const line of describe(verified)) say(line);
    const ends = describeHeads(verified.heads);
    if (keep) await writeFile(keep, `${ends.join('\n')}\n`);
    else if (ends.length > 0) say(['Ends of the chains:', ...ends].join('\n'));
    return verified.findings.length === 0 ? 0 : 1;
  } finally {
    bar?.stop();
    await close();
  }
}

try {
  const options = readOptions(process.argv.slice(2));
  loadEnvFile();
  if (options) process.exitCode = await run(options);
  else say(usage);
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
}
