/** `node scripts/screenshots.mjs`: the pictures of README and docs, taken of a site of its own that ends with it. */
import './check-node.mjs';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
import { build } from './build.mjs';
import { root } from './paths.mjs';
import { takeAccount } from './screenshots/account.mjs';
import { call, password, startSite } from './screenshots/site.mjs';

const pictures = join(root, 'docs', 'screenshots');
const MOST_BYTES = 100_000;

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
  const people = { chief: await register('chief', 'Sam Pine', site.setupPath) };
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
  // Until it stays: what is drawn for the first time above it moves it.
  for (let tries = 0; tries < 20 && !(await isInSight(reader, '#post-4')); tries++) {
    await reader.locator('#post-4').evaluate((post) => post.scrollIntoView({ block: 'center' }));
    await reader.waitForTimeout(250);
  }
  await take(reader, 'removed');
  await takeAccount(browser, site.origin, people, thread, take);
}

function isInSight(page, selector) {
  return page.locator(selector).evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
}

/** In few colours: pages have few, and the pictures are a quarter of the size. */
async function take(page, name) {
  const path = join(pictures, `${name}.png`);
  await page.evaluate(() => document.fonts.ready);
  const picture = await sharp(await page.screenshot())
    .png({ palette: true, colours: 128, effort: 10 })
    .toBuffer();
  if (picture.length >= MOST_BYTES)
    throw new Error(`${name}.png has ${picture.length} bytes; ${MOST_BYTES} are the most.`);
  writeFileSync(path, picture);
  console.log(`docs/screenshots/${name}.png, ${Math.ceil(picture.length / 1000)} kB`);
}

/** @param path where one registers; the first person comes by the set-up link */
async function register(username, name, path = '/register') {
  const page = await (await browser.newContext({ baseURL: site.origin })).newPage();
  await page.goto(path);
  const fields = { name, username, email: `${username}@example.org`, password };
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
