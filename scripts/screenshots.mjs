/** `node scripts/screenshots.mjs`: the pictures of README and docs, taken of a site of its own that ends with it. */
import './check-node.mjs';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from './build.mjs';
import { dist, root } from './paths.mjs';

const pictures = join(root, 'docs', 'screenshots');
const MOST_BYTES = 200_000;

const talk = [
  [
    'ada',
    'We are **12 people**, and two of them always want the same week in August. Last year it took three meetings to settle. How do you do it?',
  ],
  [
    'ben',
    'We write the busy weeks on the wall in January and let people trade among themselves:\n\n| Week | Away at most |\n|---|---:|\n| 31 to 33 | 4 |\n| All others | 3 |\n\nWho got August last year asks last.',
  ],
  [
    'cleo',
    '> Who got August last year asks last.\n\nThis one rule ended the quarrels here. Write it down before anyone asks.',
  ],
  ['dan', 'Honestly, whoever shouts loudest wins. Ask Pat at the Mill Road practice.'],
  [
    'ben',
    'Not with us. We also keep one week free for whoever could not plan ahead: a wedding, a new job, a sick parent.',
  ],
];
const names = { ada: 'Ada Lund', ben: 'Ben Moss', cleo: 'Cleo Hart', dan: 'Dan Webb' };

await build();
const site = await startSite();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  await takeAll();
} finally {
  await browser.close();
  await site.stop();
}

async function takeAll() {
  mkdirSync(pictures, { recursive: true });
  const people = {};
  for (const [username, name] of Object.entries(names)) people[username] = await register(username, name);
  const thread = await tell(people);
  const open = async (username, options) => {
    const storageState = username && (await people[username].context().storageState());
    const context = await browser.newContext({ baseURL: site.origin, storageState, ...options });
    const page = await context.newPage();
    await page.goto(thread);
    await page.locator('#live-status', { hasText: /^Live$/ }).waitFor();
    await page.locator('#presence', { hasText: 'Here now' }).waitFor();
    return page;
  };
  const wide = { viewport: { width: 1280, height: 860 } };

  // Ben reads along and begins to write, as people do.
  const ben = await open('ben', wide);
  for (const [name, colorScheme] of [
    ['thread', 'light'],
    ['thread-dark', 'dark'],
  ]) {
    const page = await open('ada', { ...wide, colorScheme });
    // Typing is told at most every few seconds, so he goes on until it shows.
    for (let tries = 0; tries < 20 && !(await page.locator('#typing').innerText()); tries++) {
      await ben.locator('#composer-body').press('a');
      await page.waitForTimeout(500);
    }
    await take(page, name);
  }
  await take(
    await open(null, { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 }),
    'thread-phone',
  );

  // Beside the moderator, Cleo has the same thread open: it is gone from her screen at once.
  const moderator = await open('ada', wide);
  const reader = await open('cleo', wide);
  await moderator.click('#post-4 [data-action=remove]');
  await moderator.fill('#post-4 textarea', 'Rule 2: no talk about people who are not here.');
  await moderator.locator('#post-4').evaluate((post) => post.scrollIntoView({ block: 'center' }));
  await take(moderator, 'removal');
  await moderator.click('#post-4 .button-warning');
  await reader.locator('#post-4', { hasText: 'Removed by a moderator' }).waitFor({ state: 'attached' });
  await reader.locator('#post-4').evaluate((post) => post.scrollIntoView({ block: 'center' }));
  await take(reader, 'removed');
}

async function take(page, name) {
  const path = join(pictures, `${name}.png`);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path });
  const { size } = statSync(path);
  if (size >= MOST_BYTES) throw new Error(`${name}.png has ${size} bytes; ${MOST_BYTES} are the most.`);
  console.log(`docs/screenshots/${name}.png, ${Math.ceil(size / 1000)} kB`);
}

async function register(username, name) {
  const page = await (await browser.newContext({ baseURL: site.origin })).newPage();
  await page.goto('/register');
  const fields = { name, username, email: `${username}@example.org`, password: 'orchard velvet thimble' };
  for (const [field, value] of Object.entries(fields)) await page.fill(`[name=${field}]`, value);
  await Promise.all([page.waitForEvent('load'), page.click('main button[type=submit]')]);
  return page;
}

/** Ada's network, its forum, and what people say there. @returns the thread's path */
async function tell(people) {
  const { network } = await call(people.ada, 'POST', '/networks', {
    name: 'Practice managers',
    slug: 'practice-managers',
    aims: 'To share what works in running a practice.',
    membershipPolicy: 'Open to everyone who works in a practice.',
    contact: 'Ada Lund, through this site.',
  });
  for (const who of ['ben', 'cleo', 'dan'])
    await call(people[who], 'PUT', `/networks/${network.id}/membership`);
  const forum = await call(people.ada, 'POST', `/networks/${network.id}/forums`, {
    name: 'Staffing',
    slug: 'staffing',
    description: 'Rotas, hiring, leave.',
    access: 'public',
  });
  const [[, opening], ...replies] = talk;
  const { thread } = await call(people.ada, 'POST', `/forums/${forum.id}/threads`, {
    title: 'How do you plan summer leave?',
    body: opening,
    clientKey: crypto.randomUUID(),
  });
  for (const [who, body] of replies)
    await call(people[who], 'POST', `/threads/${thread.id}/replies`, {
      body,
      clientKey: crypto.randomUUID(),
    });
  return thread.path;
}

/** A call of the JSON API from this person's page. */
async function call(page, method, path, body = {}) {
  return page.evaluate(
    async ([how, where, what]) => {
      const answer = await fetch(`/api/v1${where}`, {
        method: how,
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(what),
      });
      if (!answer.ok) throw new Error(`${how} ${where}: ${answer.status} ${await answer.text()}`);
      return answer.status === 204 ? null : answer.json();
    },
    [method, path, body],
  );
}

/** The built site on a free port, with a database that goes with it. */
async function startSite() {
  const load = (path) => import(join(dist, 'src', path));
  const { buildApp } = await load('app.js');
  const { readConfig } = await load('config/index.js');
  const { migrate, openDatabase, startEmbeddedPostgres } = await load('database/index.js');
  const { silentLogger: log } = await load('lib/logger.js');
  const dataDir = mkdtempSync(join(tmpdir(), 'convene-screenshots-'));
  const postgres = await startEmbeddedPostgres({ dataDir, log, say: () => {} });
  const db = await openDatabase(postgres.url, 1);
  await migrate(db);
  await db.destroy();
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const config = readConfig({ PORT: String(port), PUBLIC_URL: origin, LOG_LEVEL: 'silent' });
  const app = await buildApp({ config, databaseUrl: postgres.url, log });
  await app.listen(port, '127.0.0.1');
  return {
    origin,
    async stop() {
      app.server.closeAllConnections();
      await app.close();
      await postgres.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function freePort() {
  const probe = createServer();
  await new Promise((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
