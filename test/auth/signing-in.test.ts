import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createToken, findActor, register, signIn, signOut } from '../../src/auth/index.js';
import { query } from '../../src/database/index.js';
import type { Ctx } from '../../src/kernel/index.js';
import { memoryLimits } from '../../src/lib/limits.js';
import { buildMember } from '../factories/accounts.js';
import { buildServices, ctxOf, noLimits } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { ownMs } from '../helpers/own-time.js';
import { differInTime, PASSWORD, refusalOf } from './helpers.js';

const wrong = 'lantern-otter-basin';

describe('signing in', () => {
  let test: TestDatabase;
  let ctx: Ctx;

  beforeAll(async () => {
    test = await testDatabase();
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    await query(test.db, 'delete from accounts');
    ctx = ctxOf(buildServices(test.db, { limits: memoryLimits() }));
    await buildMember(test.db, { username: 'Ada', email: 'Ada@Example.org', password: PASSWORD });
  });

  it.each(['Ada', 'ada', ' ADA ', 'ada@example.org', 'ADA@EXAMPLE.ORG'])(
    'takes %p for a login',
    async (login) => {
      const { account, session } = await signIn.execute(ctx, { login, password: PASSWORD });
      expect(account.username).toBe('Ada');
      expect((await findActor(ctx, { sessionToken: session.token })).actor).toMatchObject({
        username: 'Ada',
      });
    },
  );

  it('answers in the same words for a known name, a known address, and those of nobody (F03)', async () => {
    await buildMember(test.db, { username: 'closed', password: PASSWORD, status: 'closed' });
    await buildMember(test.db, { username: 'unclaimed' });
    const attempts = [
      ['ada', wrong],
      ['ada@example.org', wrong],
      ['nobody', PASSWORD],
      ['nobody@example.org', PASSWORD],
      ['closed', PASSWORD],
      ['unclaimed', PASSWORD],
      ['a\0da', PASSWORD],
      ['ada\0@example.org', PASSWORD],
      ["' or true --", PASSWORD],
      ['%', PASSWORD],
      ['ada', `${PASSWORD}\0`],
      ['ada', `${PASSWORD} `],
    ];
    for (const [login, password] of attempts) {
      expect(await refusalOf(signIn.execute(ctx, { login, password }))).toEqual({
        code: 'unauthenticated',
        reason: 'wrong_login',
        message: 'That name and password don’t belong together. Check both and try again.',
      });
    }
  });

  it.each([
    ['user name', 'ada', 'nobody'],
    ['e-mail address', 'ada@example.org', 'nobody@example.org'],
  ])('takes the same time for a known and an unknown %s', async (_kind, known, unknown) => {
    const unlimited = { ...ctx, limits: noLimits };
    const attempt = (login: string) => refusalOf(signIn.execute(unlimited, { login, password: wrong }));
    expect(await differInTime(20, [() => attempt(known), () => attempt(unknown)])).toBe(false);
  });

  it('takes a password after NUL, and one in another Unicode form, as what they are (F11)', async () => {
    await buildMember(test.db, { username: 'nul', password: 'gravel\0pudding' });
    expect(await refusalOf(signIn.execute(ctx, { login: 'nul', password: 'gravel\0moth' }))).toMatchObject({
      reason: 'wrong_login',
    });
    expect(await refusalOf(signIn.execute(ctx, { login: 'nul', password: 'gravel' }))).toMatchObject({
      reason: 'wrong_login',
    });
    await signIn.execute(ctx, { login: 'nul', password: 'gravel\0pudding' });
    await buildMember(test.db, { username: 'zoe', password: 'Zoë’s ﬁne gravel' });
    await signIn.execute(ctx, { login: 'zoe', password: 'Zoe\u0308’s fine gravel' });
  });

  it('is bounded for a password of a megabyte (F11)', async () => {
    const attempt = async () =>
      expect(
        await refusalOf(signIn.execute(ctx, { login: 'ada', password: 'x'.repeat(1_000_000) })),
      ).toMatchObject({ code: 'invalid_input' });
    expect(await ownMs(attempt)).toBeLessThan(1_000);
  });

  describe('by an address that several accounts name', () => {
    const login = 'ada@example.org';

    it('finds each by its own password, however many there are', async () => {
      for (let index = 0; index < 5; index++) {
        await buildMember(test.db, {
          username: `squatter${index}`,
          email: login,
          password: `${wrong}-${index}`,
        });
      }
      expect((await signIn.execute(ctx, { login, password: PASSWORD })).account.username).toBe('Ada');
      expect((await signIn.execute(ctx, { login, password: `${wrong}-4` })).account.username).toBe(
        'squatter4',
      );
    });

    it('tells a newcomer nothing about others', async () => {
      const answers = [];
      for (const email of ['ada@example.org', 'fresh@example.org']) {
        const username = `eve-${email.slice(0, 3)}`;
        await register.execute(ctx, { name: 'Eve Example', email, username, password: wrong });
        answers.push(
          (await signIn.execute(ctx, { login: email, password: wrong })).account.username === username,
        );
      }
      expect(answers).toEqual([true, true]);
    });
  });

  describe('guessing', () => {
    const guess = (address: string, login = 'ada', password = wrong) =>
      refusalOf(signIn.execute({ ...ctx, address }, { login, password }));

    async function guessUntilRefused(address: string, login: string): Promise<number> {
      for (let count = 1; count <= 20; count++) {
        const { code, retryAfterSeconds } = await guess(address, login);
        if (code !== 'too_many') continue;
        expect(retryAfterSeconds).toBeGreaterThan(200);
        return count;
      }
      return Number.POSITIVE_INFINITY;
    }

    it.each(['ada', 'ada@example.org', 'nobody', 'nobody@example.org'])(
      'ends after ten for %s from one address, which shuts nobody else out',
      async (login) => {
        expect(await guessUntilRefused('192.0.2.1', login)).toBe(11);
        expect((await guess('192.0.2.1', login.toUpperCase(), PASSWORD)).code).toBe('too_many');
        await signIn.execute({ ...ctx, address: '192.0.2.2' }, { login: 'ada', password: PASSWORD });
        await buildMember(test.db, { username: 'grace', password: PASSWORD });
        await signIn.execute({ ...ctx, address: '192.0.2.1' }, { login: 'grace', password: PASSWORD });
      },
    );

    it('is counted before the hash, so that many at once are no way round', async () => {
      const answers = await Promise.all(Array.from({ length: 30 }, () => guess('192.0.2.1')));
      expect(answers.filter(({ reason }) => reason === 'wrong_login')).toHaveLength(10);
      expect(answers.filter(({ code }) => code === 'too_many')).toHaveLength(20);
    });

    it('starts anew after the right password', async () => {
      for (let count = 0; count < 9; count++) await guess('192.0.2.1');
      await signIn.execute({ ...ctx, address: '192.0.2.1' }, { login: 'ada', password: PASSWORD });
      expect(await guessUntilRefused('192.0.2.1', 'ada')).toBe(11);
    });

    it('counts for tokens as well', async () => {
      for (let count = 0; count < 10; count++) await guess('192.0.2.1');
      const input = { login: 'ada', password: PASSWORD, label: 'script' };
      expect(await refusalOf(createToken.execute({ ...ctx, address: '192.0.2.1' }, input))).toMatchObject({
        code: 'too_many',
      });
    });

    it('from very many addresses keeps out strangers, but not the owner from where they were before', async () => {
      const home = { ...ctx, address: '192.0.2.50' };
      await signIn.execute(home, { login: 'ada', password: PASSWORD });
      const used = new Map<string, number>();
      const limits = memoryLimits();
      const counting = {
        ...limits,
        use: async (...[name, key, limit]: Parameters<typeof limits.use>) => {
          used.set(name, limit.points);
          if (name === 'auth.guess-login') await limits.use(name, key, limit, limit.points);
        },
      };
      // Takes the whole account-wide allowance at once, as a thousand guesses would.
      await refusalOf(
        signIn.execute(
          { ...ctx, limits: counting, address: '198.51.100.1' },
          { login: 'ada', password: wrong },
        ),
      );
      expect(used.get('auth.guess-login')).toBe(1_000);
      const stranger = { ...ctx, limits: counting, address: '198.51.100.2' };
      expect(await refusalOf(signIn.execute(stranger, { login: 'ada', password: PASSWORD }))).toMatchObject({
        code: 'too_many',
      });
      await signIn.execute({ ...home, limits: counting }, { login: 'ada', password: PASSWORD });
    });

    it('fails closed when the counting fails', async () => {
      const limits = { ...noLimits, use: () => Promise.reject(new Error('counters are away')) };
      await expect(signIn.execute({ ...ctx, limits }, { login: 'ada', password: PASSWORD })).rejects.toThrow(
        'counters are away',
      );
    });

    it('keeps the places of right sign-ins as keyed hashes, the last eight', async () => {
      for (let index = 0; index < 10; index++) {
        await signIn.execute({ ...ctx, address: `192.0.2.${index}` }, { login: 'ada', password: PASSWORD });
      }
      const [row] = await query<{ places: string[] }>(
        test.db,
        'select known_addresses as places from accounts',
      );
      expect(row?.places).toHaveLength(8);
      expect(row?.places.join()).toMatch(/^[A-Za-z0-9_-]{16}(,[A-Za-z0-9_-]{16})*$/);
    });
  });

  describe('and sessions', () => {
    it('gives a fresh token each time, and the one from before is dead (F05)', async () => {
      const first = await signIn.execute(ctx, { login: 'ada', password: PASSWORD });
      const { actor } = await findActor(ctx, { sessionToken: first.session.token });
      const second = await signIn.execute({ ...ctx, actor }, { login: 'ada', password: PASSWORD });
      expect(second.session.token).not.toBe(first.session.token);
      expect((await findActor(ctx, { sessionToken: first.session.token })).actor.kind).toBe('visitor');
    });

    it('starts none when the password was changed meanwhile', async () => {
      const limits = {
        ...noLimits,
        reset: async () => {
          await query(test.db, `update accounts set password_hash = 'another'`);
        },
      };
      expect(
        await refusalOf(signIn.execute({ ...ctx, limits }, { login: 'ada', password: PASSWORD })),
      ).toMatchObject({ reason: 'wrong_login' });
      // The one of the account's making.
      expect(await query(test.db, 'select 1 from sessions')).toHaveLength(1);
    });

    it('ends the session at signing out, tells the sockets, and forgives a second time', async () => {
      const { session } = await signIn.execute(ctx, { login: 'ada', password: PASSWORD });
      const { actor } = await findActor(ctx, { sessionToken: session.token });
      const told: string[][] = [];
      ctx.signals.sessionsEnded.listen((hashes) => told.push(hashes));
      expect(await signOut.execute({ ...ctx, actor }, {})).toEqual({});
      expect(await signOut.execute({ ...ctx, actor }, {})).toEqual({});
      expect(told).toEqual([[session.hash]]);
      expect((await findActor(ctx, { sessionToken: session.token })).actor.kind).toBe('visitor');
      expect(await signOut.execute(ctx, {})).toEqual({});
    });
  });
});
