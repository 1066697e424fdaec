import { isGood, lastLine, type StormReport } from './findings.js';
import { catchMutants } from './mutants.js';
import { type FaultOptions, readFaultOptions } from './options.js';
import { storm } from './storm.js';

const say = (line: string) => void process.stdout.write(`${line}\n`);

async function run(options: FaultOptions): Promise<boolean> {
  if (options.mutants) return catchMutants(options, say);
  say(`seed ${options.seed}, ${options.seconds} s`);
  const report = await storm({ ...options, say });
  tell(report);
  return isGood(report);
}

function tell(report: StormReport): void {
  for (const line of [...report.found.lines(), ...report.unseen, ...report.notes]) say(line);
  say(lastLine(report));
}

let options: FaultOptions;
try {
  options = readFaultOptions(process.argv.slice(2));
} catch (error) {
  say((error as Error).message);
  process.exit(2);
}
process.exitCode = (await run(options)) ? 0 : 1;
