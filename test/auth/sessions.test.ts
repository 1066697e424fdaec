import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { recordStatements } from '../../bench/statements.js';
import {
  createToken,
  endSessions,
  findActor,
  isSessionLive,
  liveSessions,
  readMe,
  signIn,
  signOut,
} from '../../src/auth/index.js';
import { query } from '../../src/database/index.js';
import type { Ctx } from '../../src/kernel/index.js';
import { visitor } from '../../src/kernel/index.js';
import { buildMember, type TestMember } from '../factories/accounts.js';
import { buildServices, ctxOf } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { DAY, HOUR, handClock, MINUTE, PASSWORD, refusalOf } from './helpers.js';

describe('a session', () => {
  let test: TestDatabase;
  let ctx: Ctx;
  let clock: ReturnType<typeof handClock>;
  let ada: TestMember;
  const login = { login: 'ada', password: PASSWORD };

  beforeAll(async () => {
    test = await testDatabase();
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    await query(test.db, 'delete from accounts');
    clock = handClock();
    ctx = ctxOf(buildServices(test.db, { clock }));
    ada = await buildMember(test.db, { username: 'ada', password: PASSWORD });
  });

  const actorOf = async (sessionToken: string) => (await findActor(ctx, { sessionToken })).actor;

  it('speaks for its holder', async () => {
    expect(await findActor(ctx, { sessionToken: ada.session.token })).toEqual({
      actor: ada.actor,
      session: { hash: ada.session.hash, expiresAt: ada.session.expiresAt },
      preferences: null,
    });
    expect(await refusalOf(readMe.execute(ctx, {}))).toMatchObject({
      code: 'unauthenticated',
      reason: 'sign_in',
    });
  });

  it('is kept as a hash only', async () => {
    const [row] = await query<{ hash: Buffer }>(test.db, 'select token_hash as hash from sessions');
    expect(row?.hash.toString('hex')).toBe(ada.session.hash);
    expect(ada.session.token).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });

  it.each(['', 'x', 'x'.repeat(43), 'x'.repeat(100_000), `${'x'.repeat(42)}\0`, "' or true --"])(
    'is not found for %#',
    async (text) => {
      expect(await actorOf(text)).toEqual(visitor);
    },
  );

  it('asks the database once', async () => {
    const end = recordStatements();
    await actorOf(ada.session.token);
    expect(end()).toHaveLength(1);
  });

  it('lasts twelve hours from its last use, and fourteen days at most', async () => {
    const { session } = await signIn.execute(ctx, login);
    for (let hours = 11; hours < 14 * 24; hours += 11) {
      clock.move(11 * HOUR);
      expect((await actorOf(session.token)).kind).toBe('account');
    }
    clock.move(11 * HOUR);
    expect(await actorOf(session.token)).toEqual(visitor);

    const { session: idle } = await signIn.execute(ctx, login);
    clock.move(12 * HOUR);
    expect(await actorOf(idle.token)).toEqual(visitor);
  });

  it('writes its use down once a minute at most', async () => {
    const { session } = await signIn.execute(ctx, login);
    const lastSeen = async () => {
      const [row] = await query<{ at: Date }>(
        test.db,
        `select last_seen_at as at from sessions where encode(token_hash, 'hex') = $1`,
        [session.hash],
      );
      return row?.at;
    };
    const start = clock.now();
    clock.move(MINUTE - 1);
    await actorOf(session.token);
    expect(await lastSeen()).toEqual(start);
    clock.move(1);
    await actorOf(session.token);
    expect(await lastSeen()).toEqual(clock.now());
  });

  it('ends with the account', async () => {
    await query(test.db, `update accounts set status = 'closed'`);
    expect(await actorOf(ada.session.token)).toEqual(visitor);
    expect(await liveSessions(test.db, [ada.session.hash])).toEqual(new Set());
  });

  it('of a program is a bearer token: no browser’s session, nor the other way round (F08)', async () => {
    const { token, label, expiresAt } = await createToken.execute(ctx, { ...login, label: 'Rota script' });
    expect(label).toBe('Rota script');
    expect(new Date(expiresAt).getTime()).toBe(clock.now().getTime() + 90 * DAY);
    expect((await findActor(ctx, { bearer: token })).actor).toMatchObject({ username: 'ada' });
    expect(await actorOf(token)).toEqual(visitor);
    for (const bearer of [ada.session.token, '', 'nonsense']) {
      const both = findActor(ctx, { bearer, sessionToken: ada.session.token });
      expect(await refusalOf(both)).toMatchObject({ code: 'unauthenticated', reason: 'token_invalid' });
    }
    clock.move(90 * DAY - 1);
    const { actor } = await findActor(ctx, { bearer: token });
    await signOut.execute({ ...ctx, actor }, {});
    expect(await refusalOf(findActor(ctx, { bearer: token }))).toMatchObject({ reason: 'token_invalid' });
  });

  it('ends with all others of the account but the one that asks', async () => {
    const kept = await signIn.execute(ctx, { ...login, remember: true });
    const other = await signIn.execute(ctx, { ...login, remember: true });
    const { token } = await createToken.execute(ctx, { ...login, label: 'script' });
    const stranger = await buildMember(test.db);
    const told: string[] = [];
    ctx.signals.sessionsEnded.listen((hashes) => told.push(...hashes));

    const ended = await endSessions(ctx, ada.account.id, kept.session.hash);
    expect(ended).toHaveLength(3);
    expect(told.sort()).toEqual(ended.sort());
    expect((await actorOf(kept.session.token)).kind).toBe('account');
    expect((await actorOf(stranger.session.token)).kind).toBe('account');
    expect(await actorOf(other.session.token)).toEqual(visitor);
    expect((await findActor(ctx, { rememberCookie: other.remember?.cookieValue })).actor).toEqual(visitor);
    expect((await findActor(ctx, { rememberCookie: kept.remember?.cookieValue })).actor.kind).toBe('account');
    await refusalOf(findActor(ctx, { bearer: token }));

    await endSessions(ctx, ada.account.id);
    expect(await actorOf(kept.session.token)).toEqual(visitor);
  });

  it('is found among the live ones until it ends', async () => {
    const { session } = await signIn.execute(ctx, login);
    const asked = [session.hash, ada.session.hash, 'ab'.repeat(32)];
    expect(await liveSessions(test.db, asked, clock.now())).toEqual(
      new Set([session.hash, ada.session.hash]),
    );
    const alone = () => Promise.all(asked.map((hash) => isSessionLive(test.db, hash, clock.now())));
    expect(await alone()).toEqual([true, true, false]);
    clock.move(12 * HOUR + MINUTE);
    expect(await liveSessions(test.db, asked, clock.now())).toEqual(new Set());
    expect(await alone()).toEqual([false, false, false]);
    expect(await liveSessions(test.db, [])).toEqual(new Set());
  });

  it('sweeps the account’s expired ones away at the next sign-in', async () => {
    await signIn.execute(ctx, login);
    clock.move(DAY);
    await signIn.execute(ctx, login);
    expect(await query(test.db, 'select 1 from sessions')).toHaveLength(1);
  });
});
