import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  changePassword,
  createToken,
  endOtherSessions,
  endOwnSession,
  endToken,
  findActor,
  listSessions,
  listTokens,
  readProfile,
  register,
  signIn,
  sweepSessions,
  updateProfile,
} from '../../src/auth/index.js';
import { rememberDevice } from '../../src/auth/sessions/remembered-devices.js';
import { startSession } from '../../src/auth/sessions/start-session.js';
import { query } from '../../src/database/index.js';
import type { Services } from '../../src/kernel/index.js';
import { buildMember, type TestMember } from '../factories/accounts.js';
import { buildServices, ctxOf, run } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { DAY, handClock, PASSWORD, refusalOf } from './helpers.js';

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1';
const NEW_PASSWORD = 'lantern copper meadow';

let test: TestDatabase;
let services: Services;
const ended: string[] = [];

beforeAll(async () => {
  test = await testDatabase();
  services = buildServices(test.db);
  services.signals.sessionsEnded.listen((hashes) => ended.push(...hashes));
});
afterAll(() => test.close());

const member = (overrides = {}) => buildMember(test.db, overrides);

describe('the profile', () => {
  it('holds a name, interests, a few sentences, and only then an optional job', async () => {
    const { actor } = await member();
    const input = {
      name: 'Ada Lund',
      interests: ['Night work', 'rotas', 'night work'],
      about: '  I plan shifts.\r\nAnd sleep. ',
      jobTitle: '',
      organisation: 'North Hospital',
    };
    const saved = await run(services, updateProfile, actor, input);
    expect(saved).toMatchObject({
      name: 'Ada Lund',
      interests: ['Night work', 'rotas'],
      about: 'I plan shifts.\nAnd sleep.',
      jobTitle: null,
      organisation: 'North Hospital',
    });
    expect(await run(services, readProfile, actor, {})).toEqual(saved);
  });

  it('refuses a name that speaks for the site, more than twelve interests, and visitors', async () => {
    const { actor } = await member();
    expect(await refusalOf(run(services, updateProfile, actor, { name: 'Moderator' }))).toMatchObject({
      reason: 'name_refused',
    });
    const interests = Array.from({ length: 13 }, (_, n) => `tag ${n}`);
    expect(await refusalOf(run(services, updateProfile, actor, { name: 'Ada', interests }))).toMatchObject({
      code: 'invalid_input',
      fields: [{ field: 'interests' }],
    });
    for (const useCase of [readProfile, listSessions, listTokens, endOtherSessions]) {
      expect(await refusalOf(useCase.execute(ctxOf(services), {}))).toMatchObject({
        code: 'unauthenticated',
      });
    }
  });

  it('a new name is told to the pages that show it; the same name is not', async () => {
    const { actor, account } = await member({ name: 'Before' });
    const told: string[] = [];
    const stop = services.signals.personChanged.listen((id) => told.push(id));
    await run(services, updateProfile, actor, { name: 'Before', about: 'Hello' });
    expect(told).toEqual([]);
    await run(services, updateProfile, actor, { name: 'After' });
    expect(told).toEqual([account.id]);
    stop();
    const rows = await query(test.db, 'select 1 from person_updates where account_id = $1', [account.id]);
    expect(rows).toHaveLength(1);
  });
});

describe('sessions', () => {
  it('are listed by browser and system, the current one first, a remembered device once', async () => {
    const { actor, account } = await member();
    await startSession({ ...services, userAgent: FIREFOX }, { accountId: account.id });
    const { deviceId } = await rememberDevice({ ...services, userAgent: IPHONE }, account.id);
    for (const userAgent of [IPHONE, IPHONE])
      await startSession({ ...services, userAgent }, { accountId: account.id, deviceId });
    const { sessions } = await run(services, listSessions, actor, {});
    expect(sessions).toHaveLength(3);
    expect(sessions[0]).toMatchObject({ id: actor.sessionHash, isCurrent: true, browser: null });
    expect(sessions.find(({ id }) => id === deviceId)).toMatchObject({
      isRemembered: true,
      browser: 'Safari',
      system: 'iPhone',
    });
    expect(sessions).toContainEqual(
      expect.objectContaining({ browser: 'Firefox', system: 'Windows', isRemembered: false }),
    );
  });

  it('can be ended one by one, and nobody else’s can', async () => {
    const { actor, account } = await member();
    const stranger = await member();
    const other = await startSession(services, { accountId: account.id });
    const refusal = run(services, endOwnSession, stranger.actor, { sessionId: other!.hash });
    expect(await refusalOf(refusal)).toMatchObject({ code: 'not_found' });
    await run(services, endOwnSession, actor, { sessionId: other!.hash });
    expect(ended).toContain(other!.hash);
    expect((await findActor(services, { sessionToken: other!.token })).actor.kind).toBe('visitor');
    const { deviceId, remember } = await rememberDevice(services, account.id);
    const remembered = await startSession(services, { accountId: account.id, deviceId });
    await run(services, endOwnSession, actor, { sessionId: deviceId });
    expect(ended).toContain(remembered!.hash);
    const found = await findActor(services, { rememberCookie: remember.cookieValue });
    expect(found.actor.kind).toBe('visitor');
  });

  it('can be ended all but the one that asks; tokens go on', async () => {
    const { actor, account, session } = await member({ password: PASSWORD });
    const { token } = await run(services, createToken, actor, {
      login: account.username,
      password: PASSWORD,
      label: 'Backup',
    });
    const others = [1, 2].map(() => startSession(services, { accountId: account.id }));
    const hashes = (await Promise.all(others)).map((one) => one!.hash);
    await run(services, endOtherSessions, actor, {});
    expect(ended).toEqual(expect.arrayContaining(hashes));
    expect((await findActor(services, { sessionToken: session.token })).actor.kind).toBe('account');
    expect((await findActor(services, { bearer: token })).actor.kind).toBe('account');
  });

  it('that have ended by themselves are swept away', async () => {
    const clock = handClock();
    const later = buildServices(test.db, { clock });
    const { account } = await member();
    await rememberDevice(services, account.id);
    clock.move(400 * DAY);
    expect(await sweepSessions.run(later)).toBe(false);
    for (const table of ['sessions', 'remembered_devices']) {
      expect(await query(test.db, `select 1 from ${table} where account_id = $1`, [account.id])).toEqual([]);
    }
  });
});

