import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { query } from '../../src/database/index.js';
import { buildNetwork } from '../factories/world.js';
import { type RunningWeb, startWeb } from '../helpers/web.js';

/** E17: nobody passes for the site, its moderators or a network, whichever way a name comes in. */

const password = 'orchard velvet thimble';
let web: RunningWeb;
beforeAll(async () => {
  web = await startWeb({ services: { names: async () => ['Convene', 'NHS Networks'] } });
  await buildNetwork(web.services, { name: 'NHS Networks' });
});
afterAll(() => web.stop());

const names = [
  'guest',
  'system',
  'moderator',
  'Mоdеrаtor',
  'ＭＯＤＥＲＡＴＯＲ',
  'rnoderator',
  'm0derator',
  'Convene',
  'Соnvеnе',
  'NHS Networks',
  'Former member',
  // A member's name with a letter of another script in it.
  'Adа Lund',
  '\u3164',
  '\u2800',
  '\u00a0\u2007',
  '\u202erotaredom',
  'mode\u200brator',
  'mode\u00adrator',
  '\u2066Ada\u2069',
];
const usernames = [
  'guest',
  'system',
  'moderator',
  'rnoderator',
  'm0derator',
  'adm1n',
  'convene',
  'nhs-networks',
];
const shaped = ['аda-l', 'ada\u202e', 'ad\u200ba', '   ', '..', 'ada l', 'ａｄａｌ'];

const fresh = () => randomUUID().slice(0, 8);
const nobodyIsCalled = async (name: string) =>
  expect(await query(web.services.db, 'select id from accounts where name = $1', [name])).toEqual([]);

describe('a name that would pass for somebody else', () => {
  it.each(names)('is refused where one registers, by form and by program: %j', async (name) => {
    const browser = web.browser();
    const key = fresh();
    const account = { name, username: `u-${key}`, email: `${key}@example.org`, password };
    const page = await browser.open('/register');
    expect((await browser.submit(page, '/register', account)).status).toBe(422);
    const answer = await web.browser().json('POST', '/api/v1/accounts', account);
    expect([answer.status, await answer.json()]).toMatchObject([422, { fields: [{ field: 'name' }] }]);
    await nobodyIsCalled(name);
  });

  it('is refused where a name is changed, and the old one stays', async () => {
    const browser = web.browser();
    const key = fresh();
    const account = { name: 'Ada Lund', username: `u-${key}`, email: `${key}@example.org`, password };
    await browser.submit(await browser.open('/register'), '/register', account);
    for (const name of names) {
      const page = await browser.open('/account/profile');
      const again = await browser.submit(page, '/account/profile', { name, interests: '', about: '' });
      expect([name, again.status]).toEqual([name, 422]);
      await nobodyIsCalled(name);
    }
    expect((await browser.open(`/u/u-${key}`)).text).toContain('Ada Lund');
  });

  it.each([...usernames, ...shaped])('is refused as a user name: %j', async (username) => {
    const account = { name: 'Ada Lund', username, email: `${fresh()}@example.org`, password };
    const answer = await web.browser().json('POST', '/api/v1/accounts', account);
    expect([answer.status, await answer.json()]).toMatchObject([422, { fields: [{ field: 'username' }] }]);
  });

  it('cannot be had twice by another case', async () => {
    const key = fresh();
    const account = { name: 'Ada Lund', password };
    const post = (username: string) =>
      web
        .browser()
        .json('POST', '/api/v1/accounts', { ...account, username, email: `${fresh()}@example.org` });
    expect((await post(`Ada-${key}`)).status).toBe(201);
    expect((await post(`aDA-${key}`.toUpperCase())).status).toBe(422);
  });

  it('shows whose it is wherever a name alone would not do: the user name stands beside it', async () => {
    // A name that somebody else has too is no way to be taken for them.
    const browsers = await Promise.all(
      [1, 2].map(async () => {
        const browser = web.browser();
        const key = fresh();
        const account = { name: 'Mo Reed', username: `mo-${key}`, email: `${key}@example.org`, password };
        await browser.submit(await browser.open('/register'), '/register', account);
        return account.username;
      }),
    );
    for (const username of browsers)
      expect((await web.browser().open(`/u/${username}`)).text).toContain(username);
  });
});
