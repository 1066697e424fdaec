import { Writable } from 'node:stream';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { mailRecipient } from '../../src/auth/index.js';
import { query, transaction } from '../../src/database/index.js';
import type { Services } from '../../src/kernel/index.js';
import { createLogger } from '../../src/lib/logger.js';
import { waits } from '../../src/mail/deliver-mail.js';
import { deliverMail, forgetMail, openTransport, queueMail } from '../../src/mail/index.js';
import type { Transport } from '../../src/mail/transports/transport.js';
import { DAY, HOUR, handClock } from '../auth/helpers.js';
import { buildMember } from '../factories/accounts.js';
import { buildServices } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { startSmtp, type TestSmtp } from '../helpers/smtp.js';

const sender = { siteName: 'Ward 7', timeZone: 'UTC', publicUrl: 'https://ward.example.org' };
const clock = handClock();
let database: TestDatabase;
let smtp: TestSmtp;
let services: Services;
let transport: Transport;
let logged = '';

const log = createLogger(
  'debug',
  new Writable({
    write(chunk, _encoding, done) {
      logged += chunk;
      done();
    },
  }),
);

beforeAll(async () => {
  database = await testDatabase();
  smtp = await startSmtp();
  services = buildServices(database.db, { clock, log });
  const smtpUrl = `smtp://127.0.0.1:${smtp.port}`;
  transport = openTransport({ ...sender, smtpUrl, mailFrom: 'post@ward.example.org', dataDir: '/nowhere' });
});

afterEach(async () => {
  smtp.received.length = 0;
  smtp.refuse.clear();
  await query(database.db, 'delete from outgoing_mail');
});

afterAll(async () => {
  await transport.close();
  await smtp.close();
  await database.close();
});

async function deliver(by: Transport = transport): Promise<void> {
  const job = deliverMail({ sender, transport: by, recipientOf: mailRecipient });
  while (await job.run(services));
}

function toAddress(address: string, expiresAt?: Date) {
  const data = { username: 'ines', token: 'secret-of-the-link' };
  return queueMail(services, { to: { address }, template: 'confirmAddress', data, expiresAt });
}

function rows() {
  return query<Record<string, unknown>>(database.db, 'select * from outgoing_mail order by id');
}

describe('delivery', () => {
  it('sends a mail once and forgets whom it was for and what it said', async () => {
    await toAddress('ines@example.org');
    await deliver();
    await deliver();
    expect(smtp.received).toHaveLength(1);
    expect(smtp.received[0]).toMatchObject({ to: ['ines@example.org'], from: 'post@ward.example.org' });
    const [row] = await rows();
    expect(row).toMatchObject({ state: 'sent', account_id: null, address: null, data: null, attempts: 1 });
    expect(logged).toContain('mail sent');
    expect(logged).not.toContain('ines@');
    expect(logged).not.toContain('secret-of-the-link');
  });

  it('speaks the language that its recipient chose, and of nobody’s choice the one of the request', async () => {
    const [chose, never] = await Promise.all([buildMember(database.db), buildMember(database.db)]);
    await query(database.db, 'update accounts set email_verified_at = now()');
    await query(database.db, `update accounts set preferences = 'theme=dark&language=de' where id = $1`, [
      chose.account.id,
    ]);
    for (const { account } of [chose, never])
      await queueMail(services, {
        to: { accountId: account.id },
        template: 'passwordChanged',
        data: { username: account.username },
        language: 'en',
      });
    await deliver();
    const languageTo = ({ account }: typeof chose) =>
      /Content-Language: (\S+)/.exec(smtp.received.find(({ to }) => to.includes(account.email))!.raw)![1];
    expect([languageTo(chose), languageTo(never)]).toEqual(['de-DE', 'en-GB']);
  });

  it('belongs to the transaction it was queued in', async () => {
    const undone = transaction(database.db, async (tx) => {
      const mail = {
        to: { address: 'a@example.org' },
        template: 'passwordChanged',
        data: { username: 'a' },
      } as const;
      await queueMail(services, mail, tx);
      throw new Error('no');
    });
    await expect(undone).rejects.toThrow('no');
    expect(await rows()).toEqual([]);
  });

  it('gives up at once what is refused for good, and does not hold up the others', async () => {
    smtp.refuse.set('gone@example.org', 550);
    await toAddress('gone@example.org');
    await toAddress('there@example.org');
    await deliver();
    expect(smtp.received.map(({ to }) => to)).toEqual([['there@example.org']]);
    expect((await rows()).map(({ state }) => state)).toEqual(['failed', 'sent']);
    expect(logged).not.toContain('gone@');
  });

  it('tries again after growing waits what is refused for now, and in the end gives up', async () => {
    smtp.refuse.set('full@example.org', 451);
    await toAddress('full@example.org');
    for (const [tries, wait] of waits.entries()) {
      await deliver();
      await deliver();
      expect(await rows()).toMatchObject([{ state: 'waiting', attempts: tries + 1 }]);
      clock.move(wait);
    }
    await deliver();
    expect(await rows()).toMatchObject([{ state: 'failed', attempts: waits.length + 1, address: null }]);
  });

  it('comes through when the server is back', async () => {
    smtp.refuse.set('full@example.org', 451);
    await toAddress('full@example.org');
    await deliver();
    smtp.refuse.clear();
    clock.move(HOUR);
    await deliver();
    expect(smtp.received).toHaveLength(1);
  });

  it('is not ended by a server that is away', async () => {
    const away = openTransport({
      ...sender,
      smtpUrl: 'smtp://127.0.0.1:1',
      mailFrom: 'a@b.example',
      dataDir: '',
    });
    await toAddress('ines@example.org');
    await deliver(away);
    expect(await rows()).toMatchObject([{ state: 'waiting', attempts: 1 }]);
    await away.close();
  });

  it('sends nothing that came too late', async () => {
    await toAddress('late@example.org', new Date(clock.now().getTime() + HOUR));
    clock.move(HOUR);
    await deliver();
    expect(smtp.received).toEqual([]);
    expect(await rows()).toMatchObject([{ state: 'failed' }]);
  });

  it('reaches an account at the address it has confirmed, and no other', async () => {
    const sure = await buildMember(database.db, { email: 'sure@example.org' });
    const unsure = await buildMember(database.db, { email: 'unsure@example.org' });
    await query(database.db, 'update accounts set email_verified_at = now() where id = $1', [
      sure.account.id,
    ]);
    for (const { account } of [sure, unsure]) {
      const to = { accountId: account.id };
      await queueMail(services, { to, template: 'passwordChanged', data: { username: account.username } });
    }
    await deliver();
    expect(smtp.received.map(({ to }) => to)).toEqual([['sure@example.org']]);
  });

  it('is shared by nodes without sending twice', async () => {
    for (let n = 0; n < 40; n++) await toAddress(`p${n}@example.org`);
    await Promise.all([deliver(), deliver(), deliver()]);
    expect(new Set(smtp.received.map(({ to }) => to[0])).size).toBe(40);
    expect(smtp.received).toHaveLength(40);
  });

  it('forgets the lines of what is done', async () => {
    await toAddress('ines@example.org');
    await deliver();
    await forgetMail.run(services);
    expect(await rows()).toHaveLength(1);
    clock.move(31 * DAY);
    await forgetMail.run(services);
    expect(await rows()).toEqual([]);
  });
});
