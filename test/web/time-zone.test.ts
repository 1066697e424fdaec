import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { query } from '../../src/database/index.js';
import { changePreferences, readPreferences, writePreferences } from '../../src/web/preferences.js';
import { buildForum, buildThread } from '../factories/world.js';
import { type RunningWeb, startWeb } from '../helpers/web.js';

const STARTED = '2026-07-01T22:30:00.000Z';

describe('the time zone of a person', () => {
  it('is one that the site knows, or where their browser is', () => {
    expect(readPreferences('zone=Europe/Berlin').zone).toBe('Europe/Berlin');
    expect(readPreferences('zone=Europe/Nowhere').zone).toBe('auto');
    expect(readPreferences('zone=<b>').zone).toBe('auto');
    const plain = readPreferences(undefined);
    expect(plain.zone).toBe('auto');
    expect(changePreferences(plain, { zone: 'Mars/Base' })).toBeNull();
    const chosen = changePreferences(plain, { zone: 'America/New_York' })!;
    expect(writePreferences(chosen)).toBe('zone=America/New_York');
    expect(writePreferences(changePreferences(chosen, { zone: 'auto' })!)).toBe('');
  });
});

describe('a page without script', () => {
  let web: RunningWeb;
  let path: string;
  beforeAll(async () => {
    web = await startWeb({ config: { timeZone: 'Asia/Tokyo' } });
    const { thread } = await buildThread(web.services, await buildForum(web.services));
    path = thread.path;
    await query(web.services.db, 'update threads set created_at = $1', [STARTED]);
    await query(web.services.db, 'update posts set created_at = $1', [STARTED]);
  });
  afterAll(() => web.stop());

  const times = (html: string) =>
    [...html.matchAll(/<time datetime="2026-07-01T22:30:00.000Z">([^<]*)</g)].map(([, words]) => words);

  it('tells whole times in the zone that was chosen, by name, else in the site’s; each visitor their own', async () => {
    const [berlin, plain, york] = [web.browser(), web.browser(), web.browser()];
    berlin.cookies.set('prefs', 'zone=Europe/Berlin');
    york.cookies.set('prefs', 'zone=America/New_York&language=de');
    for (let again = 0; again < 2; again += 1) {
      const shown = await berlin.open(path);
      expect(shown.html).toContain('data-zone="Europe/Berlin"');
      expect(times(shown.html)).toEqual(['2 July 2026, 00:30 CEST', '2 July 2026, 00:30 CEST']);
      expect(times((await plain.open(path)).html)).toEqual([
        '2 July 2026, 07:30 GMT+9',
        '2 July 2026, 07:30 GMT+9',
      ]);
      expect(times((await york.open(path)).html)).toEqual([
        '1. Juli 2026, 18:30 GMT-4',
        '1. Juli 2026, 18:30 GMT-4',
      ]);
    }
  });

  it('lets anybody choose it by a form', async () => {
    const visitor = web.browser();
    const page = await visitor.open('/account/display');
    expect(page.html).toMatch(/<option value="auto" selected[^>]*>/);
    const after = await visitor.submit(page, '/preferences', { zone: 'Europe/Berlin' });
    expect(after.html).toMatch(/<option value="Europe\/Berlin" selected[^>]*>/);
    expect(times((await visitor.open(path)).html)).toContain('2 July 2026, 00:30 CEST');
  });
});
