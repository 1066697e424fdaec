import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { recordStatements } from '../../bench/statements.js';
import { MAILS_AN_HOUR } from '../../src/auth/addresses/send-links.js';
import {
  changeAddress,
  changePassword,
  confirmAddress,
  createToken,
  findActor,
  keepAddress,
  readAddress,
  register,
  requestConfirmation,
  requestPasswordReset,
  resetPassword,
  signIn,
  sweepLinks,
} from '../../src/auth/index.js';
import { query } from '../../src/database/index.js';
import type { Actor, Ctx } from '../../src/kernel/index.js';
import { buildServices, ctxOf } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { takeMail, takeToken } from '../helpers/post-office.js';
import { DAY, differInTime, HOUR, handClock, MINUTE, PASSWORD, refusalOf } from './helpers.js';

const ada = { name: 'Ada Lovelace', email: 'ada@example.org', username: 'ada', password: PASSWORD };
const NEW_PASSWORD = 'lantern-otter-basin';
const clock = handClock();
let test: TestDatabase;
let ctx: Ctx;

beforeAll(async () => {
  test = await testDatabase();
  ctx = ctxOf(buildServices(test.db, { clock }));
});
afterAll(() => test.close());
beforeEach(async () => {
  await query(test.db, 'delete from accounts');
  await query(test.db, 'delete from outgoing_mail');
  await query(test.db, 'delete from link_requests');
});

async function actorOf(sessionToken: string): Promise<Actor> {
  return (await findActor(ctx, { sessionToken })).actor;
}

/** Registers somebody: a context that speaks as them, and the session. */
async function member(more: Partial<typeof ada> = {}) {
  const { session, account } = await register.execute(ctx, { ...ada, ...more });
  return { ctx: { ...ctx, actor: await actorOf(session.token) }, session, id: account.id };
}

async function confirmed(more: Partial<typeof ada> = {}) {
  const person = await member(more);
  await confirmAddress.execute(person.ctx, { token: await takeToken(ctx, 'confirmAddress') });
  return person;
}

function isLive(token: string): Promise<boolean> {
  return actorOf(token).then(({ kind }) => kind === 'account');
}

describe('confirming an address', () => {
  it('takes the link that registering had mailed, once', async () => {
    const person = await member();
    expect(await readAddress.execute(person.ctx, {})).toEqual({ email: ada.email, isConfirmed: false });
    const [mail] = await takeMail(ctx);
    expect(mail).toMatchObject({ template: 'confirmAddress', address: ada.email, accountId: null });
    const token = mail!.data.token;
    expect(await confirmAddress.execute(person.ctx, { token })).toEqual({
      email: ada.email,
      isConfirmed: true,
    });
    expect(await readAddress.execute(person.ctx, {})).toMatchObject({ isConfirmed: true });
    expect(await refusalOf(confirmAddress.execute(person.ctx, { token }))).toMatchObject({
      code: 'not_found',
    });
  });

  it('keeps no secret of a link in any table once its mail is away', async () => {
    await member();
    const token = await takeToken(ctx, 'confirmAddress');
    for (const table of ['account_links', 'link_requests', 'outgoing_mail']) {
      const rows = await query<{ row: string }>(test.db, `select ${table}::text as row from ${table}`);
      expect(rows.map(({ row }) => row).join()).not.toContain(token);
    }
    const [request] = await query(test.db, 'select account_id, email, next_hash from link_requests');
    expect(request).toEqual({ account_id: null, email: null, next_hash: null });
  });

  it('is over after a day', async () => {
    const person = await member();
    const token = await takeToken(ctx, 'confirmAddress');
    clock.move(DAY);
    expect(await refusalOf(confirmAddress.execute(person.ctx, { token }))).toMatchObject({
      code: 'not_found',
    });
    await sweepLinks.run(ctx);
    expect(await query(test.db, 'select 1 from account_links')).toEqual([]);
  });

  it('needs the account it was made for: the mailbox alone proves nothing', async () => {
    await member();
    const token = await takeToken(ctx, 'confirmAddress');
    const other = await member({ username: 'mallory', email: 'm@example.org' });
    expect(await refusalOf(confirmAddress.execute(ctx, { token }))).toMatchObject({
      code: 'unauthenticated',
    });
    expect(await refusalOf(confirmAddress.execute(other.ctx, { token }))).toMatchObject({
      code: 'forbidden',
      reason: 'other_account',
    });
  });

  it('gives an address to the first who proves it', async () => {
    const first = await member();
    const firstToken = await takeToken(ctx, 'confirmAddress');
    const second = await member({ username: 'other' });
    const secondToken = await takeToken(ctx, 'confirmAddress');
    await confirmAddress.execute(second.ctx, { token: secondToken });
    expect(await refusalOf(confirmAddress.execute(first.ctx, { token: firstToken }))).toMatchObject({
      code: 'conflict',
      reason: 'address_taken',
    });
  });

  it('can be asked for again, to a bound', async () => {
    const person = await member();
    for (let n = 0; n < MAILS_AN_HOUR + 3; n++) await requestConfirmation.execute(person.ctx, {});
    expect(await takeMail(ctx)).toHaveLength(MAILS_AN_HOUR);
    clock.move(HOUR);
    await requestConfirmation.execute(person.ctx, {});
    expect(await takeMail(ctx)).toHaveLength(1);
  });

  it('mails nobody about an address that is confirmed', async () => {
    const person = await confirmed();
    await requestConfirmation.execute(person.ctx, {});
    expect(await takeMail(ctx)).toEqual([]);
  });
});

