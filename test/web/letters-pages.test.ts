import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { query } from '../../src/database/index.js';
import type { Browser } from '../helpers/browser.js';
import { type RunningWeb, startWeb } from '../helpers/web.js';

let web: RunningWeb;
let root: Browser;

beforeAll(async () => {
  web = await startWeb();
  root = web.browser();
  await root.submit(await root.open('/register'), '/register', {
    name: 'Root Person',
    email: 'root@example.org',
    username: 'rootperson',
    password: 'orchard velvet thimble',
  });
  await query(web.services.db, `update accounts set is_site_admin = true`);
});
afterAll(() => web.stop());

it('somebody without account, cookie or script complains, gets a reference, and reads the answer by it', async () => {
  const anyone = web.browser();
  const action = '/letters/new/complaint';
  expect((await anyone.open('/letters')).html).toContain(`href="${action}"`);
  const missing = await anyone.submit(await anyone.open(action), action, { words: '' });
  expect(missing.status).toBe(422);
  const sent = await anyone.submit(missing, action, { words: 'Nobody answered me.', name: 'Vera' });
  expect(sent.path).toMatch(/^\/letters\/status\//);
  const receipt = sent.path.split('/').at(-1)!;
  expect(sent.text).toContain(receipt);
  expect(sent.text).toContain('It waits for an answer.');

  const queue = await root.open('/letters/received');
  const item = /href="(\/letters\/received\/[0-9a-f-]{36})"/.exec(queue.html)![1]!;
  const answer = await root.submit(await root.open(item), item, {
    outcome: 'acted',
    words: 'We called Vera.',
  });
  expect([answer.status, answer.text.includes('We called Vera.')]).toEqual([200, true]);
  const found = await web.browser().open(`/letters?number=${receipt.toLowerCase()}`);
  expect(found.text).toContain('We called Vera.');
  expect((await anyone.open('/letters?number=AAAA')).status).toBe(404);
});

it('a notice of illegal content names what is missing, and keeps what was typed', async () => {
  const anyone = web.browser();
  const action = '/letters/new/illegal';
  const given = {
    reason: 'threats',
    about: 'https://forum.example/p/1',
    words: 'It threatens my neighbour.',
  };
  const form = await anyone.submit(await anyone.open(action), action, given);
  expect(form.status).toBe(422);
  expect(form.html).toContain('It threatens my neighbour.');
  const full = { ...given, name: 'Vera', email: 'vera@example.org', isTrue: 'true' };
  expect((await anyone.submit(form, action, full)).path).toMatch(/^\/letters\/status\//);
});

it('a concern is on no page of who runs the site', async () => {
  const anyone = web.browser();
  const action = '/letters/new/concern';
  await anyone.submit(await anyone.open(action), action, { words: 'CANARY on my ward' });
  for (const path of ['/letters/received', '/letters/received?show=answered', '/cases', '/guardians'])
    expect((await root.open(path)).html).not.toContain('CANARY');
  expect((await root.open('/letters/received?desk=guardians')).status).toBe(404);
  const named = await root.submit(await root.open('/guardians'), '/guardians', { username: 'rootperson' });
  expect(named.text).toContain('End that Root Person is a guardian');
  expect((await root.open('/letters/received?desk=guardians')).text).toContain('A concern in confidence');
});
