import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { query } from '../../src/database/index.js';
import { termsGate } from '../../src/terms/index.js';
import type { Browser } from '../helpers/browser.js';
import { type RunningWeb, startWeb } from '../helpers/web.js';

let web: RunningWeb;
let admin: Browser;
let member: Browser;
const forum = '/n/ward-managers/f/night-work';

async function register(username: string): Promise<Browser> {
  const browser = web.browser();
  await browser.submit(await browser.open('/register'), '/register', {
    name: `Person ${username}`,
    email: `${username}@example.org`,
    username,
    password: 'orchard velvet thimble',
  });
  return browser;
}

beforeAll(async () => {
  web = await startWeb({ services: { gate: termsGate } });
  admin = await register('ada');
  member = await register('mel');
  await admin.submit(await admin.open('/networks/new'), '/networks/new', {
    name: 'Ward managers',
    slug: 'ward-managers',
    aims: 'To share what works.',
    membershipPolicy: 'Open to all.',
    contact: 'Ask Ada.',
    brand: 'teal',
  });
  await admin.submit(await admin.open('/n/ward-managers/forums/new'), '/n/ward-managers/forums/new', {
    name: 'Night work',
    slug: 'night-work',
    description: 'Shifts and sleep.',
    access: 'public',
  });
  await member.submit(await member.open('/n/ward-managers'), '/n/ward-managers/join');
});
afterAll(() => web.stop());

it('an admin publishes the rules, and a member accepts them with the post that needs them, without script', async () => {
  const action = '/n/ward-managers/rules/new';
  expect((await member.open(action)).status).toBe(404);
  const form = await admin.open(action);
  const missing = await admin.submit(form, action, { body: '', summary: 'First.' });
  expect([missing.status, missing.text.includes('Enter a text.')]).toEqual([422, true]);
  const published = await admin.submit(missing, action, { body: 'Name **no** patient.', summary: 'First.' });
  expect([published.path, published.text.includes('Version 1.0')]).toEqual(['/n/ward-managers/rules', true]);

  const start = await member.open(`${forum}/new`);
  expect(start.html).toContain('href="/n/ward-managers/rules"');
  const text = { title: 'A hard night', body: 'All the words I typed' };
  const asked = await member.submit(start, `${forum}/new`, text);
  expect(asked.status).toBe(403);
  expect(asked.html).toContain('All the words I typed');
  expect(asked.text).toContain('Rules of Ward managers, version 1.0');
  const sent = await member.submit(asked, `${forum}/new`, { ...text, intent: 'accept' });
  expect([sent.status, sent.text.includes('All the words I typed')]).toEqual([200, true]);
  const rules = await member.open('/n/ward-managers/rules');
  expect(rules.text).toContain('You accepted version 1.0 on');
  expect(rules.html).not.toContain('action="/rules/accept"');
});

it('a second large version is accepted on its own page, and what is different is shown', async () => {
  const action = '/n/ward-managers/rules/new';
  const next = { body: 'Name **nobody**.', summary: 'Nobody at all.', change: 'major' };
  await admin.submit(await admin.open(action), action, next);
  const rules = await member.open('/n/ward-managers/rules?version=2.0&from=1.0');
  expect(rules.text).toContain('From version 1.0 to version 2.0');
  const accepted = await member.submit(rules, '/rules/accept');
  expect([accepted.path, accepted.text.includes('You accepted version 2.0 on')]).toEqual([
    '/n/ward-managers/rules',
    true,
  ]);
});

it('whoever registers accepts the rules of the site as they are then', async () => {
  await query(web.services.db, `update accounts set is_site_admin = true where username = 'ada'`);
  const action = '/rules/new';
  const text = { body: 'Be kind.', summary: 'The first.' };
  const published = await admin.submit(await admin.open(action), action, text);
  expect(published.path).toBe('/rules');
  expect((await web.browser().open('/register')).html).toContain('href="/rules"');
  const late = await register('lou');
  expect((await late.open('/rules')).text).toContain('You accepted version 1.0 on');
  expect((await member.open('/rules')).text).toContain('You have not accepted these rules yet');
});
