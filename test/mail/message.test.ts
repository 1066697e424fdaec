import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { compose } from '../../src/mail/compose/compose.js';
import { openTransport } from '../../src/mail/index.js';
import { templates } from '../../src/mail/templates/index.js';
import { MailRefused } from '../../src/mail/transports/transport.js';
import { languages } from '../../text/index.js';
import { startSmtp, type TestSmtp } from '../helpers/smtp.js';

const sender = { siteName: 'Ward 7', timeZone: 'UTC', publicUrl: 'https://ward.example.org' };
const settings = { ...sender, mailFrom: 'post@ward.example.org', dataDir: '/nowhere' };
const data = {
  username: 'ines',
  token: 'T0ken',
  at: '2026-03-04T05:06:00.000Z',
  label: 'My bot',
  network: 'Nurses of Ward 7',
  path: '/n/nurses/announcements',
  as: 'contact',
  title: 'We move',
  body: 'To the second floor.\n\nOn Monday.',
  digest: 'daily',
  key: '01900000-0000-7000-8000-00000000000a',
  counts: { mention: 1, reply: 2, thread: 100, forum: 0, decision: 1, network: 3, fairness: 1 },
};
const id = '01900000-0000-7000-8000-000000000001';
let smtp: TestSmtp;

beforeAll(async () => {
  smtp = await startSmtp();
});
afterAll(() => smtp.close());

async function sent(template: string, more: object = {}, site = settings) {
  smtp.received.length = 0;
  const transport = openTransport({ ...site, smtpUrl: `smtp://127.0.0.1:${smtp.port}` });
  const language = 'en' as const;
  await transport.send(
    compose({ id, to: 'ines@example.org', template, language, data: { ...data, ...more } }, site),
  );
  await transport.close();
  return smtp.received[0]!;
}

