import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ensureSetupToken, findActor, isSetupToken, loadSite, setupSiteAdmin } from '../../src/auth/index.js';
import { query } from '../../src/database/index.js';
import type { Ctx } from '../../src/kernel/index.js';
import { buildMember } from '../factories/accounts.js';
import { buildServices, ctxOf } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { PASSWORD, refusalOf } from './helpers.js';

const ada = { name: 'Ada Lovelace', email: 'ada@example.org', username: 'ada', password: PASSWORD };

describe('the first start', () => {
  let test: TestDatabase;
  let ctx: Ctx;

  beforeAll(async () => {
    test = await testDatabase();
    ctx = ctxOf(buildServices(test.db));
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    await query(test.db, 'delete from accounts');
    await query(test.db, 'update site set setup_token_hash = null');
  });

  it('makes a token whose holder becomes site administrator', async () => {
    const token = (await ensureSetupToken(ctx)) ?? '';
    expect(await isSetupToken(test.db, token)).toBe(true);
    const { account, session } = await setupSiteAdmin.execute(ctx, { ...ada, token });
    expect(account).toMatchObject({ username: 'ada', isSiteAdmin: true });
    expect((await findActor(ctx, { sessionToken: session.token })).actor).toMatchObject({
      isSiteAdmin: true,
    });
    expect(await isSetupToken(test.db, token)).toBe(false);
    expect(await ensureSetupToken(ctx)).toBeNull();
  });

  it('keeps only its hash, and lets the newest token count alone', async () => {
    const old = (await ensureSetupToken(ctx)) ?? '';
    const token = (await ensureSetupToken(ctx)) ?? '';
    const [row] = await query<{ hash: Buffer }>(test.db, 'select setup_token_hash as hash from site');
    expect(row?.hash).toHaveLength(32);
    expect(await isSetupToken(test.db, old)).toBe(false);
    expect(await refusalOf(setupSiteAdmin.execute(ctx, { ...ada, token: old }))).toMatchObject({
      code: 'not_found',
    });
    expect(await isSetupToken(test.db, token)).toBe(true);
  });

  it('lets one of many who use it at once win', async () => {
    const token = (await ensureSetupToken(ctx)) ?? '';
    const results = await Promise.allSettled(
      [1, 2, 3, 4, 5, 6].map((index) =>
        setupSiteAdmin.execute(ctx, {
          ...ada,
          username: `ada${index}`,
          email: `ada${index}@example.org`,
          token,
        }),
      ),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results)
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'not_found' });
    expect(await query(test.db, 'select 1 from accounts')).toHaveLength(1);
  });

  it('is not spent by a mistake', async () => {
    const token = (await ensureSetupToken(ctx)) ?? '';
    await buildMember(test.db, { username: 'ada' });
    for (const mistake of [{ username: 'ada' }, { password: 'Password1234' }, { name: '' }]) {
      const input = { ...ada, username: 'grace', token, ...mistake };
      expect(await refusalOf(setupSiteAdmin.execute(ctx, input))).toMatchObject({ code: 'invalid_input' });
    }
    expect(
      (await setupSiteAdmin.execute(ctx, { ...ada, username: 'grace', token })).account.isSiteAdmin,
    ).toBe(true);
  });

  it('is dead as soon as there is a site administrator, however that came', async () => {
    const token = (await ensureSetupToken(ctx)) ?? '';
    await buildMember(test.db, { isSiteAdmin: true });
    expect(await refusalOf(setupSiteAdmin.execute(ctx, { ...ada, token }))).toMatchObject({
      code: 'not_found',
    });
  });

  it('answers a wrong token as a page that is not there', async () => {
    for (const token of ['x'.repeat(43), 'x'.repeat(20), `${'x'.repeat(42)}\0`]) {
      expect(await refusalOf(setupSiteAdmin.execute(ctx, { ...ada, token }))).toMatchObject({
        code: 'not_found',
      });
    }
  });

  it('has one signing key for all nodes, and finds it again after a failure', async () => {
    const { signingKey } = await loadSite(test.db);
    expect(signingKey).toHaveLength(32);
    const other = await testDatabase();
    await other.db.destroy();
    await expect(loadSite(other.db)).rejects.toThrow();
    await other.db.initialize();
    expect((await loadSite(other.db)).signingKey).toEqual(signingKey);
    await other.close();
  });
});
