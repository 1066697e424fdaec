import { runBench } from './bench.js';
import { chainTableOf, runChainBench } from './chain.js';
import { hidingTableOf, runHidingBench } from './hidings.js';
import { runNetworksBench } from './networks/run.js';
import { networksTableOf } from './networks/table.js';
import { type Options, readOptions, usage } from './options.js';
import { parts } from './parts/index.js';
import { endChildren } from './processes/child.js';
import { queueTableOf, runQueueBench } from './queue.js';
import { removalTableOf, runRemovalBench } from './removals.js';
import { reportOf } from './report/report.js';
import { rowsTableOf, tableOf } from './report/table.js';
import { runSearchBench } from './search/run.js';
import { searchTableOf } from './search/table.js';

/** `npm run bench`: Convene and bare Socket.IO side by side, in one run. Fails when a post was lost, doubled or out of order. */
async function main(args: string[]): Promise<number> {
  const options = readOptions(args);
  const startedAt = performance.now();
  // What happens now goes to the terminal; the report is all that a program reads.
  const say = (line: string) =>
    process.stderr.write(`${Math.round((performance.now() - startedAt) / 1_000)} s  ${line}\n`);
  if (options.only === 'search') {
    const searched = await runSearchBench(options.search, say);
    console.log(options.json ? JSON.stringify(searched, null, 2) : searchTableOf(searched));
    return 0;
  }
  if (options.only === 'removals') {
    const removed = await runRemovalBench(say);
    console.log(options.json ? JSON.stringify(removed, null, 2) : removalTableOf(removed));
    return removed.numberedAfter === 0 ? 0 : 1;
  }
  if (options.only === 'chain') {
    const chain = await runChainBench(say);
    console.log(options.json ? JSON.stringify(chain, null, 2) : chainTableOf(chain));
    return 0;
  }
  if (options.only === 'hidings') {
    const busy = await runHidingBench({ removals: 200, watchers: 200, postsPerSecond: 100 }, say);
    const many = await runHidingBench({ removals: 50, watchers: 1_000, postsPerSecond: 0 }, say);
    console.log(
      options.json ? JSON.stringify([busy, many], null, 2) : [busy, many].map(hidingTableOf).join('\n\n'),
    );
    return 0;
  }
  if (options.only === 'queue') {
    const queue = await runQueueBench(say);
    console.log(options.json ? JSON.stringify(queue, null, 2) : queueTableOf(queue));
    return 0;
  }
  if (options.only === 'networks') {
    const measured = await runNetworksBench(options.networks, say);
    console.log(options.json ? JSON.stringify(measured, null, 2) : networksTableOf(measured));
    return 0;
  }
  if (options.only !== null) {
    const { rows, isSound } = await parts[options.only]({ ...options, say });
    console.log(options.json ? JSON.stringify(rows, null, 2) : rowsTableOf(rows));
    if (!isSound) say('Posts were lost, doubled or seen in different orders.');
    return isSound ? 0 : 1;
  }
  say('Left out, since they need gigabytes: --only search, and --only networks.');
  const report = reportOf(await withinDeadline(options, say));
  console.log(options.json ? JSON.stringify(report, null, 2) : tableOf(report));
  if (!report.integrity.held) say('Posts were lost, doubled or seen in different orders.');
  return report.integrity.held ? 0 : 1;
}

function withinDeadline(options: Options, say: (line: string) => void) {
  return new Promise<Awaited<ReturnType<typeof runBench>>>((resolve, reject) => {
    const late = () =>
      reject(
        new Error(
          `The bench took more than ${options.deadlineMs / 1_000} s. Is the machine busy with other things?`,
        ),
      );
    const deadline = setTimeout(late, options.deadlineMs);
    runBench(options, say)
      .then(resolve, reject)
      .finally(() => clearTimeout(deadline));
  });
}

let isLeaving = false;

async function leave(code: number): Promise<void> {
  if (isLeaving) return;
  isLeaving = true;
  await endChildren();
  process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void leave(130));

main(process.argv.slice(2)).then(leave, (error: Error & { code?: string }) => {
  // Interrupted: that its processes end early is no news.
  if (isLeaving) return;
  console.error(error.code?.startsWith('ERR_PARSE_ARGS') ? `${error.message}\n\n${usage}` : error.message);
  return leave(1);
});
