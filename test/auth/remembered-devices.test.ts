import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type FoundActor, findActor, signIn, signOut } from '../../src/auth/index.js';
import { startSession } from '../../src/auth/sessions/start-session.js';
import { query } from '../../src/database/index.js';
import type { Ctx } from '../../src/kernel/index.js';
import { accountIdOf, visitor } from '../../src/kernel/index.js';
import { buildMember } from '../factories/accounts.js';
import { buildServices, ctxOf } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { DAY, handClock, MINUTE, PASSWORD } from './helpers.js';

describe('"remember me"', () => {
  let test: TestDatabase;
  let ctx: Ctx;
  let clock: ReturnType<typeof handClock>;
  let first: string;
  let firstSession: string;

  beforeAll(async () => {
    test = await testDatabase();
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    await query(test.db, 'delete from accounts');
    clock = handClock();
    ctx = ctxOf(buildServices(test.db, { clock }));
    await buildMember(test.db, { username: 'ada', password: PASSWORD });
    const { remember, session } = await signIn.execute(ctx, {
      login: 'ada',
      password: PASSWORD,
      remember: true,
    });
    first = remember?.cookieValue ?? '';
    firstSession = session.token;
  });

  const use = (rememberCookie: string | undefined) => findActor(ctx, { rememberCookie });
  const cookieOf = (found: FoundActor) => found.setCookies?.remember?.cookieValue;
  const isSignedIn = async (sessionToken: string | undefined) =>
    (await findActor(ctx, { sessionToken })).actor.kind === 'account';

  it('is not chosen unless asked for', async () => {
    expect((await signIn.execute(ctx, { login: 'ada', password: PASSWORD })).remember).toBeNull();
    expect(await query(test.db, 'select 1 from remembered_devices')).toHaveLength(1);
  });

  it('starts a new session and hands out its successor', async () => {
    const found = await use(first);
    expect(found.actor).toMatchObject({ kind: 'account', username: 'ada' });
    expect(found.setCookies?.session.token).not.toBe(firstSession);
    expect(cookieOf(found)).not.toBe(first);
    expect(cookieOf(found)?.split('.')[0]).toBe(first.split('.')[0]);
    expect(await isSignedIn(found.setCookies?.session.token)).toBe(true);
    clock.move(10 * DAY);
    expect((await use(cookieOf(found))).actor.kind).toBe('account');
  });

  it('is not touched while the session is good', async () => {
    const found = await findActor(ctx, { sessionToken: firstSession, rememberCookie: first });
    expect(found.setCookies).toBeUndefined();
  });

  it('lets tabs that open together in, and changes once', async () => {
    const tabs = await Promise.all([1, 2, 3, 4].map(() => use(first)));
    expect(tabs.map(({ actor }) => actor.kind)).toEqual(['account', 'account', 'account', 'account']);
    const successors = tabs.map(cookieOf).filter(Boolean);
    expect(successors).toHaveLength(1);
    clock.move(2 * MINUTE);
    expect((await use(successors[0])).actor.kind).toBe('account');
  });

  it('ends the device and all its sessions when a spent half comes back after a minute', async () => {
    const thief = await use(first);
    clock.move(MINUTE);
    const told: string[] = [];
    ctx.signals.sessionsEnded.listen((hashes) => told.push(...hashes));
    expect(await use(first)).toEqual({ actor: visitor, clearRemember: true });
    expect(told).toContain(thief.setCookies?.session.hash);
    expect(told).toHaveLength(2);
    expect(await isSignedIn(thief.setCookies?.session.token)).toBe(false);
    expect(await isSignedIn(firstSession)).toBe(false);
    expect((await use(cookieOf(thief))).actor).toEqual(visitor);
  });

  it('ends the device when a half from before the last one comes back, at any time', async () => {
    const second = cookieOf(await use(first));
    const third = cookieOf(await use(second));
    expect((await use(first)).actor).toEqual(visitor);
    expect((await use(third)).actor).toEqual(visitor);
  });

  it('starts no session that outlives the end of its device', async () => {
    for (let round = 0; round < 10; round++) {
      const { remember } = await signIn.execute(ctx, { login: 'ada', password: PASSWORD, remember: true });
      const second = cookieOf(await use(remember?.cookieValue));
      const third = cookieOf(await use(second));
      const [replay, ...others] = await Promise.all([
        use(remember?.cookieValue),
        use(third),
        use(third),
        use(second),
      ]);
      expect(replay.actor).toEqual(visitor);
      for (const found of others) expect(await isSignedIn(found.setCookies?.session.token)).toBe(false);
    }
  });

  it('starts no session at all once the device is ended', async () => {
    const { actor } = await findActor(ctx, { sessionToken: firstSession });
    const accountId = accountIdOf(actor) ?? '';
    const deviceId = first.split('.')[0] as string;
    expect(await startSession(ctx, { accountId, deviceId })).not.toBeNull();
    await query(test.db, 'delete from remembered_devices');
    expect(await startSession(ctx, { accountId, deviceId })).toBeNull();
  });

  it('ends with signing out, with every session of this device and no other', async () => {
    const other = await signIn.execute(ctx, { login: 'ada', password: PASSWORD, remember: true });
    const tab = await use(first);
    const { actor } = await findActor(ctx, { sessionToken: firstSession });
    await signOut.execute({ ...ctx, actor }, {});
    expect(await isSignedIn(tab.setCookies?.session.token)).toBe(false);
    expect(await isSignedIn(other.session.token)).toBe(true);
    expect((await use(cookieOf(tab))).actor).toEqual(visitor);
    expect((await use(other.remember?.cookieValue)).actor.kind).toBe('account');
  });

  it('lasts thirty days from its last use, and half a year at most', async () => {
    let cookie: string | undefined = first;
    for (let days = 0; days < 174; days += 29) {
      clock.move(29 * DAY);
      const found: FoundActor = await use(cookie);
      expect(found.actor.kind).toBe('account');
      cookie = cookieOf(found);
    }
    clock.move(7 * DAY);
    expect((await use(cookie)).actor).toEqual(visitor);
    const { remember } = await signIn.execute(ctx, { login: 'ada', password: PASSWORD, remember: true });
    clock.move(30 * DAY);
    expect((await use(remember?.cookieValue)).actor).toEqual(visitor);
  });

  it('is worth nothing when it is malformed or the account is closed', async () => {
    for (const text of [
      'x',
      '.',
      `${first}x`,
      first.split('.')[0],
      `${crypto.randomUUID()}.${first.split('.')[1]}`,
      'a\0b.c',
    ]) {
      expect(await use(text)).toEqual({ actor: visitor, clearRemember: true });
    }
    await query(test.db, `update accounts set status = 'closed'`);
    expect((await use(first)).actor).toEqual(visitor);
  });
});
