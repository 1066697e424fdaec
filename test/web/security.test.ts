import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ErrorBody } from '../../contract/errors.js';
import { createNetworkPage, deleteNetworkPage } from '../../src/publishing/index.js';
import { buildForum, buildThread, type ForumWorld, run } from '../factories/world.js';
import type { Browser } from '../helpers/browser.js';
import { masked } from '../helpers/masked.js';
import { signInAs } from '../helpers/sockets.js';
import { type RunningWeb, startWeb } from '../helpers/web.js';

/** How far the site's clock is ahead, in milliseconds. */
let ahead = 0;
let web: RunningWeb;
let world: ForumWorld;
let threadId: string;
let ana: Browser;

beforeAll(async () => {
  web = await startWeb({ services: { clock: { now: () => new Date(Date.now() + ahead) } } });
  world = await buildForum(web.services);
  threadId = (await buildThread(web.services, world)).thread.id;
  ana = web.browser();
  const answer = await ana.json('POST', '/api/v1/accounts', {
    name: 'Ana Lopes',
    email: 'ana@example.org',
    username: 'ana',
    password: 'orchard velvet thimble',
  });
  expect(answer.status).toBe(201);
});
afterAll(() => web.stop());

async function problem(response: Response): Promise<ErrorBody> {
  return (await response.json()) as ErrorBody;
}

describe('every answer', () => {
  const paths: [string, number][] = [
    ['/', 200],
    ['/livez', 200],
    ['/favicon.svg', 200],
    ['/api/v1/networks', 200],
    ['/nowhere', 404],
    ['/api/v1/nowhere', 404],
    ['/assets/nothing.js', 404],
    ['/t/12abc', 400],
    ['/api/v1/threads/12abc', 400],
    ['/%zz', 400],
    ['/networks/new', 401],
    ['/register', 200],
  ];
  it.each(paths)('carries the protecting headers: %s (F13)', async (path, status) => {
    const response = await web.browser().send(path);
    const { headers } = response;
    expect(response.status).toBe(status);
    const policy = headers.get('Content-Security-Policy')!.split(';');
    expect(policy).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
      ]),
    );
    expect(policy.join()).not.toContain('unsafe');
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Referrer-Policy')).toBe('same-origin');
    expect(headers.get('Permissions-Policy')).toContain('geolocation=()');
    expect(headers.get('X-Powered-By')).toBeNull();
    expect(headers.get('Access-Control-Allow-Origin')).toBeNull();
    expect(headers.get('Strict-Transport-Security')).toBeNull();
    expect(headers.get('X-Request-Id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('of a signed-in person is kept nowhere', async () => {
    for (const path of ['/', `/t/${threadId}`, '/api/v1/me']) {
      expect((await ana.send(path)).headers.get('Cache-Control')).toBe('no-store');
    }
  });
});

describe('a form post', () => {
  const fields = { body: 'Hello', clientKey: '01890000-0000-7000-8000-000000000001' };

  it('needs the token of its own session', async () => {
    const page = await ana.open(`/t/${threadId}`);
    const { _csrf } = page.hiddenFields(`/t/${threadId}/reply`);
    const other = web.browser();
    const entry = await other.open('/sign-in');
    const foreign = entry.hiddenFields('/sign-in')._csrf!;
    for (const token of [
      undefined,
      '',
      'x',
      foreign,
      `${_csrf!.slice(0, -4)}AAAA`,
      `${_csrf!.startsWith('A') ? 'B' : 'A'}${_csrf!.slice(1)}`,
    ]) {
      const response = await ana.post(`/t/${threadId}/reply`, {
        ...fields,
        ...(token === undefined ? {} : { _csrf: token }),
      });
      // The form again with the text, as it may be an honest tab that waited too long; nothing is posted.
      expect([token, response.status]).toEqual([token, 200]);
      expect(await response.text()).toContain('Hello');
      const pinned = await ana.post(`/t/${threadId}/pin`, token === undefined ? {} : { _csrf: token });
      expect([token, pinned.status]).toEqual([token, 403]);
    }
    expect(await (await ana.send(`/api/v1/threads/${threadId}`)).text()).not.toContain('Hello');
    expect((await ana.post(`/t/${threadId}/reply`, { ...fields, _csrf: _csrf! })).status).toBe(303);
  });

  it('is refused from other origins, even with the right token', async () => {
    const page = await ana.open(`/t/${threadId}`);
    const { _csrf } = page.hiddenFields(`/t/${threadId}/reply`);
    const right = { ...fields, clientKey: randomUUID(), _csrf: _csrf! };
    const port = new URL(web.origin).port;
    const foreign: Record<string, string>[] = [
      { Origin: 'https://evil.example' },
      { Origin: 'null' },
      { Origin: `${web.origin}.evil.example` },
      { Origin: `https://127.0.0.1:${port}` },
      { Origin: `http://127.0.0.1:${Number(port) + 1}` },
      { 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'same-site' },
    ];
    for (const headers of foreign) {
      const response = await ana.post(`/t/${threadId}/reply`, right, headers);
      expect([headers, response.status]).toEqual([headers, 403]);
    }
  });

  it('of the entry forms needs the token of the form cookie', async () => {
    const visitor = web.browser();
    const login = { login: 'ana', password: 'orchard velvet thimble' };
    expect((await visitor.post('/sign-in', login)).status).toBe(403);
    const page = await visitor.open('/sign-in');
    const { _csrf } = page.hiddenFields('/sign-in');
    const stranger = web.browser();
    await stranger.open('/sign-in');
    expect((await stranger.post('/sign-in', { ...login, _csrf: _csrf! })).status).toBe(403);
    expect((await visitor.post('/sign-in', { ...login, _csrf: _csrf! })).status).toBe(303);
  });
});

