import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { languageOf } from '../../src/web/language.js';
import { changePreferences, readPreferences, writePreferences } from '../../src/web/preferences.js';
import { buildForum, buildThread } from '../factories/world.js';
import { type RunningApp, startApp } from '../helpers/app.js';
import { Browser } from '../helpers/browser.js';
import { closeClients, connect, send } from '../helpers/sockets.js';

describe('languageOf', () => {
  const wishes: [string | undefined, string][] = [
    [undefined, 'en'],
    ['', 'en'],
    ['*', 'en'],
    ['de', 'de'],
    ['de-AT,de;q=0.9,en;q=0.8', 'de'],
    ['fr-FR, de;q=0.4, en;q=0.3', 'de'],
    ['en-US,en;q=0.9,de;q=0.8', 'en'],
    ['de;q=0.5,en;q=0.5', 'de'],
    ['de;q=0, fr', 'en'],
    ['de;q=2', 'en'],
    ['DE-CH ; Q=0.7', 'de'],
    ['den, deu', 'en'],
    [`${'fr,'.repeat(5_000)}de`, 'en'],
  ];
  it.each(wishes)('reads %s as %s', (header, expected) => {
    expect(languageOf({ 'accept-language': header?.slice(0, 15_000) }, undefined)).toBe(expected);
  });

  it('puts what was chosen before what the browser says', () => {
    expect(languageOf({ 'accept-language': 'de' }, 'language=en')).toBe('en');
    expect(languageOf({ 'accept-language': 'de' }, 'theme=dark')).toBe('de');
    expect(languageOf({ 'accept-language': 'de' }, 'language=xx')).toBe('de');
  });
});

describe('preferences', () => {
  it('are kept in one form, and read in their first one too', () => {
    const chosen = readPreferences('dark.larger');
    expect(chosen).toMatchObject({ theme: 'dark', textSize: 'larger', language: 'auto' });
    expect(writePreferences({ ...chosen, language: 'de' })).toBe('theme=dark&textSize=larger&language=de');
    expect(readPreferences('theme=dark&textSize=larger&language=de')).toEqual({ ...chosen, language: 'de' });
    expect(writePreferences(readPreferences('system.normal'))).toBe('');
  });

  it('take nothing that is no choice', () => {
    const plain = readPreferences(undefined);
    expect(readPreferences('theme=<b>&__proto__=x&language=fr')).toEqual(plain);
    expect(changePreferences(plain, { theme: 'pink' })).toBeNull();
    expect(changePreferences(plain, { other: 'dark' })).toBeNull();
  });

  it('change one by one', () => {
    const dark = readPreferences('theme=dark');
    expect(changePreferences(dark, { language: 'de' })).toEqual({ ...dark, language: 'de' });
  });
});

describe('a site in the reader’s language', () => {
  let running: RunningApp;
  let path: string;
  beforeAll(async () => {
    running = await startApp();
    const { services } = running.app;
    path = (await buildThread(services, await buildForum(services))).thread.path;
  });
  afterAll(async () => {
    closeClients();
    await running.stop();
  });
  const visitor = () => new Browser(running.origin);

  const german = { headers: { 'Accept-Language': 'de-DE,de;q=0.9,en;q=0.5' } };

  it('says which language a page is in, and on what that depends', async () => {
    const page = await visitor().send('/', german);
    expect(page.headers.get('Content-Language')).toBe('de');
    expect(page.headers.get('Vary')).toContain('Accept-Language');
    const html = await page.text();
    expect(html).toContain('<html lang="de-DE"');
    expect(html).toContain('Darstellung');
  });

  it('lets a visitor choose without script, and keeps it', async () => {
    const browser = visitor();
    const home = await browser.open('/');
    const chosen = await browser.submit(home, '/preferences', { language: 'de', theme: 'dark' });
    expect(chosen.html).toMatch(/<html lang="de-DE" data-theme="dark"/);
    expect(chosen.html).toMatch(/value="de" checked/);
    const back = await browser.submit(chosen, '/preferences', { language: 'auto', theme: 'system' });
    expect(back.html).toContain('<html lang="en-GB"');
    expect(browser.cookies.has('prefs')).toBe(false);
  });

  it('refuses in it, for programs and for people', async () => {
    const browser = visitor();
    const api = await browser.send('/api/v1/threads/00000000-0000-4000-8000-000000000000', german);
    expect(api.headers.get('Content-Language')).toBe('de');
    expect(await api.json()).toMatchObject({ message: 'Hier ist nichts, oder es ist nur für Mitglieder.' });
    const missing = await browser.json('POST', '/api/v1/sessions', { login: 'ana' }, german.headers);
    expect(await missing.json()).toMatchObject({
      fields: [{ field: 'password', message: 'Diese Angabe fehlt oder ist von der falschen Art.' }],
    });
    const page = await browser.send('/n/nowhere', german);
    expect(page.status).toBe(404);
    expect(await page.text()).toContain('Hier ist nichts, oder es ist nur für Mitglieder.');
  });

  it('keeps shared pages of one language from readers of another', async () => {
    const browser = visitor();
    for (const round of [1, 2]) {
      const inGerman = await browser.send(path, german);
      expect([round, inGerman.headers.get('Content-Language')]).toEqual([round, 'de']);
      expect(await inGerman.text()).toContain('<html lang="de-DE"');
      const inEnglish = await browser.send(path, { headers: { 'Accept-Language': 'en' } });
      expect([round, inEnglish.headers.get('Content-Language')]).toEqual([round, 'en']);
      expect(await inEnglish.text()).toContain('<html lang="en-GB"');
    }
  });

  it('answers a socket in the language of its handshake', async () => {
    const { origin } = running;
    const told = async (extraHeaders: Record<string, string>) => {
      const answer = await send(await connect(origin, undefined, { extraHeaders }), 'no:such', {});
      return answer.ok ? '' : answer.error.message;
    };
    expect(await told({ origin })).toBe('There is no such command.');
    expect(await told({ origin, ...german.headers })).toBe('Diesen Befehl gibt es nicht.');
    expect(await told({ origin, cookie: 'prefs=language%3Dde' })).toBe('Diesen Befehl gibt es nicht.');
  });
});
