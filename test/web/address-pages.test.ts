import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { query } from '../../src/database/index.js';
import { type RunningApp, startApp } from '../helpers/app.js';
import type { Browser } from '../helpers/browser.js';

const PASSWORD = 'gravel-pudding-moth';
const NEW_PASSWORD = 'lantern-otter-basin';
const dataDir = mkdtempSync(join(tmpdir(), 'convene-mailbox-'));
let running: RunningApp;
let admin: Browser;

beforeAll(async () => {
  running = await startApp({ env: { DATA_DIR: dataDir } });
  admin = await member('warden', 'warden@example.org');
  await query(running.database.db, `update accounts set is_site_admin = true where username = 'warden'`);
});
afterAll(async () => {
  await running.stop();
  rmSync(dataDir, { recursive: true });
});

async function member(username: string, email: string): Promise<Browser> {
  const browser = running.browser();
  const form = await browser.open('/register');
  const fields = { name: `Person ${username}`, email, username, password: PASSWORD };
  expect((await browser.submit(form, '/register', fields)).status).toBe(200);
  return browser;
}

async function deliver(): Promise<void> {
  await running.app.jobs.run('auth.sendLinks');
  await running.app.jobs.run('mail.deliver');
}

/** The newest mail to an address, as the site administrator reads it: its page, and the path of its link. */
async function mailTo(email: string) {
  await deliver();
  const list = await admin.open('/mailbox');
  const items = [...list.html.matchAll(/<li[^>]*>[\s\S]*?<\/li>/g)].map(([item]) => item);
  const item = items.find((one) => one.includes(`>${email}</p>`));
  const path = /href="(\/mailbox\/[0-9a-f-]+)"/.exec(item ?? '')?.[1];
  if (!path) throw new Error(`no mail to ${email}: ${list.text}`);
  const shown = await admin.open(path);
  const link = /href="http:\/\/127\.0\.0\.1:\d+(\/[a-z-]+\?token=[^"]+)"/.exec(shown.html)?.[1];
  return { path, shown, link: link ?? '' };
}

describe('a site without SMTP and without script', () => {
  it('lets its owner confirm an address by the mailbox page', async () => {
    const ines = await member('ines', 'ines@example.org');
    expect((await ines.open('/')).text).toContain('Confirm your e-mail address.');
    expect((await ines.open('/account/address')).text).toContain('Not confirmed');
    const { link } = await mailTo('ines@example.org');
    const stranger = await running.browser().open(link);
    expect(stranger.status).toBe(200);
    expect(stranger.text).toContain('Sign in as ines');
    const page = await ines.open(link);
    await ines.open(link);
    const done = await ines.submit(page, '/confirm-address');
    expect(done.path).toBe('/account/address');
    expect(done.text).toContain('Confirmed');
    expect((await ines.open(link)).status).toBe(404);
    expect((await ines.open('/')).text).not.toContain('Confirm your e-mail address.');
  });

  it('gives a new password, and the same answer to everyone who asks', async () => {
    const answers = [];
    for (const email of ['ines@example.org', 'nobody@example.org']) {
      const asker = running.browser();
      const form = await asker.open('/forgotten-password');
      const shown = await asker.submit(form, '/forgotten-password', { email });
      answers.push([shown.status, shown.path, shown.html]);
    }
    expect(answers[0]).toEqual(answers[1]);
    const { link } = await mailTo('ines@example.org');
    const browser = running.browser();
    const form = await browser.open(link);
    const refused = await browser.submit(form, '/reset-password', { password: 'short' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('We found some errors');
    const before = browser.cookies.get('session');
    const done = await browser.submit(refused, '/reset-password', { password: NEW_PASSWORD });
    expect(done.path).toBe('/');
    expect(done.text).toContain('Person ines');
    expect(browser.cookies.get('session')).not.toBe(before);
    expect((await browser.post('/reset-password', form.hiddenFields('/reset-password'))).status).not.toBe(
      200,
    );
  });

  it('changes an address, and takes the change back', async () => {
    const browser = running.browser();
    const signIn = await browser.open('/sign-in');
    await browser.submit(signIn, '/sign-in', { login: 'ines', password: NEW_PASSWORD });
    const page = await browser.open('/account/address');
    const wrong = await browser.submit(page, '/account/address', {
      email: 'new@example.org',
      password: 'no',
    });
    expect(wrong.status).toBe(422);
    const sent = await browser.submit(wrong, '/account/address', {
      email: 'new@example.org',
      password: NEW_PASSWORD,
    });
    expect(sent.text).toContain('A mail with a link is on its way.');
    const { link } = await mailTo('new@example.org');
    await browser.submit(await browser.open(link), '/confirm-address');
    expect((await browser.open('/account/address')).text).toContain('new@example.org');
    const back = await mailTo('ines@example.org');
    const owner = running.browser();
    const reset = await owner.submit(await owner.open(back.link), '/keep-address');
    expect(reset.path).toMatch(/^\/reset-password\?token=/);
    expect((await browser.open('/')).text).toContain('Register');
    await owner.submit(reset, '/reset-password', { password: PASSWORD });
    expect((await owner.open('/account/address')).text).toContain('ines@example.org');
  });

  it('makes links of its own address, whatever the request said', async () => {
    const browser = running.browser();
    const form = await browser.open('/forgotten-password');
    await browser.post(
      '/forgotten-password',
      { ...form.hiddenFields('/forgotten-password'), email: 'ines@example.org' },
      { Host: 'evil.example', 'X-Forwarded-Host': 'evil.example' },
    );
    const { path } = await mailTo('ines@example.org');
    const file = await admin.send(`/api/v1${path}/file`);
    const raw = (await file.text()).replace(/=\r\n/g, '');
    expect(file.headers.get('Content-Type')).toBe('message/rfc822');
    expect(file.headers.get('Content-Disposition')).toContain('attachment');
    expect(raw).toContain(`${running.origin}/reset-password?token=3D`);
    expect(raw).not.toContain('evil.example');
  });

  it('shows its mail to the site administrator and to nobody else', async () => {
    const { path } = await mailTo('ines@example.org');
    const other = await member('mallory', 'mallory@example.org');
    for (const browser of [other, running.browser()]) {
      for (const place of ['/mailbox', path, `/api/v1${path}`, `/api/v1${path}/file`, '/api/v1/mailbox']) {
        expect((await browser.open(place)).status).toBe(404);
      }
    }
    const shown = await admin.open(path);
    await admin.submit(shown, `${path}/delete`);
    expect((await admin.open(path)).status).toBe(404);
    expect((await admin.open('/mailbox/..%2F..%2Fetc')).status).toBe(400);
  });

  it('offers no old posts where there are none', async () => {
    expect((await admin.open('/account/old-posts')).text).toContain('Confirm your address first.');
    expect((await running.browser().open('/account/old-posts')).status).toBe(401);
  });
});
