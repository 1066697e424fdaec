import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { query } from '../../src/database/index.js';
import type { SignedIn } from '../../src/kernel/index.js';
import { sendAnnouncements, tendOrphans } from '../../src/networks/index.js';
import { buildForum, buildMember, type ForumWorld } from '../factories/world.js';
import { type RunningApp, startApp } from '../helpers/app.js';
import { Browser } from '../helpers/browser.js';
import { signInAs } from '../helpers/sockets.js';

/**
 * E15: what is secret is shown once, where it is made, and is in no history, list or export afterwards, whoever asks.
 * The secrets here are those that a network's people make: links to come in, tokens for programs, passwords, sessions.
 */

const password = 'orchard velvet thimble';
let app: RunningApp;
let world: ForumWorld;
let people: Record<'admin' | 'otherAdmin' | 'steering' | 'moderator' | 'member' | 'siteAdmin', SignedIn>;
const secrets: [string, string][] = [];

beforeAll(async () => {
  app = await startApp();
  const { services } = app.app;
  world = await buildForum(services);
  const as = (role: 'admin' | 'steering' | 'moderator' | 'member') => buildMember(services, world, role);
  people = {
    admin: world.admin,
    otherAdmin: await as('admin'),
    steering: await as('steering'),
    moderator: await as('moderator'),
    member: await as('member'),
    siteAdmin: await as('member'),
  };
  await query(services.db, 'update accounts set is_site_admin = true where id = $1', [
    people.siteAdmin.accountId,
  ]);
});
afterAll(() => app.stop());

async function browserOf(person: SignedIn): Promise<Browser> {
  const browser = new Browser(app.origin);
  const { token } = await signInAs(app.app.services, person);
  secrets.push([`a session of ${person.username}`, token]);
  browser.cookies.set('session', token);
  return browser;
}

describe('secrets of a network and of its people', () => {
  it('are in no history, list or export, for admins and all who are less', async () => {
    const { network } = world;
    const path = network.path;
    const admin = await browserOf(people.admin);
    // A link to come in, made by form and by program; an invitation by mail; one who registers by it, with a token.
    const form = await admin.open(`${path}/invitations`);
    const made = await admin.submit(form, `${path}/invitations`, { act: 'link', uses: '3', role: 'member' });
    const [, byForm] = /<code>[^<]*token=([\w-]{20,})<\/code>/.exec(made.html)!;
    secrets.push(['a link, made by form', byForm!]);
    const invite = (body: object) =>
      admin.json('POST', `/api/v1/networks/${network.id}/invitations/links`, body);
    const linked = (await (await invite({ uses: 1 })).json()) as { path: string };
    secrets.push(['a link, made by program', linked.path.split('=').at(-1)!]);
    await admin.submit(form, `${path}/invitations`, {
      act: 'address',
      address: 'zq@example.org',
      role: 'member',
    });
    const newcomer = new Browser(app.origin);
    const key = randomUUID().slice(0, 8);
    await newcomer.submit(await newcomer.open('/register'), '/register', {
      name: 'Nina New',
      username: `n-${key}`,
      email: `zq-${key}@example.org`,
      password,
    });
    secrets.push(['a password', password], ['a session', newcomer.cookies.get('session')!]);
    await newcomer.json('PUT', `/api/v1/networks/${network.id}/membership`);
    const token = (await (
      await newcomer.json('POST', '/api/v1/tokens', { login: `n-${key}`, password, label: 'Backup' })
    ).json()) as { token: string };
    secrets.push(['a token for programs', token.token]);
    for (const job of [sendAnnouncements, tendOrphans]) await job.run(app.app.services);
    const rows = await query<{ hash: string }>(
      app.app.services.db,
      `select password_hash as hash from accounts where password_hash is not null
       union all select data->>'token' from outgoing_mail where data ? 'token'`,
    );
    for (const { hash } of rows) secrets.push(['the hash of a password, or a mail’s link', hash]);
    // Made: each is a secret that could be found.
    for (const [name, secret] of secrets) expect([name, (secret ?? '').length > 15]).toEqual([name, true]);

    const pages = [
      '',
      '/log',
      '/desk',
      '/members',
      `/members/n-${key}`,
      '/invitations',
      '/settings',
      '/register',
    ];
    const shown = [
      ...pages.map((page) => `${path}${page}`),
      ...[
        '/log',
        '/desk',
        '/members',
        '/invitations',
        '/data',
        '/register',
        '/moderation-log',
        `/people/n-${key}`,
      ].map((part) => `/api/v1/networks/${network.slug}${part}`),
      `/api/v1/networks/${network.id}/moderation-log`,
      `/u/n-${key}`,
      ...['/account/data/my-data.json', '/account/data/my-data.html', '/account/sessions', '/account/tokens'],
      ...['/api/v1/me', '/api/v1/me/sessions', '/api/v1/me/tokens', '/api/v1/notifications'],
    ];
    const leaks: string[] = [];
    let answered = 0;
    for (const browser of [newcomer, ...(await Promise.all(Object.values(people).map(browserOf)))])
      for (const address of shown) {
        const answer = await browser.send(address);
        if (answer.status === 200) answered++;
        const text = await answer.text();
        for (const [name, secret] of secrets) if (text.includes(secret)) leaks.push(`${name} at ${address}`);
        // Whom somebody invited by mail is for those who may invite.
        if (address.includes('/log') && text.includes('zq@example.org'))
          leaks.push(`an address at ${address}`);
      }
    expect(leaks).toEqual([]);
    expect(answered).toBeGreaterThan(60);
  });
});