describe('registering with an address that belongs to somebody', () => {
  it('tells its owner by mail, and nobody else', async () => {
    const owner = await confirmed();
    const other = await member({ username: 'other' });
    expect(await takeMail(ctx)).toMatchObject([
      { template: 'addressKnown', accountId: owner.id, address: null, data: { username: 'ada' } },
    ]);
    expect(await readAddress.execute(other.ctx, {})).toEqual({ email: ada.email, isConfirmed: false });
  });

  it('does the same work in the request, whatever is known (F03)', async () => {
    await confirmed();
    const seen: string[][] = [];
    for (const [email, username] of [
      ['ada@example.org', 'known'],
      ['new@example.org', 'fresh'],
    ] as const) {
      const end = recordStatements();
      await register.execute(ctx, { ...ada, email, username });
      seen.push(end().map(({ text }) => text));
    }
    expect(seen[0]!.length).toBeGreaterThan(1);
    expect(seen[0]).toEqual(seen[1]);
  });
});

describe('a forgotten password', () => {
  async function resetToken(): Promise<string> {
    await requestPasswordReset.execute(ctx, { email: ada.email });
    return takeToken(ctx, 'resetPassword');
  }

  it('is chosen anew by the link, once; everything else that was signed in ends (F09)', async () => {
    const person = await confirmed();
    const token = await resetToken();
    const answer = await resetPassword.execute(ctx, { token, password: NEW_PASSWORD });
    expect(answer.account).toMatchObject({ username: 'ada' });
    expect(answer.remember).toBeNull();
    expect(await isLive(answer.session.token)).toBe(true);
    expect(await isLive(person.session.token)).toBe(false);
    expect(await takeMail(ctx)).toMatchObject([{ template: 'passwordChanged', accountId: person.id }]);
    await signIn.execute(ctx, { login: 'ada@example.org', password: NEW_PASSWORD });
    expect(await refusalOf(signIn.execute(ctx, { login: 'ada', password: PASSWORD }))).toMatchObject({
      reason: 'wrong_login',
    });
    const again = resetPassword.execute(ctx, { token, password: 'basin-otter-lantern' });
    expect(await refusalOf(again)).toMatchObject({ code: 'not_found' });
  });

  it('keeps to the rules for passwords, and the link then stays good', async () => {
    await confirmed();
    const token = await resetToken();
    expect(await refusalOf(resetPassword.execute(ctx, { token, password: 'short' }))).toMatchObject({
      reason: 'password_too_short',
      fields: [{ field: 'password' }],
    });
    await resetPassword.execute(ctx, { token, password: NEW_PASSWORD });
  });

  it('is mailed to confirmed addresses only', async () => {
    await member();
    await takeMail(ctx);
    await requestPasswordReset.execute(ctx, { email: ada.email });
    await requestPasswordReset.execute(ctx, { email: 'nobody@example.org' });
    expect(await takeMail(ctx)).toEqual([]);
  });

  it('gets the same answer in the same time for known and unknown addresses (F03)', async () => {
    await confirmed();
    const ask = (email: string) => requestPasswordReset.execute(ctx, { email });
    expect(await ask('ada@example.org')).toEqual(await ask('nobody@example.org'));
    const differ = await differInTime(40, [
      () => ask('ada@example.org'),
      (round) => ask(`nobody${round}@example.org`),
    ]);
    expect(differ).toBe(false);
  });

  it('has a link that is over after an hour (F09)', async () => {
    await confirmed();
    const token = await resetToken();
    clock.move(60 * MINUTE);
    const late = resetPassword.execute(ctx, { token, password: NEW_PASSWORD });
    expect(await refusalOf(late)).toMatchObject({ code: 'not_found' });
  });

  it('has a link that is over when the password was changed meanwhile', async () => {
    const person = await confirmed();
    const token = await resetToken();
    await changePassword.execute(person.ctx, { password: PASSWORD, newPassword: NEW_PASSWORD });
    const stale = resetPassword.execute(ctx, { token, password: 'basin-otter-lantern' });
    expect(await refusalOf(stale)).toMatchObject({ code: 'not_found' });
  });

  it('has a link that is over when the address was changed meanwhile (F09)', async () => {
    const person = await confirmed();
    const token = await resetToken();
    await changeAddress.execute(person.ctx, { email: 'new@example.org', password: PASSWORD });
    await confirmAddress.execute(person.ctx, { token: await takeToken(ctx, 'changeAddress') });
    const stale = resetPassword.execute(ctx, { token, password: NEW_PASSWORD });
    expect(await refusalOf(stale)).toMatchObject({ code: 'not_found' });
  });

  it('is chosen by the newest link only: asking again ends the one before (J12)', async () => {
    const person = await confirmed();
    const first = await resetToken();
    const second = await resetToken();
    const early = resetPassword.execute(ctx, { token: first, password: 'basin-otter-lantern' });
    expect(await refusalOf(early)).toMatchObject({ code: 'not_found' });
    // Of a spent one, an old one and a way by the old password at once, one is in at the end.
    const third = await resetToken();
    const answers = await Promise.allSettled([
      resetPassword.execute(ctx, { token: second, password: 'basin-otter-lantern' }),
      resetPassword.execute(ctx, { token: third, password: NEW_PASSWORD }),
      signIn.execute(ctx, { login: 'ada', password: PASSWORD }),
    ]);
    const [old, newest, before] = answers;
    expect([old.status, newest.status]).toEqual(['rejected', 'fulfilled']);
    expect(await isLive(person.session.token)).toBe(false);
    if (newest.status === 'fulfilled') expect(await isLive(newest.value.session.token)).toBe(true);
    // Whoever came in by the old password is out as soon as the new one holds.
    if (before.status === 'fulfilled') expect(await isLive(before.value.session.token)).toBe(false);
    const rows = await query(test.db, 'select from account_links where account_id = $1', [person.id]);
    expect(rows).toEqual([]);
  });

  it('lets nobody in by the old password who comes in the same moment, many times (J12)', async () => {
    await confirmed();
    let [now, next] = [PASSWORD, NEW_PASSWORD];
    for (let round = 0; round < 6; round++) {
      clock.move(2 * HOUR);
      const token = await resetToken();
      const [reset, ...ins] = await Promise.allSettled([
        resetPassword.execute(ctx, { token, password: next }),
        ...[1, 2, 3].map(() => signIn.execute(ctx, { login: 'ada', password: now })),
      ]);
      expect(reset!.status).toBe('fulfilled');
      for (const one of ins)
        if (one.status === 'fulfilled') expect(await isLive(one.value.session.token)).toBe(false);
      await query(test.db, 'delete from outgoing_mail');
      [now, next] = [next, now];
    }
  });

  it('is spent by one of many who use the link at once', async () => {
    await confirmed();
    const token = await resetToken();
    const all = await Promise.allSettled(
      Array.from({ length: 5 }, () => resetPassword.execute(ctx, { token, password: NEW_PASSWORD })),
    );
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('links', () => {
  it('are good for nothing but their purpose (F08)', async () => {
    const person = await member();
    const confirm = await takeToken(ctx, 'confirmAddress');
    await confirmAddress.execute(person.ctx, { token: confirm });
    await requestPasswordReset.execute(ctx, { email: ada.email });
    const reset = await takeToken(ctx, 'resetPassword');
    await changeAddress.execute(person.ctx, { email: 'new@example.org', password: PASSWORD });
    const change = await takeToken(ctx, 'changeAddress');
    const session = person.session.token;
    for (const token of [confirm, change, session, '', 'x'.repeat(43)]) {
      const input = { token, password: NEW_PASSWORD };
      expect((await refusalOf(resetPassword.execute(ctx, input))).code).not.toBe(undefined);
    }
    for (const token of [confirm, reset, session]) {
      expect(await refusalOf(confirmAddress.execute(person.ctx, { token }))).toMatchObject({
        code: 'not_found',
      });
    }
    for (const token of [confirm, reset, change, session]) {
      expect(await refusalOf(keepAddress.execute(ctx, { token }))).toMatchObject({ code: 'not_found' });
      if (token !== session) expect(await isLive(token)).toBe(false);
    }
  });
});

describe('another address', () => {
  it('counts when the new one is proven; until then the old one stays', async () => {
    const person = await confirmed();
    await changeAddress.execute(person.ctx, { email: 'New@example.org', password: PASSWORD });
    expect(await readAddress.execute(person.ctx, {})).toMatchObject({ email: ada.email });
    const [mail] = await takeMail(ctx);
    expect(mail).toMatchObject({ template: 'changeAddress', address: 'New@example.org' });
    await confirmAddress.execute(person.ctx, { token: mail!.data.token });
    expect(await readAddress.execute(person.ctx, {})).toEqual({
      email: 'New@example.org',
      isConfirmed: true,
    });
    await signIn.execute(ctx, { login: 'new@example.org', password: PASSWORD });
    expect(await refusalOf(signIn.execute(ctx, { login: ada.email, password: PASSWORD }))).toMatchObject({
      reason: 'wrong_login',
    });
    expect(await takeMail(ctx)).toMatchObject([{ template: 'addressChanged', address: ada.email }]);
  });

  it('needs the password', async () => {
    const person = await confirmed();
    const input = { email: 'new@example.org', password: NEW_PASSWORD };
    expect(await refusalOf(changeAddress.execute(person.ctx, input))).toMatchObject({
      reason: 'wrong_password',
    });
    expect(await takeMail(ctx)).toEqual([]);
  });

  it('tells nobody but its owner that it belongs to somebody (F03)', async () => {
    const owner = await confirmed();
    const other = await confirmed({ username: 'other', email: 'other@example.org' });
    const free = await changeAddress.execute(other.ctx, { email: 'free@example.org', password: PASSWORD });
    await takeMail(ctx);
    const taken = await changeAddress.execute(other.ctx, { email: ada.email, password: PASSWORD });
    expect(taken).toEqual(free);
    expect(await takeMail(ctx)).toMatchObject([{ template: 'addressKnown', accountId: owner.id }]);
  });

  it('can be taken back from the old one: whoever changed it is out', async () => {
    const thief = await confirmed();
    await changeAddress.execute(thief.ctx, { email: 'thief@example.org', password: PASSWORD });
    await confirmAddress.execute(thief.ctx, { token: await takeToken(ctx, 'changeAddress') });
    const back = await takeToken(ctx, 'addressChanged');
    await requestPasswordReset.execute(ctx, { email: 'thief@example.org' });
    const thiefsReset = await takeToken(ctx, 'resetPassword');

    clock.move(6 * DAY);
    const { token } = await keepAddress.execute(ctx, { token: back });
    expect(await isLive(thief.session.token)).toBe(false);
    for (const login of ['ada', 'ada@example.org', 'thief@example.org']) {
      expect(await refusalOf(signIn.execute(ctx, { login, password: PASSWORD }))).toMatchObject({
        reason: 'wrong_login',
      });
    }
    const stale = resetPassword.execute(ctx, { token: thiefsReset, password: 'basin-otter-lantern' });
    expect(await refusalOf(stale)).toMatchObject({ code: 'not_found' });
    const { session } = await resetPassword.execute(ctx, { token, password: NEW_PASSWORD });
    const owner = { ...ctx, actor: await actorOf(session.token) };
    expect(await readAddress.execute(owner, {})).toEqual({ email: ada.email, isConfirmed: true });
    expect(await refusalOf(keepAddress.execute(ctx, { token: back }))).toMatchObject({ code: 'not_found' });
  });

  it('can be taken back for a week', async () => {
    const person = await confirmed();
    await changeAddress.execute(person.ctx, { email: 'new@example.org', password: PASSWORD });
    await confirmAddress.execute(person.ctx, { token: await takeToken(ctx, 'changeAddress') });
    const token = await takeToken(ctx, 'addressChanged');
    clock.move(7 * DAY);
    expect(await refusalOf(keepAddress.execute(ctx, { token }))).toMatchObject({ code: 'not_found' });
  });

  it('is no secret way in for an address that never was proven', async () => {
    const person = await member();
    await takeMail(ctx);
    await changeAddress.execute(person.ctx, { email: 'new@example.org', password: PASSWORD });
    await confirmAddress.execute(person.ctx, { token: await takeToken(ctx, 'changeAddress') });
    expect(await takeMail(ctx)).toEqual([]);
  });
});

describe('security notices', () => {
  it('tell of a new place once, of a new password and of a token', async () => {
    const person = await confirmed();
    const signInFrom = (address: string) =>
      signIn.execute({ ...ctx, address }, { login: 'ada', password: PASSWORD });
    await signInFrom('127.0.0.1');
    expect(await takeMail(ctx)).toEqual([]);
    await signInFrom('203.0.113.9');
    await signInFrom('203.0.113.9');
    expect(await takeMail(ctx)).toMatchObject([
      { template: 'newPlace', accountId: person.id, address: null },
    ]);
    await createToken.execute(ctx, { login: 'ada', password: PASSWORD, label: 'Rota' });
    expect(await takeMail(ctx)).toMatchObject([{ template: 'tokenCreated', data: { label: 'Rota' } }]);
    await changePassword.execute(person.ctx, { password: PASSWORD, newPassword: NEW_PASSWORD });
    expect(await takeMail(ctx)).toMatchObject([{ template: 'passwordChanged', accountId: person.id }]);
  });
});