describe('a write by script with a session', () => {
  it('must come from a page of the site, and as no form can send it', async () => {
    const path = `/api/v1/threads/${threadId}/replies`;
    const body = { body: 'By script', clientKey: randomUUID() };
    const text = JSON.stringify(body);
    const send = (headers: Record<string, string>) => ana.send(path, { method: 'POST', body: text, headers });
    const json = { 'Content-Type': 'application/json' };
    expect((await send({ 'Content-Type': 'text/plain' })).status).toBe(403);
    expect((await send({ ...json, Origin: 'https://evil.example' })).status).toBe(403);
    expect((await send({ ...json, 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
    const bare = await fetch(`${web.origin}${path}`, {
      method: 'POST',
      body: text,
      headers: { ...json, Cookie: [...ana.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    // Node's fetch says `cors` for the mode but nothing of the site: no origin, no trust.
    expect(bare.status).toBe(403);
    expect((await ana.json('POST', path, body)).status).toBe(201);
    const lone = await ana.send(`/api/v1/networks/${world.network.id}/membership`, { method: 'PUT' });
    expect(lone.status).toBe(403);
    const marked = await ana.send(`/api/v1/networks/${world.network.id}/membership`, {
      method: 'PUT',
      headers: { 'X-Requested-With': 'convene' },
    });
    expect(marked.status).toBe(200);
  });

  it('is free of all that with a bearer token', async () => {
    const made = await fetch(`${web.origin}/api/v1/tokens`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ login: 'ana', password: 'orchard velvet thimble', label: 'script' }),
    });
    const { token } = (await made.json()) as { token: string };
    const reply = await fetch(`${web.origin}/api/v1/threads/${threadId}/replies`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
      body: JSON.stringify({ body: 'By program', clientKey: randomUUID() }),
    });
    expect(reply.status).toBe(201);
    const wrong = await fetch(`${web.origin}/api/v1/me`, { headers: { Authorization: 'Bearer nonsense' } });
    expect([wrong.status, wrong.headers.get('WWW-Authenticate')]).toEqual([401, 'Bearer']);
    // A bad token is never "no token": not even with a good cookie beside it.
    const both = await ana.send('/api/v1/me', { headers: { Authorization: 'Bearer nonsense' } });
    expect(both.status).toBe(401);
  });
});

describe('malformed addresses and bodies', () => {
  const strange = [
    '12abc',
    '1e1',
    '012',
    '+12',
    '-1',
    'NaN',
    '99999999999999999999',
    '%D9%A1%D9%A2',
    '%00',
    '..%2f..%2fetc',
    '%7B%22$ne%22:0%7D',
    '[12]',
    `${randomUUID()}%2f..`,
    randomUUID().toUpperCase(),
  ];
  it.each(strange)('are refused as such, never looked up: %s', async (id) => {
    for (const path of [
      `/api/v1/threads/${id}`,
      `/api/v1/posts/${id}/source`,
      `/t/${id}`,
      `/p/${id}/history`,
    ]) {
      expect([path, (await ana.send(path)).status]).toEqual([path, 400]);
    }
    const { _csrf } = (await ana.open('/')).hiddenFields('/sign-out');
    for (const path of [`/t/${id}/reply`, `/p/${id}/edit`, `/t/${id}/pin`]) {
      const fields = { _csrf: _csrf!, body: 'x', version: '1', clientKey: randomUUID() };
      const { status } = await ana.post(path, fields);
      // Pages that give a text back answer 422.
      expect([path, status === 400 || status === 422]).toEqual([path, true]);
    }
  });

  it.each(['1e1', '012', '+1', '-1', 'NaN', '1.5', ' 1', '0x1', '', '9'.repeat(30)])(
    'with a page number of %j are refused',
    async (page) => {
      const query = `?page=${encodeURIComponent(page)}`;
      expect((await ana.send(`/api/v1/threads/${threadId}${query}`)).status).toBe(400);
      expect((await ana.send(`/t/${threadId}${query}`)).status).toBe(400);
    },
  );

  it.each([
    'include=author',
    'fields=passwordHash',
    'expand=network',
    'with=members',
    'relations=author',
    'page=1&page=2',
    'page[$ne]=1',
    '__proto__[x]=1',
    '_method=DELETE',
  ])('with unknown or doubled fields are refused: %s', async (query) => {
    expect((await ana.send(`/api/v1/threads/${threadId}?${query}`)).status).toBe(400);
  });

  it('never change what objects are (G10)', async () => {
    const path = `/api/v1/threads/${threadId}/replies`;
    const headers = { 'Content-Type': 'application/json' };
    for (const body of [
      '{"__proto__":{"isSiteAdmin":true},"body":"x","clientKey":"01890000-0000-7000-8000-000000000002"}',
      '{"constructor":{"prototype":{"isSiteAdmin":true}},"body":"x"}',
      '[1]',
      '"x"',
      'null',
      '{',
      '{"body":{"$ne":0}}',
      `{"threadId":"${randomUUID()}","body":"x"}`,
    ]) {
      const response = await ana.send(path, { method: 'POST', headers, body });
      expect([body, response.status >= 400 && response.status < 500]).toEqual([body, true]);
    }
    const page = await ana.open(`/t/${threadId}`);
    const token = page.hiddenFields(`/t/${threadId}/reply`)._csrf!;
    await ana.post(`/t/${threadId}/reply`, {
      '__proto__[isSiteAdmin]': 'true',
      __proto__: 'x',
      _csrf: token,
    });
    expect(({} as Record<string, unknown>).isSiteAdmin).toBeUndefined();
    expect((await problem(await ana.json('POST', '/api/v1/networks', {}))).code).toBe('invalid_input');
    expect(await (await ana.send('/api/v1/me')).json()).toMatchObject({ isSiteAdmin: false });
  });

  it('are told apart: what was filled in wrongly is 422, and names its fields', async () => {
    const response = await ana.json('POST', `/api/v1/threads/${threadId}/replies`, {
      body: '',
      clientKey: 'x',
    });
    expect(response.status).toBe(422);
    const { code, fields } = await problem(response);
    expect([code, fields!.map(({ field }) => field).sort()]).toEqual([
      'invalid_input',
      ['body', 'clientKey'],
    ]);
    const badJson = await ana.send('/api/v1/networks', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{',
    });
    expect(badJson.status).toBe(400);
  });

  it('larger than allowed are refused', async () => {
    const body = { body: 'x'.repeat(200_000), clientKey: randomUUID() };
    const response = await ana.json('POST', `/api/v1/threads/${threadId}/replies`, body);
    expect([response.status, (await problem(response)).code]).toEqual([413, 'too_large']);
    expect((await ana.send(`/${'a'.repeat(5_000)}`)).status).toBe(400);
  });
});

describe('other ways to say the same address', () => {
  it('reach nothing that the canonical one would not (E16)', async () => {
    const closed = await buildForum(web.services, { access: 'members' });
    const { thread } = await buildThread(web.services, closed, { title: 'CANARY title' });
    const base = `/api/v1/threads/${thread.id}`;
    for (const path of [
      base,
      `${base}/`,
      `${base}.json`,
      `/${base}`,
      base.replace('/threads', '//threads'),
      base.replace('threads', 'Threads'),
      base.replace('threads/', 'threads%2f'),
      `${base}/?x`,
      `${base}%2ejson`,
      thread.path,
      `/t/${thread.id}`,
      `/t/${thread.id}/old-words`,
      `/T/${thread.id}`,
      `/t/${thread.id}/`,
      `/t/${thread.id}.rss`,
      `/t/${thread.id}.json`,
    ]) {
      for (const method of ['GET', 'HEAD']) {
        const response = await ana.send(path, { method });
        expect([path, [400, 404].includes(response.status)]).toEqual([path, true]);
        // What was asked for comes back in the form that returns here, and in the link to say something of this page.
        const all = `${JSON.stringify([...response.headers])}${await response.text()}`
          .replaceAll(thread.path, '')
          .replaceAll(encodeURIComponent(thread.path), '');
        expect(all.toLowerCase()).not.toContain('canary');
      }
    }
  });

  it('answer HEAD as GET without a body', async () => {
    const path = `/api/v1/threads/${threadId}`;
    const [get, head] = [await ana.send(path), await ana.send(path, { method: 'HEAD' })];
    expect([head.status, await head.text()]).toEqual([get.status, '']);
    expect(head.headers.get('Content-Type')).toBe(get.headers.get('Content-Type'));
  });

  it('refuse methods they do not know, and take no override (E16)', async () => {
    const path = `/api/v1/threads/${threadId}`;
    for (const method of ['OPTIONS', 'DELETE', 'PUT', 'POST']) {
      const response = await ana.json(method, path, undefined, { 'X-HTTP-Method-Override': 'PATCH' });
      expect([method, response.status, response.headers.get('Allow')]).toEqual([
        method,
        405,
        'GET, HEAD, PATCH',
      ]);
    }
    const preflight = await web.browser().send(path, {
      method: 'OPTIONS',
      headers: { Origin: 'https://evil.example', 'Access-Control-Request-Method': 'PATCH' },
    });
    expect(preflight.headers.get('Access-Control-Allow-Origin')).toBeNull();
    expect(preflight.headers.get('Vary')).toContain('Origin');
  });
});

describe('closed forums', () => {
  it('help at their own page, and are as nothing inside', async () => {
    const closed = await buildForum(web.services, { access: 'members' });
    const { thread, post } = await buildThread(web.services, closed, {
      title: 'CANARY title',
      body: 'CANARY body',
    });
    for (const browser of [web.browser(), ana]) {
      const forum = await browser.open(closed.forum.path);
      expect(forum.status).toBe(403);
      expect(forum.text).toContain(browser === ana ? `Join ${closed.network.name}` : 'Register');
      expect(forum.html).not.toContain('CANARY');
      const pairs: [string, string][] = [
        [`/t/${thread.id}`, `/t/${randomUUID()}`],
        [`/p/${post.id}`, `/p/${randomUUID()}`],
        [`/p/${post.id}/history`, `/p/${randomUUID()}/history`],
        [`/api/v1/threads/${thread.id}`, `/api/v1/threads/${randomUUID()}`],
        [`/api/v1/posts/${post.id}`, `/api/v1/posts/${randomUUID()}`],
        [`/api/v1/posts/${post.id}/source`, `/api/v1/posts/${randomUUID()}/source`],
      ];
      for (const [there, nowhere] of pairs) {
        const one = await browser.send(there);
        // Between two requests a second can end: that is the reader's own clock, and tells of nothing else.
        ahead += 1_000;
        const other = await browser.send(nowhere);
        expect([there, one.status]).toEqual([there, 404]);
        expect(masked(await one.text())).toBe(masked(await other.text()));
        expect([...one.headers.keys()]).toEqual([...other.headers.keys()]);
      }
    }
  });

  it('are in no map for search engines', async () => {
    const closed = await buildForum(web.services, { access: 'members' });
    const { thread } = await buildThread(web.services, closed);
    const open = await buildForum(web.services, { within: closed });
    const shown = await buildThread(web.services, open);
    const index = await (await web.browser().send('/sitemap.xml')).text();
    expect(index).toContain(`<loc>${web.origin}${closed.network.path}/sitemap.xml</loc>`);
    const map = await (await web.browser().send(`${closed.network.path}/sitemap.xml`)).text();
    expect(map).toContain(shown.thread.path);
    expect(map).not.toContain(thread.id);
    expect(map).not.toContain(closed.forum.slug);
    // Nor the pages that a network wrote for its members, drafts, or what it deleted.
    const networkId = closed.network.id;
    const pages = { open: 'public', inner: 'members', draft: 'public', gone: 'public' } as const;
    for (const [slug, audience] of Object.entries(pages)) {
      const text = { slug, title: `The ${slug} page`, body: 'How we work.', audience };
      const isPublished = slug !== 'draft';
      const { page } = await run(web.services, createNetworkPage, closed.admin, {
        networkId,
        ...text,
        isPublished,
      });
      if (slug === 'gone')
        await run(web.services, deleteNetworkPage, closed.admin, {
          networkId,
          pageId: page.id,
          isDeleted: true,
        });
    }
    const { cookie } = await signInAs(web.services, closed.admin);
    for (const headers of [{}, { cookie }] as HeadersInit[]) {
      const own = await (await web.browser().send(`${closed.network.path}/sitemap.xml`, { headers })).text();
      expect([...own.matchAll(/\/pages\/([a-z]+)</g)].map(([, slug]) => slug)).toEqual(['open']);
    }
    expect(await (await web.browser().send('/robots.txt')).text()).toContain(`${web.origin}/sitemap.xml`);
  });
});
