import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ErrorCode, errorCodes } from '../../contract/errors.js';
import { AppError } from '../../src/lib/errors.js';
import { memoryLimits } from '../../src/lib/limits.js';
import { BadRequest, MethodNotAllowed, statusOf, toAppError } from '../../src/web/errors/status.js';
import { type RunningWeb, startWeb } from '../helpers/web.js';

describe('a refusal as a status', () => {
  const table: Record<ErrorCode, number> = {
    held: 202,
    invalid_input: 422,
    unauthenticated: 401,
    forbidden: 403,
    not_found: 404,
    conflict: 409,
    gone: 410,
    too_many: 429,
    too_large: 413,
    unavailable: 503,
    internal: 500,
  };
  it.each(errorCodes.map((code) => [code, table[code]] as const))('%s is %i', (code, status) => {
    expect(statusOf(new AppError(code, () => 'A sentence.'))).toBe(status);
  });

  it('what cannot be understood is 400, an unknown method 405', () => {
    expect(statusOf(new BadRequest(() => 'No.'))).toBe(400);
    expect(statusOf(new MethodNotAllowed('GET'))).toBe(405);
  });

  it('unknown failures say nothing about what failed', () => {
    const error = toAppError(new Error('duplicate key value violates unique constraint "secret"'));
    expect([error.code, error.message]).toEqual([
      'internal',
      'Something went wrong on our side. Please try again.',
    ]);
  });

  it.each(['ECONNREFUSED', '57P01', '53100', '08006'])(
    'a database that is away (%s) is worth another try',
    (code) => {
      const error = toAppError(Object.assign(new Error('secret'), { code }));
      expect([statusOf(error), error.extras.retryAfterSeconds]).toEqual([503, 5]);
      expect(error.message).not.toContain('secret');
    },
  );
});

describe('answers on the wire', () => {
  let web: RunningWeb;
  let isReady = true;
  beforeAll(async () => {
    web = await startWeb({
      services: { limits: memoryLimits() },
      extras: { isReady: () => ({ ready: isReady, degraded: false, checks: { database: isReady } }) },
    });
  });
  afterAll(() => web.stop());

  it('too many tries say how long to wait, to people and to programs', async () => {
    const browser = web.browser();
    const wrong = { login: 'nobody', password: 'wrong words here' };
    let answer = await browser.json('POST', '/api/v1/sessions', wrong);
    for (let tries = 0; tries < 20 && answer.status !== 429; tries++) {
      answer = await browser.json('POST', '/api/v1/sessions', wrong);
    }
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect(await answer.json()).toMatchObject({ code: 'too_many', retryAfterSeconds: expect.any(Number) });
    const page = await browser.open('/sign-in');
    const again = await browser.submit(page, '/sign-in', wrong);
    expect(again.status).toBe(429);
    expect(Number(again.response.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect(again.html).toContain('value="nobody"');
  });

  it('visitors of the API are told where to register', async () => {
    const answer = await web.browser().json('POST', '/api/v1/networks', {
      name: 'Net',
      slug: 'net',
      aims: 'a',
      membershipPolicy: 'b',
      contact: 'c',
    });
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ code: 'unauthenticated', registerUrl: '/register' });
  });

  it('readiness follows what the node depends on, liveness does not (I16)', async () => {
    const statuses = async () =>
      Promise.all(['/readyz', '/livez'].map(async (path) => (await web.browser().send(path)).status));
    expect(await statuses()).toEqual([200, 200]);
    isReady = false;
    expect(await statuses()).toEqual([503, 200]);
    isReady = true;
  });

  it('nobody sets up a site without the link of the first start', async () => {
    const browser = web.browser();
    const token = 'A'.repeat(43);
    expect((await browser.open(`/setup?token=${token}`)).status).toBe(404);
    const { _csrf } = (await browser.open('/register')).hiddenFields('/register');
    const refused = await browser.post('/setup', {
      name: 'Eve',
      email: 'eve@example.org',
      username: 'eve',
      password: 'orchard velvet thimble',
      token,
      _csrf: _csrf!,
    });
    expect(refused.status).toBe(404);
    expect(browser.cookies.has('session')).toBe(false);
  });

  it('a page that breaks says so without a word of what broke, and shows a number to quote', async () => {
    const { db } = web.services;
    await db.query('alter table networks rename to hidden_networks');
    const page = await web.browser().open('/networks');
    const json = await web.browser().send('/api/v1/networks');
    await db.query('alter table hidden_networks rename to networks');
    expect([page.status, json.status]).toEqual([500, 500]);
    expect(page.text).toContain(page.response.headers.get('X-Request-Id')!);
    for (const text of [page.html, await json.text()]) {
      expect(text).not.toMatch(/relation|hidden_networks|select|at \S+:\d+/i);
    }
  });
});
