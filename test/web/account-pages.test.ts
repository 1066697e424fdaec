import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tendOrphans } from '../../src/networks/index.js';
import { tellThreads } from '../../src/people/index.js';
import { cookieInventory } from '../../src/web/cookies.js';
import { wordsOf } from '../../text/index.js';
import type { Browser, Shown } from '../helpers/browser.js';
import { type RunningWeb, startWeb } from '../helpers/web.js';

const password = 'orchard velvet thimble';
const next = 'lantern copper meadow';

let web: RunningWeb;
beforeAll(async () => {
  web = await startWeb();
});
afterAll(() => web.stop());

async function registered(name = 'Ana Lopes'): Promise<{ browser: Browser; username: string; home: Shown }> {
  const browser = web.browser();
  const username = `u-${randomUUID().slice(0, 8)}`;
  const page = await browser.open('/register');
  const home = await browser.submit(page, '/register', {
    name,
    email: `${username}@example.org`,
    username,
    password,
  });
  return { browser, username, home };
}

async function signIn(
  login: string,
  secret = password,
  more = {},
): Promise<{ browser: Browser; page: Shown }> {
  const browser = web.browser();
  const form = await browser.open('/sign-in');
  return { browser, page: await browser.submit(form, '/sign-in', { login, password: secret, ...more }) };
}

