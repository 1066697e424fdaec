/**
 * `npm run lighthouse -- URL`: Lighthouse's figures for one page of a running site, as a phone of medium speed sees it.
 * The last line is JSON: a category's score from 0 to 100, and what kept it from 100.
 */
import './check-node.mjs';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import lighthouse from 'lighthouse';

const [address] = process.argv.slice(2);
if (!address || !URL.canParse(address)) {
  console.error('Usage: npm run lighthouse -- http://127.0.0.1:3000/t/...');
  process.exit(2);
}

const home = mkdtempSync(join(tmpdir(), 'convene-lighthouse-'));
const { port, end } = await startChromium();
try {
  const result = await lighthouse(address, {
    port,
    logLevel: 'error',
    onlyCategories: ['performance', 'accessibility', 'best-practices'],
  });
  if (!result) throw new Error('Lighthouse gave no result.');
  const { categories, audits, runtimeError } = result.lhr;
  if (runtimeError) throw new Error(runtimeError.message);
  const figures = Object.values(categories).map(({ id, score, auditRefs }) => {
    const short = auditRefs.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1);
    return [id, { score: Math.round((score ?? 0) * 100), short: short.map((ref) => ref.id) }];
  });
  console.log(JSON.stringify(Object.fromEntries(figures)));
} finally {
  await end();
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
}

/** Chromium with a port of its own choosing, which it tells on its error output. */
async function startChromium() {
  const chromium = spawn(
    process.env.CONVENE_CHROMIUM ?? '/usr/bin/chromium',
    [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--remote-debugging-port=0',
      `--user-data-dir=${home}`,
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: home } },
  );
  const port = await new Promise((resolve, reject) => {
    let said = '';
    chromium.stderr.on('data', (text) => {
      said += text;
      const found = /DevTools listening on ws:\/\/[^:]+:(\d+)\//.exec(said);
      if (found) resolve(Number(found[1]));
    });
    chromium.once('error', reject);
    chromium.once('exit', () => reject(new Error(`Chromium ended early: ${said.slice(-500)}`)));
  });
  const end = () =>
    new Promise((resolve) => {
      chromium.once('exit', resolve);
      chromium.kill();
    });
  return { port, end };
}
