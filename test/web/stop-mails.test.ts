import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NotificationSettingsDto } from '../../contract/notifications.js';
import { query } from '../../src/database/index.js';
import type { SignedIn } from '../../src/kernel/index.js';
import { readNotificationSettings, updateNotificationSettings } from '../../src/notifications/index.js';
import { buildPerson, run } from '../factories/world.js';
import { type RunningWeb, startWeb } from '../helpers/web.js';

/** The link with which the mails that say how much is new are ended: by a person, and by their mail program. */

let web: RunningWeb;
let ada: SignedIn;
let path: string;
beforeAll(async () => {
  web = await startWeb();
});
afterAll(() => web.stop());
beforeEach(async () => {
  ada = await buildPerson(web.services);
  await run(web.services, updateNotificationSettings, ada, {
    ...{ mentions: true, replies: true, threads: true, forums: true, autoFollow: true },
    digest: 'weekly',
  });
  const [row] = await query<{ key: string }>(
    web.services.db,
    'select digest_key as key from notification_settings where account_id = $1',
    [ada.accountId],
  );
  path = `/mails/stop?key=${row!.key}`;
});

const chosen = async () =>
  ((await run(web.services, readNotificationSettings, ada, {})) as NotificationSettingsDto).digest;
const post = (init: RequestInit) =>
  fetch(`${web.origin}${path}`, { method: 'POST', redirect: 'manual', ...init });

describe('the link that ends mails', () => {
  it('shows one button, and opening it ends nothing', async () => {
    const browser = web.browser();
    const page = await browser.open(path);
    expect(page.status).toBe(200);
    expect(page.html).toContain('noindex');
    expect(await chosen()).toBe('weekly');
    const done = await browser.submit(page, path);
    expect(done.html).toContain('You get no more of these mails');
    expect(await chosen()).toBe('never');
    expect((await browser.open(path)).html).toContain('These mails have ended already');
  });

  it.each([
    ['as a form', () => new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })],
    [
      'in parts',
      () => {
        const form = new FormData();
        form.set('List-Unsubscribe', 'One-Click');
        return form;
      },
    ],
  ])('is pressed by a mail program at once, %s, and sends it nowhere else (RFC 8058)', async (_, body) => {
    expect((await post({ body: body() })).status).toBe(200);
    expect(await chosen()).toBe('never');
  });

  it('is pressed by no page of another site', async () => {
    const answer = await post({
      body: new URLSearchParams(),
      headers: { Origin: 'https://elsewhere.example' },
    });
    expect(answer.status).toBe(403);
    expect(await chosen()).toBe('weekly');
  });

  it.each(['', 'none', '01900000-0000-7000-8000-000000000000', `' or '1'='1`])(
    'with another key ends nothing: %j',
    async (key) => {
      const address = `${web.origin}/mails/stop?key=${encodeURIComponent(key)}`;
      const answers = [await fetch(address), await fetch(address, { method: 'POST' })];
      for (const answer of answers) expect(await answer.text()).toContain('These mails have ended already');
      expect(await chosen()).toBe('weekly');
    },
  );
});