describe('tokens for programs', () => {
  it('are listed by label and last use, never shown again, and can be revoked by their owner only', async () => {
    const { actor, account } = await member({ password: PASSWORD });
    const stranger = await member();
    const { token } = await run(services, createToken, actor, {
      login: account.username,
      password: PASSWORD,
      label: 'Rota script',
      days: 7,
    });
    const { tokens } = await run(services, listTokens, actor, {});
    expect(tokens).toEqual([
      expect.objectContaining({
        label: 'Rota script',
        lastUsedAt: null,
        id: expect.stringMatching(/^\w{64}$/),
      }),
    ]);
    const days = (new Date(tokens[0]!.expiresAt).getTime() - Date.now()) / DAY;
    expect(Math.round(days)).toBe(7);
    expect(JSON.stringify(tokens)).not.toContain(token);
    const tokenId = tokens[0]!.id;
    expect(await refusalOf(run(services, endToken, stranger.actor, { tokenId }))).toMatchObject({
      code: 'not_found',
    });
    await run(services, endToken, actor, { tokenId });
    await expect(findActor(services, { bearer: token })).rejects.toThrow();
  });
});

describe('a new password', () => {
  it('asks for the old one, ends everything else, and goes on under a fresh session', async () => {
    const { actor, account, session } = await member({ password: PASSWORD });
    const { token } = await run(services, createToken, actor, {
      login: account.username,
      password: PASSWORD,
      label: 'Backup',
    });
    const { remember } = await rememberDevice(services, account.id);
    const answer = await run(services, changePassword, actor, {
      password: PASSWORD,
      newPassword: NEW_PASSWORD,
    });
    expect((await findActor(services, { sessionToken: session.token })).actor.kind).toBe('visitor');
    expect((await findActor(services, { rememberCookie: remember.cookieValue })).actor.kind).toBe('visitor');
    await expect(findActor(services, { bearer: token })).rejects.toThrow();
    const { actor: again } = await findActor(services, { sessionToken: answer.session.token });
    expect(again).toMatchObject({ kind: 'account', accountId: account.id });
    expect(answer.remember).toBeNull();
    const login = account.username;
    await run(services, signIn, ctxOf(services).actor, { login, password: NEW_PASSWORD });
    expect(
      await refusalOf(run(services, signIn, ctxOf(services).actor, { login, password: PASSWORD })),
    ).toMatchObject({ reason: 'wrong_login' });
  });

  it('is refused with a wrong old one, or when it breaks a rule, and nothing ends', async () => {
    const { actor, account, session } = await member({ password: PASSWORD });
    expect(
      await refusalOf(
        run(services, changePassword, actor, { password: 'not the right one', newPassword: NEW_PASSWORD }),
      ),
    ).toMatchObject({ reason: 'wrong_password', fields: [{ field: 'password' }] });
    expect(
      await refusalOf(
        run(services, changePassword, actor, { password: PASSWORD, newPassword: `${account.username}-1` }),
      ),
    ).toMatchObject({ fields: [{ field: 'newPassword' }] });
    expect((await findActor(services, { sessionToken: session.token })).actor.kind).toBe('account');
  });

  it('keeps a remembered browser remembered', async () => {
    const { account } = await member({ password: PASSWORD });
    const signedIn = await run(services, signIn, ctxOf(services).actor, {
      login: account.username,
      password: PASSWORD,
      remember: true,
    });
    const { actor } = await findActor(services, { sessionToken: signedIn.session.token });
    const answer = await run(services, changePassword, actor, {
      password: PASSWORD,
      newPassword: NEW_PASSWORD,
    });
    const found = await findActor(services, { rememberCookie: answer.remember!.cookieValue });
    expect(found.actor).toMatchObject({ kind: 'account', accountId: account.id });
  });
});

it('the user name of somebody who left is given to nobody', async () => {
  const gone: TestMember = await member({ username: 'night-owl' });
  const { retiredKey } = await import('../../src/auth/index.js');
  await query(
    test.db,
    `update accounts set status = 'closed', username = null, name = null, username_key = ${retiredKey('username_key')}
     where id = $1`,
    [gone.account.id],
  );
  const input = { name: 'Ann', username: 'Night-Owl', email: 'ann@example.org', password: NEW_PASSWORD };
  expect(await refusalOf(run(services, register, ctxOf(services).actor, input))).toMatchObject({
    reason: 'username_taken',
  });
});