describe('the account pages, without script', () => {
  it('change a profile, which others then see, interests before any job', async () => {
    const { browser, username } = await registered();
    const page = await browser.open('/account');
    expect(page.path).toBe('/account/profile');
    const saved = await browser.submit(page, '/account/profile', {
      name: 'Ana Maria Lopes',
      interests: 'Night work, rotas , ',
      about: 'I plan <b>shifts</b>.',
      jobTitle: 'Ward manager',
      organisation: '',
      interestsShownTo: 'public',
      aboutShownTo: 'public',
      jobTitleShownTo: 'public',
    });
    expect(saved.text).toContain('Saved.');
    const seen = (await web.browser().open(`/u/${username}`)).text;
    const order = ['Ana Maria Lopes', 'Night work', 'rotas', 'I plan <b>shifts</b>.', 'Ward manager'];
    const places = order.map((words) => seen.indexOf(words));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
  });

  it('give a refused profile back as it was typed', async () => {
    const { browser } = await registered();
    const page = await browser.open('/account/profile');
    const again = await browser.submit(page, '/account/profile', {
      name: '',
      interests: 'one, two',
      about: 'Stays here',
      jobTitle: '',
      organisation: '',
    });
    expect(again.status).toBe(422);
    expect(again.text).toContain('Stays here');
  });

  it('send visitors to sign in, except for the display', async () => {
    const visitor = web.browser();
    for (const section of ['profile', 'sessions', 'password', 'tokens', 'data', 'close', 'close/confirm'])
      expect([section, (await visitor.open(`/account/${section}`)).status]).toEqual([section, 401]);
    expect((await visitor.open('/account/display')).status).toBe(200);
  });

  it('list sessions and end them elsewhere', async () => {
    const { browser, username } = await registered();
    const elsewhere = (await signIn(username, password, { remember: 'on' })).browser;
    const list = await browser.open('/account/sessions');
    expect(list.text).toContain('Remembered');
    const end = /action="(\/account\/sessions\/[0-9a-f-]{36}\/end)"/.exec(list.html)![1]!;
    expect((await browser.submit(list, end)).text).toContain('That browser is signed out.');
    expect((await elsewhere.open('/account/profile')).status).toBe(401);
    const another = (await signIn(username)).browser;
    await browser.submit(await browser.open('/account/sessions'), '/account/sessions/end-others');
    expect((await another.open('/account/profile')).status).toBe(401);
    expect((await browser.open('/account/profile')).status).toBe(200);
  });

  it('change a password under a fresh session', async () => {
    const { browser, username } = await registered();
    const elsewhere = (await signIn(username)).browser;
    const before = browser.cookies.get('session');
    const form = await browser.open('/account/password');
    const wrong = await browser.submit(form, '/account/password', {
      password: 'something else',
      newPassword: next,
    });
    expect(wrong.status).toBe(422);
    expect(wrong.html).not.toContain(next);
    const done = await browser.submit(form, '/account/password', { password, newPassword: next });
    expect(done.text).toContain('Your password is changed.');
    expect(browser.cookies.get('session')).not.toBe(before);
    expect((await elsewhere.open('/account/profile')).status).toBe(401);
    expect((await signIn(username, next)).page.status).toBe(200);
  });

  it('make a token, show it once, and revoke it', async () => {
    const { browser } = await registered();
    const form = await browser.open('/account/tokens');
    const made = await browser.submit(form, '/account/tokens', { label: 'Backup', days: '7', password });
    const token = /<code>([\w-]{43})<\/code>/.exec(made.html)![1]!;
    const asProgram = () =>
      fetch(`${web.origin}/api/v1/me`, { headers: { Authorization: `Bearer ${token}` } });
    expect((await asProgram()).status).toBe(200);
    const list = await browser.open('/account/tokens');
    expect(list.html).not.toContain(token);
    expect(list.text).toContain('Backup');
    const revoke = /action="(\/account\/tokens\/\w{64}\/revoke)"/.exec(list.html)![1]!;
    await browser.submit(list, revoke);
    expect((await asProgram()).status).toBe(401);
  });

  it('keep display choices in the account and bring them to the next browser', async () => {
    const { browser, username } = await registered();
    const form = await browser.open('/account/display');
    const choices = {
      theme: 'light',
      tint: 'blue',
      lineSpacing: 'wider',
      lineLength: 'long',
      motion: 'reduced',
      shortcuts: 'off',
    };
    const saved = await browser.submit(form, '/preferences', { ...choices, announcements: 'off' });
    for (const mark of [
      'tint="blue"',
      'line-spacing="wider"',
      'line-length="long"',
      'motion="reduced"',
      'shortcuts="off"',
    ])
      expect(saved.html).toContain(`data-${mark}`);
    const { page } = await signIn(username);
    expect(page.html).toContain('data-tint="blue"');
    expect(page.html).toContain('data-announcements="off"');
  });

  it('show every device what was chosen on one, and leave a visitor’s choice to the browser', async () => {
    const { browser, username } = await registered();
    const { browser: other } = await signIn(username);
    other.cookies.set('prefs', 'theme%3Ddark');
    const form = await browser.open('/account/display');
    await browser.submit(form, '/preferences', { language: 'de', tint: 'blue' });
    const there = await other.open('/account/profile');
    expect(there.html).toMatch(/<html lang="de-DE" data-theme="system"[^>]*data-tint="blue"/);
    expect(there.text).toContain('Ihr Konto');
    const refused = await other.json('POST', '/api/v1/networks', {});
    expect(refused.headers.get('Content-Language')).toBe('de');
    await other.submit(there, '/sign-out');
    expect((await other.open('/sign-in')).html).toMatch(/<html lang="en-GB" data-theme="dark"/);
    await browser.submit(await browser.open('/cookies'), '/preferences/forget');
    expect((await browser.open('/')).html).toContain('<html lang="en-GB" data-theme="system"');
  });

  it('give all data as JSON and as a page to read, to their owner only', async () => {
    const { browser, username } = await registered('<Ana>');
    const json = await browser.send('/account/data/my-data.json');
    expect(json.headers.get('Content-Disposition')).toBe('attachment; filename="my-data.json"');
    expect(((await json.json()) as { account: object[] }).account).toMatchObject([{ username }]);
    const html = await (await browser.send('/account/data/my-data.html')).text();
    expect(html).toContain('&lt;Ana&gt;');
    expect(html).not.toContain('<Ana>');
    // A heading in words for every part, and none that nothing is read for.
    const headings = [...html.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, heading]) => heading!);
    expect(headings.filter((heading) => !/^[A-Z]/.test(heading))).toEqual([]);
    const words = wordsOf('en').page.account.data.parts;
    expect(headings.sort()).toEqual(Object.values(words).sort());
    expect(Object.keys(wordsOf('de').page.account.data.parts).sort()).toEqual(Object.keys(words).sort());
    expect((await web.browser().send('/account/data/my-data.json')).status).toBe(401);
  });

  it('close an account in two steps, after which it is a former member’s', async () => {
    const host = await registered('Host Person');
    const network = await host.browser.submit(await host.browser.open('/networks/new'), '/networks/new', {
      name: 'Ward managers',
      slug: `net-${host.username}`,
      aims: 'To share.',
      membershipPolicy: 'Open.',
      contact: 'Ask.',
      brand: 'teal',
    });
    const make = `${network.path}/forums/new`;
    const forum = await host.browser.submit(await host.browser.open(make), make, {
      name: 'Night work',
      slug: 'night-work',
      description: 'Shifts.',
      access: 'public',
    });
    const { browser, username } = await registered('Vera Leaver');
    const compose = await browser.open(`${forum.path}/new`);
    const thread = await browser.submit(compose, `${forum.path}/new`, {
      title: 'Good night',
      body: 'Words that stay.',
    });
    const guest = web.browser();
    for (const path of [thread.path, forum.path])
      expect((await guest.open(path)).text).toContain('Vera Leaver');

    const first = await browser.open('/account/close');
    expect(first.text).toContain('Former member');
    const second = await browser.open('/account/close/confirm');
    const done = await browser.submit(second, '/account/close/confirm', { posts: 'keep', password });
    expect([done.path, done.status]).toEqual(['/account/closed', 200]);
    expect([...browser.cookies.keys()]).toEqual([]);
    // The kept pages of guests follow at once, before any job has run.
    for (const path of [thread.path, forum.path]) {
      const page = await guest.open(path);
      expect(page.text).not.toContain('Vera Leaver');
      expect(page.text).toContain('Former member');
    }
    while (await tellThreads.run(web.services));
    expect((await guest.open(thread.path)).text).toContain('Words that stay.');
    expect((await guest.open(`/u/${username}`)).status).toBe(404);
    expect((await signIn(username)).page.status).toBe(401);
  });

  it('close the account of the only admin of a network, who says so', async () => {
    const host = await registered('Host Person');
    const slug = `net-${host.username}`;
    const profile = { name: 'Ward managers', slug, aims: 'a', membershipPolicy: 'b', contact: 'c' };
    await host.browser.json('POST', '/api/v1/networks', profile);
    const heir = await registered('Heir Person');
    const { network } = (await (await heir.browser.send(`/api/v1/networks/${slug}`)).json()) as {
      network: { id: string };
    };
    await heir.browser.json('PUT', `/api/v1/networks/${network.id}/membership`, {});

    const first = await host.browser.open('/account/close');
    expect(first.text).toContain('Networks without an admin');
    expect(first.text).toContain('Ward managers');
    expect(first.html).toContain('href="/account/networks"');
    const step = '/account/close/confirm';
    const second = await host.browser.open(step);
    expect(second.text).toContain('Ward managers');
    const unsaid = await host.browser.submit(second, step, { posts: 'erase', password });
    expect(unsaid.status).toBe(422);
    expect(unsaid.html).toContain('<a href="#field-withoutAdmin">');
    expect(unsaid.html).toMatch(/value="erase"[^>]*checked/);
    // The API says the same, and takes the same word.
    const refused = await host.browser.json('POST', '/api/v1/me/closing', { password });
    expect([refused.status, await refused.json()]).toMatchObject([403, { reason: 'last_admin' }]);
    const done = await host.browser.submit(unsaid, step, { posts: 'erase', password, withoutAdmin: 'yes' });
    expect([done.path, done.status]).toEqual(['/account/closed', 200]);
    expect((await signIn(host.username)).page.status).toBe(401);
    await tendOrphans.run(web.services);
    expect((await heir.browser.open(`/n/${slug}`)).text).toContain('This network has no admin.');

    const other = await registered('Other Person');
    await other.browser.json('POST', '/api/v1/networks', { ...profile, slug: `${slug}-2` });
    const closing = { password, withoutAdmin: true };
    expect((await other.browser.json('POST', '/api/v1/me/closing', closing)).status).toBe(200);
    expect((await signIn(other.username)).page.status).toBe(401);
  });
});

describe('the cookie page', () => {
  it('is the inventory, and its choice is forgotten by a form', async () => {
    const visitor = web.browser();
    await visitor.post('/preferences', { theme: 'dark', returnTo: '/cookies' });
    const page = await visitor.open('/cookies');
    const listed = [...page.html.matchAll(/<dt><code>([\w-]+)<\/code>/g)].map(([, name]) => name);
    expect(listed).toEqual(Object.keys(cookieInventory));
    expect(page.html).toContain('data-theme="dark"');
    const after = await visitor.submit(page, '/preferences/forget');
    expect(after.html).toContain('data-theme="system"');
    expect(visitor.cookies.has('prefs')).toBe(false);
    const lasting = Object.entries(cookieInventory).filter(([, { maxAge }]) => maxAge !== null);
    expect(lasting.map(([name]) => name).sort()).toEqual(['prefs', 'remember']);
  });
});
