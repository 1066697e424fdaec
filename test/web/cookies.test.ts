import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cookieInventory } from '../../src/web/cookies.js';
import { Browser } from '../helpers/browser.js';
import { type RunningWeb, startWeb } from '../helpers/web.js';

const password = 'orchard velvet thimble';
const publicUrl = 'https://forum.example.org';

/** Behind TLS, as a proxy would hand requests on. */
class SecureBrowser extends Browser {
  override send(path: string, init: RequestInit = {}) {
    const headers = new Headers(init.headers);
    headers.set('Origin', publicUrl);
    return super.send(path, { ...init, headers });
  }
}

let plain: RunningWeb;
let secure: RunningWeb;
beforeAll(async () => {
  [plain, secure] = await Promise.all([startWeb(), startWeb({ config: { publicUrl } })]);
});
afterAll(() => Promise.all([plain.stop(), secure.stop()]));

async function everyCookie(browser: Browser, username: string): Promise<void> {
  await browser.submit(await browser.open('/register'), '/register', {
    name: 'Ana Lopes',
    email: `${username}@example.org`,
    username,
    password,
  });
  const home = await browser.open('/');
  await browser.submit(home, '/preferences', { theme: 'dark', textSize: 'large' });
  await browser.submit(home, '/sign-out');
  await browser.submit(await browser.open('/sign-in'), '/sign-in', {
    login: username,
    password,
    remember: 'on',
  });
}

describe('cookies', () => {
  it('behind TLS are all of this host alone, hidden from scripts, and from the inventory (F06)', async () => {
    const browser = new SecureBrowser(secure.origin);
    await everyCookie(browser, 'ana');
    const names = new Set(browser.setCookies.map((line) => line.split('=', 1)[0]));
    expect([...names].sort()).toEqual(
      Object.keys(cookieInventory)
        .map((name) => `__Host-${name}`)
        .sort(),
    );
    for (const line of browser.setCookies) {
      expect(line).toMatch(/; Path=\/(;|$)/);
      expect(line).toMatch(/; HttpOnly(;|$)/);
      expect(line).toMatch(/; Secure(;|$)/);
      expect(line).toMatch(/; SameSite=Lax(;|$)/);
      expect(line).not.toMatch(/Domain|Expires/i);
    }
  });

  it('on plain http have plain names, and end with the browser unless they are meant to stay', async () => {
    const browser = plain.browser();
    await everyCookie(browser, 'ana');
    const lives = new Map<string, number | null>();
    for (const line of browser.setCookies) {
      const [pair] = line.split(';', 1);
      const maxAge = /Max-Age=(\d+)/.exec(line)?.[1];
      if (maxAge !== '0') lives.set(pair!.split('=', 1)[0]!, maxAge === undefined ? null : Number(maxAge));
      expect(line).not.toContain('Secure');
    }
    expect(lives.get('session')).toBeNull();
    expect(lives.get('form')).toBeNull();
    expect(lives.get('prefs')).toBeLessThanOrEqual(31_536_000);
    expect(lives.get('remember')).toBeLessThanOrEqual(31_536_000);
    expect(lives.get('remember')).toBeGreaterThan(24 * 3600);
  });

  it('a remembered browser is signed in again after it was closed', async () => {
    const browser = plain.browser();
    await everyCookie(browser, 'ben');
    browser.cookies.delete('session');
    const before = browser.cookies.get('remember');
    expect((await browser.open('/')).html).toContain('Signed in as');
    expect(browser.cookies.get('session')).toBeDefined();
    expect(browser.cookies.get('remember')).not.toBe(before);
  });

  it('the session is another one after signing in, and a dead one after signing out (F05)', async () => {
    const browser = plain.browser();
    browser.cookies.set('session', 'A'.repeat(43));
    await everyCookie(browser, 'cleo');
    expect(browser.cookies.get('session')).not.toBe('A'.repeat(43));
    const session = browser.cookies.get('session')!;
    const out = await browser.post('/sign-out', (await browser.open('/')).hiddenFields('/sign-out'));
    expect([out.status, out.headers.get('Clear-Site-Data')]).toEqual([303, '"cache", "storage"']);
    const thief = plain.browser();
    thief.cookies.set('session', session);
    expect((await thief.send('/api/v1/me')).status).toBe(401);
  });

  it('HSTS is promised over TLS only', async () => {
    expect(
      (await new SecureBrowser(secure.origin).send('/')).headers.get('Strict-Transport-Security'),
    ).toMatch(/^max-age=\d{8}/);
    expect((await plain.browser().send('/')).headers.get('Strict-Transport-Security')).toBeNull();
  });

  it('the answer of the API to signing in holds no session', async () => {
    const browser = plain.browser();
    await everyCookie(browser, 'dora');
    const other = plain.browser();
    const answer = await other.json('POST', '/api/v1/sessions', { login: 'dora', password });
    const text = await answer.text();
    expect(answer.status).toBe(201);
    expect(Object.keys(JSON.parse(text))).toEqual(['account']);
    expect(text).not.toContain(other.cookies.get('session')!);
    const gone = await other.json('DELETE', '/api/v1/sessions/current');
    // The display that the account keeps stays with the browser.
    expect([gone.status, ...other.cookies.keys()]).toEqual([200, 'prefs']);
  });
});
