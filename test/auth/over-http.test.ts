import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { memoryLimits } from '../../src/lib/limits.js';
import { buildNetwork } from '../factories/world.js';
import { type RunningApp, startApp } from '../helpers/app.js';
import { PASSWORD } from './helpers.js';

const backgroundJobs = ['auth.sendLinks', 'mail.deliver'];

interface Answer {
  status: number;
  body: Record<string, unknown>;
  cookies: string[];
}

describe('accounts over HTTP', () => {
  let running: RunningApp;
  const ada = { name: 'Ada Lovelace', email: 'ada@example.org', username: 'ada', password: PASSWORD };

  beforeAll(async () => {
    running = await startApp({ env: { SITE_NAME: 'Ward Talk' }, services: { limits: memoryLimits() } });
  });
  afterAll(() => running.stop());
  beforeEach(async () => {
    // What the last test set going, a mail that is still sent, goes first: this is no race of the product.
    await Promise.all(backgroundJobs.map((name) => running.app.jobs.run(name)));
    await running.database.db.query('delete from memberships');
    // A network's log can only grow, save by whoever owns the tables.
    await running.database.db.query(`alter table network_events disable trigger user;
      delete from network_events; alter table network_events enable trigger user`);
    await running.database.db.query('delete from networks');
    await running.database.db.query('delete from accounts');
  });

  async function post(path: string, body: unknown): Promise<Answer> {
    const response = await fetch(`${running.origin}/api/v1${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: running.origin },
      body: JSON.stringify(body),
    });
    return {
      status: response.status,
      body: (await response.json()) as Answer['body'],
      cookies: response.headers.getSetCookie(),
    };
  }

  it('knows the names of the site and of its networks', async () => {
    await buildNetwork(running.app.services, { name: 'NHS Networks' });
    for (const password of ['NHSNetworks2026', 'ward-talk-gravel-moth']) {
      const { body } = await post('/accounts', { ...ada, password });
      expect(body).toMatchObject({ code: 'invalid_input', reason: 'password_site_name' });
    }
    expect((await post('/accounts', { ...ada, name: 'Ward Talk' })).body).toMatchObject({
      reason: 'name_refused',
    });
  });

  it('puts the session’s secret into a cookie and never into a body (F06)', async () => {
    const registered = await post('/accounts', ada);
    const signedIn = await post('/sessions', { login: 'ada', password: PASSWORD, remember: true });
    for (const { status, body, cookies } of [registered, signedIn]) {
      expect(Math.floor(status / 100)).toBe(2);
      const secrets = cookies
        .map((cookie) => /=([^;]*)/.exec(cookie)?.[1] ?? '')
        .filter((value) => value.length > 20);
      expect(secrets.length).toBeGreaterThan(0);
      for (const secret of secrets) expect(JSON.stringify(body)).not.toContain(secret);
      for (const cookie of cookies) expect(cookie).toMatch(/; HttpOnly.*; SameSite=/);
    }
  });

  it('answers a known and an unknown login in the same words, with the same headers (F03)', async () => {
    await post('/accounts', ada);
    const wrong = 'lantern-otter-basin';
    const answers = [];
    for (const login of ['ada', 'ada@example.org', 'nobody', 'nobody@example.org']) {
      answers.push(await post('/sessions', { login, password: wrong }));
    }
    for (const answer of answers) {
      expect(answer.status).toBe(401);
      expect({ ...answer, body: { ...answer.body, requestId: null } }).toEqual({
        ...answers[0],
        body: { ...answers[0]?.body, requestId: null },
      });
    }
  });

  it('gives a program a token that opens the API', async () => {
    await post('/accounts', ada);
    const { body } = await post('/tokens', { login: 'ada', password: PASSWORD, label: 'Rota script' });
    const me = await fetch(`${running.origin}/api/v1/me`, {
      headers: { authorization: `Bearer ${body.token}` },
    });
    expect(await me.json()).toMatchObject({ username: 'ada' });
  });
});
