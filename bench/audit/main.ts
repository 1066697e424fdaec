import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { pageRoutes } from '../../src/web/index.js';
import { findAddresses } from './addresses.js';
import { crawl } from './crawl.js';
import { openPeople } from './people.js';
import { readRecord, recordLines, withRun, writeRecord } from './record.js';
import { isClean, linesOf, reportOf } from './report.js';
import { startSite } from './site.js';

const usage = `Usage: npm run audit [-- --json] [-- --only TEXT] [-- --record FILE]
  --json         print the report as JSON
  --only TEXT    only the pages whose route has this text in it
  --record FILE  add the run to this file: each fault keeps its day, and is overdue after a week`;

/** `npm run audit`: every page of the site in Chromium, against every rule of WCAG that a program can check. */
async function main(args: string[]): Promise<number> {
  const options = {
    json: { type: 'boolean' },
    only: { type: 'string', default: '' },
    record: { type: 'string' },
  } as const;
  const { values } = parseArgs({ args, options });
  // What happens now goes to the terminal; the report is all that a program reads.
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const home = mkdtempSync(join(tmpdir(), 'convene-audit-browser-'));
  const site = await startSite();
  const browser = await chromium.launch({
    executablePath: process.env.CONVENE_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
    env: { ...process.env, HOME: home },
  });
  try {
    const { people, links, setup } = await openPeople(browser, site);
    const addresses = await findAddresses(site, people, links);
    const routes = pageRoutes
      .filter(({ method, path }) => method === 'get' && path !== setup.route && path.includes(values.only))
      .map(({ path }) => path);
    const crawled = await crawl(routes, people, addresses, say);
    const pages = setup.route.includes(values.only) ? [setup, ...crawled.pages] : crawled.pages;
    const report = reportOf({ ...crawled, pages }, new Date());
    console.log(values.json ? JSON.stringify(report, null, 2) : linesOf(report).join('\n'));
    if (values.record !== undefined) {
      const looked = new Set(pages.map(({ route }) => route));
      const record = withRun(readRecord(values.record), report, looked);
      writeRecord(values.record, record);
      for (const line of recordLines(record, new Date())) say(line);
    }
    return isClean(report) ? 0 : 1;
  } finally {
    await browser.close();
    await site.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: Error & { code?: string }) => {
    console.error(error.code?.startsWith('ERR_PARSE_ARGS') ? `${error.message}\n\n${usage}` : error.message);
    process.exit(2);
  },
);