function header(raw: string, name: string): string[] {
  const head = raw.split('\r\n\r\n', 1)[0]!.replace(/\r\n[ \t]+/g, ' ');
  return head.split('\r\n').filter((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`));
}

describe('a mail', () => {
  it('says what it is to programs', async () => {
    const { raw, mail } = await sent('confirmAddress');
    expect(mail.from).toMatchObject({ name: 'Ward 7', address: 'post@ward.example.org' });
    expect(mail.messageId).toBe(`<${id}@ward.example.org>`);
    expect(header(raw, 'Auto-Submitted')).toEqual(['Auto-Submitted: auto-generated']);
    expect(header(raw, 'Content-Language')).toEqual(['Content-Language: en-GB']);
    expect(header(raw, 'List-Unsubscribe')).toEqual([]);
    expect(header(raw, 'Date')).toHaveLength(1);
  });

  it('is ended by its own link and by a program of the reader, where they asked for it (RFC 8058)', async () => {
    const { raw, mail } = await sent('digest');
    const stop = `https://ward.example.org/mails/stop?key=${data.key}`;
    expect(header(raw, 'List-Unsubscribe')).toEqual([`List-Unsubscribe: <${stop}>`]);
    expect(header(raw, 'List-Unsubscribe-Post')).toEqual([
      'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
    ]);
    expect(mail.text).toContain(`\n${stop}\n`);
    expect(mail.html).toContain(`href="${stop}"`);
    expect(mail.text).toMatch(/1 post with your name[\s\S]*2 posts of yours[\s\S]*More than 99 threads/);
    expect(mail.text).not.toContain('new thread in a forum');
  });

  it('has the same link in both forms, to the site itself and nowhere else (G15)', async () => {
    const { mail } = await sent('confirmAddress');
    const link = 'https://ward.example.org/confirm-address?token=T0ken';
    expect(mail.text).toContain(`\n${link}\n`);
    expect(mail.html).toContain(`href="${link}"`);
    for (const [address] of mail.html!.matchAll(/https?:\/\/[^"<\s]+/g)) {
      expect(new URL(address).origin).toBe('https://ward.example.org');
    }
    expect(mail.html).toContain('<html lang="en">');
    expect(mail.html).not.toMatch(/<(img|link|script|iframe|form|svg|video)|url\(|@import|src=/i);
  });

  it('tells a time in the zone that the reader chose, else in the site’s, and names it', () => {
    const mail = (zone?: string) =>
      compose(
        {
          id,
          to: 'a@example.org',
          template: 'newPlace',
          language: 'en',
          zone,
          data: { username: 'ines', at: '2026-07-01T22:30:00.000Z' },
        },
        sender,
      ).text;
    expect(mail('Europe/Berlin')).toMatch(/2 July 2026 at 00:30 CEST/);
    expect(mail()).toMatch(/1 July 2026 at 22:30 UTC/);
  });

  it.each(languages)('is complete in %s', (language) => {
    for (const template of Object.keys(templates)) {
      const { subject, text, html } = compose({ id, to: 'a@example.org', template, language, data }, sender);
      expect(subject).toContain('Ward 7');
      expect(subject.length).toBeLessThanOrEqual(78);
      expect(text).not.toMatch(/undefined|\[object/);
      expect(html).not.toMatch(/undefined|\[object/);
      // An invitation goes to an address: it names no account, and does not say whether there is one. What is written to
      // members and to those in office is for the place they have.
      const isOfNetwork = ['networkInvitation', 'announcement', 'messageWaiting'].includes(template);
      expect([template, /\bines\b/.test(text)]).toEqual([template, !isOfNetwork]);
      for (const line of text.split('\n').filter((one) => one && !one.startsWith('--'))) {
        expect(html.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code))).toContain(
          line.replace(/:$/, ''),
        );
      }
    }
  });

  it.each([
    'Ward\r\nBcc: all@example.org',
    'Ward\nBcc: all@example.org\n\nbody',
    'Ward\u2028Bcc: all@example.org',
    'Ward" <evil@example.org>, "',
    '=?utf-8?Q?Ward=0D=0ABcc:_all=40example.org?=',
  ])('takes no header or recipient from a name: %j (G06)', async (siteName) => {
    const got = await sent('tokenCreated', { label: siteName }, { ...settings, siteName });
    expect(got.to).toEqual(['ines@example.org']);
    expect(got.from).toBe('post@ward.example.org');
    expect(header(got.raw, 'Bcc')).toEqual([]);
    expect(header(got.raw, 'Subject')).toHaveLength(1);
    expect(header(got.raw, 'From')).toHaveLength(1);
    expect(got.mail.from?.address).toBe('post@ward.example.org');
    expect(got.mail.bcc ?? []).toEqual([]);
  });

  it('fills in nothing that a person wrote (G14)', async () => {
    const label = `{{7*7}} \${7*7} %s {name} {username} <%= 7*7 %>`;
    const { mail } = await sent('tokenCreated', { label });
    expect(mail.text).toContain(label);
    expect(`${mail.subject} ${mail.text} ${mail.html}`).not.toMatch(/\b49\b/);
  });

  it('writes a label from a stranger as text (G14)', async () => {
    const { mail } = await sent('tokenCreated', { label: '<img src=https://evil.example/x>"' });
    expect(mail.html).not.toContain('<img');
  });

  it.each([
    'a@example.org, b@example.org',
    'a@example.org;b@example.org',
    'a@example.org\r\nRCPT TO:<b@example.org>',
    'a@example.org>\r\nDATA',
    'Ines <a@example.org>',
    'group: a@example.org',
    'nobody',
  ])('goes to one address or to nobody: %j (G06)', async (to) => {
    smtp.received.length = 0;
    const transport = openTransport({ ...settings, smtpUrl: `smtp://127.0.0.1:${smtp.port}` });
    const message = compose({ id, to, template: 'passwordChanged', language: 'en', data }, sender);
    await expect(transport.send(message)).rejects.toThrow(MailRefused);
    expect(smtp.received).toEqual([]);
    await transport.close();
  });
});

describe('the way to the server', () => {
  const message = compose(
    { id, to: 'a@example.org', template: 'passwordChanged', language: 'en', data },
    sender,
  );

  it('is TLS from the start with smtps, and the certificate counts', async () => {
    const secure = await startSmtp({ secure: true });
    const strict = openTransport({ ...settings, smtpUrl: `smtps://127.0.0.1:${secure.port}` });
    await expect(strict.send(message)).rejects.not.toBeInstanceOf(MailRefused);
    const smtpUrl = `smtps://127.0.0.1:${secure.port}?tls.rejectUnauthorized=false`;
    const trusting = openTransport({ ...settings, smtpUrl });
    await trusting.send(message);
    expect(secure.received).toMatchObject([{ isSecure: true, to: ['a@example.org'] }]);
    await Promise.all([strict.close(), trusting.close(), secure.close()]);
  });

  it('signs in, and takes a refused password as a thing to mend', async () => {
    const guarded = await startSmtp({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, done) =>
        username === 'us' && password === 'p/w' ? done(null, { user: 'us' }) : done(new Error('no')),
    });
    const right = openTransport({ ...settings, smtpUrl: `smtp://us:p%2Fw@127.0.0.1:${guarded.port}` });
    await right.send(message);
    expect(guarded.received).toHaveLength(1);
    const wrong = openTransport({ ...settings, smtpUrl: `smtp://us:no@127.0.0.1:${guarded.port}` });
    await expect(wrong.send(message)).rejects.not.toBeInstanceOf(MailRefused);
    await Promise.all([right.close(), wrong.close(), guarded.close()]);
  });
});
