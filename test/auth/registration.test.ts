import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { findActor, readMe, register } from '../../src/auth/index.js';
import { query } from '../../src/database/index.js';
import type { Ctx } from '../../src/kernel/index.js';
import { createLogger } from '../../src/lib/logger.js';
import { buildMember } from '../factories/accounts.js';
import { buildServices, ctxOf } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { ownMs } from '../helpers/own-time.js';
import { differInTime, PASSWORD, refusalOf } from './helpers.js';

const ada = { name: 'Ada Lovelace', email: 'ada@example.org', username: 'ada', password: PASSWORD };

describe('registering', () => {
  let test: TestDatabase;
  let ctx: Ctx;

  beforeAll(async () => {
    test = await testDatabase();
    ctx = ctxOf(buildServices(test.db));
  });
  afterAll(() => test.close());
  beforeEach(() => query(test.db, 'delete from accounts'));

  it('takes four fields and no other', async () => {
    const { account, session, remember } = await register.execute(ctx, ada);
    expect(account).toMatchObject({ username: 'ada', name: 'Ada Lovelace', isSiteAdmin: false });
    expect(Object.keys(account).sort()).toEqual(['createdAt', 'id', 'isSiteAdmin', 'name', 'username']);
    expect(remember).toBeNull();
    const { actor } = await findActor(ctx, { sessionToken: session.token });
    expect(actor).toMatchObject({ kind: 'account', accountId: account.id, sessionHash: session.hash });
    expect(await readMe.execute({ ...ctx, actor }, {})).toEqual(account);

    for (const field of ['name', 'email', 'username', 'password']) {
      const { code, fields } = await refusalOf(register.execute(ctx, { ...ada, [field]: undefined }));
      expect({ code, field: (fields as { field: string }[])[0]?.field }).toEqual({
        code: 'invalid_input',
        field,
      });
    }
    const more = register.execute(ctx, { ...ada, username: 'ada2', isSiteAdmin: true });
    expect(await refusalOf(more)).toMatchObject({ code: 'invalid_input' });
  });

  it('asks for nothing personal that an account could do without', async () => {
    const rows = await query<{ name: string }>(
      test.db,
      `select column_name as name from information_schema.columns
       where table_name = 'accounts' and is_nullable = 'NO' order by 1`,
    );
    expect(rows.map(({ name }) => name)).toEqual([
      // Who sees the parts of a profile: choices that begin with nobody.
      'about_shown',
      'created_at',
      // What sanctions keep them from: nothing, to begin with.
      'curbs',
      'id',
      'interests_shown',
      // Whether the reminder of how to post was shown.
      'is_reminded',
      'is_site_admin',
      'job_title_shown',
      'known_addresses',
      'organisation_shown',
      'status',
      'username_key',
    ]);
  });

  it('tells all problems at once, each in one sentence that names its rule', async () => {
    const input = { name: 'Moderator', email: 'a@example.org', username: 'Adm1n', password: 'Password1234' };
    const { reason, fields } = await refusalOf(register.execute(ctx, input));
    expect(reason).toBe('name_refused');
    expect((fields as { field: string }[]).map(({ field }) => field)).toEqual([
      'name',
      'username',
      'password',
    ]);
  });

  it('refuses a password that the names of the site and its networks give away', async () => {
    const names = async () => ['Convene', 'NHS Networks'];
    const input = { ...ada, password: 'NHSNetworks2026' };
    expect(await refusalOf(register.execute({ ...ctx, names }, input))).toMatchObject({
      reason: 'password_site_name',
    });
  });

  it('gives a user name to one of many who ask at once, whatever the case', async () => {
    const variants = ['Grace', 'grace', 'GRACE', 'gRaCe', 'Grace', 'graCE'];
    const results = await Promise.allSettled(
      variants.map((username, index) =>
        register.execute(ctx, { ...ada, username, email: `grace${index}@example.org` }),
      ),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results) {
      if (result.status === 'rejected')
        expect(result.reason).toMatchObject({ extras: { reason: 'username_taken' } });
    }
    expect(await query(test.db, `select 1 from accounts where username_key = 'grace'`)).toHaveLength(1);
  });

  it('answers a known address as a new one, and leaves its account as it was', async () => {
    const first = await register.execute(ctx, ada);
    const second = await register.execute(ctx, {
      ...ada,
      email: 'ADA@Example.org',
      username: 'other',
      password: 'lantern-otter-basin',
    });
    expect(Object.keys(second.account)).toEqual(Object.keys(first.account));
    expect(second.account.id).not.toBe(first.account.id);
    const rows = await query(test.db, 'select email_verified_at as at from accounts');
    expect(rows).toEqual([{ at: null }, { at: null }]);
  });

  it('lets one account at most have a confirmed address', async () => {
    await register.execute(ctx, ada);
    await register.execute(ctx, { ...ada, username: 'other' });
    const confirm = query(test.db, 'update accounts set email_verified_at = now()');
    await expect(confirm).rejects.toMatchObject({ constraint: 'accounts_verified_email' });
  });

  it('takes the same time for known and new addresses (F03)', async () => {
    await buildMember(test.db, { email: 'known@example.org' });
    const registerWith = (email: string, username: string) =>
      register.execute(ctx, { ...ada, email, username });
    const differ = await differInTime(20, [
      (round) => registerWith('known@example.org', `known${round}`),
      (round) => registerWith(`fresh${round}@example.org`, `fresh${round}`),
    ]);
    expect(differ).toBe(false);
    // Forty passwords are hashed, and made slow to hash.
  }, 240_000);

  it('is bounded for a password of a megabyte (F11)', async () => {
    const attempt = async () =>
      expect(
        await refusalOf(register.execute(ctx, { ...ada, password: 'gravel moth '.repeat(90_000) })),
      ).toMatchObject({
        code: 'invalid_input',
        message: 'A password can have at most 128 characters.',
      });
    expect(await ownMs(attempt)).toBeLessThan(1_000);
  });

  it('writes no secret and no address to the log', async () => {
    const written: string[] = [];
    const stream = new PassThrough().on('data', (chunk) => written.push(String(chunk)));
    const log = createLogger('trace', stream);
    const result = await register.execute({ ...ctx, log }, ada);
    await refusalOf(register.execute({ ...ctx, log }, ada));
    log.info({ ...result, input: ada }, 'what a careless line would do');
    const text = written.join('');
    expect(text).toContain('careless');
    for (const secret of [PASSWORD, result.session.token, ada.email]) expect(text).not.toContain(secret);
  });

  it('stores a password as argon2id only', async () => {
    await register.execute(ctx, ada);
    const [row] = await query<{ hash: string }>(test.db, 'select password_hash as hash from accounts');
    expect(row?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[^$]{22}\$[^$]{43}$/);
  });

  it('ends the session that the browser had before (F05)', async () => {
    const first = await register.execute(ctx, ada);
    const { actor } = await findActor(ctx, { sessionToken: first.session.token });
    await register.execute({ ...ctx, actor }, { ...ada, username: 'other' });
    expect(await findActor(ctx, { sessionToken: first.session.token })).toEqual({
      actor: { kind: 'visitor' },
    });
  });
});
