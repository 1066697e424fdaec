import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createUnclaimedAccounts, importKey, peopleByIds, signIn } from '../../src/auth/index.js';
import { query } from '../../src/database/index.js';
import { buildMember } from '../factories/accounts.js';
import { buildServices, ctxOf } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { PASSWORD, refusalOf } from './helpers.js';

const author = (name: string, address: string) => ({ name, importKey: importKey(address) });

describe('accounts of imported authors', () => {
  let test: TestDatabase;

  beforeAll(async () => {
    test = await testDatabase();
  });
  afterAll(() => test.close());
  beforeEach(() => query(test.db, 'delete from accounts'));

  it('are one for each address, whatever its case', () => {
    expect(importKey(' Ada@Example.ORG ')).toBe(importKey('ada@example.org'));
    expect(importKey('ada@example.org')).toMatch(/^[0-9a-f]{64}$/);
  });

  it('get a user name of their own, made of the name', async () => {
    await buildMember(test.db, { username: 'john-smith' });
    const authors = [
      author('John Smith', 'a@example.org'),
      author('John Smith', 'b@example.org'),
      author('JOHN SMITH', 'c@example.org'),
      author('moderator', 'd@example.org'),
      author('\u202e', 'e@example.org'),
      author('x'.repeat(500), 'f@example.org'),
      author('nul\0byte', 'g@example.org'),
    ];
    const accounts = await createUnclaimedAccounts(test.db, authors);
    const people = await peopleByIds(
      test.db,
      authors.map(({ importKey }) => accounts.get(importKey) ?? ''),
    );
    const names = people.map(({ name, username }) => [name, username]).sort();
    expect(names.map(([name]) => name)).toEqual([
      'JOHN SMITH',
      'John Smith',
      'John Smith',
      'Unnamed author',
      'Unnamed author',
      'moderator (imported)',
      'x'.repeat(60),
    ]);
    expect(
      names
        .slice(0, 3)
        .map(([, username]) => username)
        .sort(),
    ).toEqual(['john-smith-2', 'john-smith-3', 'john-smith-4']);
    expect(new Set(names.map(([, username]) => username)).size).toBe(7);
  });

  it('are made once, also by several imports at the same time, each in its own order', async () => {
    const authors = Array.from({ length: 700 }, (_, index) =>
      author(`Person ${index % 10}`, `p${index}@example.org`),
    );
    const [first, ...others] = await Promise.all(
      [0, 150, 300, 450, 600].map((start) =>
        createUnclaimedAccounts(test.db, [...authors.slice(start), ...authors.slice(0, start)].reverse()),
      ),
    );
    expect(first?.size).toBe(700);
    const inOrder = (accounts?: Map<string, string>) => [...(accounts ?? [])].sort();
    for (const other of others) expect(inOrder(other)).toEqual(inOrder(first));
    expect(inOrder(await createUnclaimedAccounts(test.db, authors))).toEqual(inOrder(first));
    expect(await query(test.db, 'select 1 from accounts')).toHaveLength(700);
  });

  it('keep no address, and let nobody in', async () => {
    const accounts = await createUnclaimedAccounts(test.db, [author('Ada', 'ada@example.org')]);
    const [row] = await query<Record<string, unknown>>(test.db, 'select * from accounts');
    expect(JSON.stringify(row)).not.toContain('example.org');
    const ctx = ctxOf(buildServices(test.db));
    for (const login of ['ada', 'ada@example.org']) {
      expect(await refusalOf(signIn.execute(ctx, { login, password: PASSWORD }))).toMatchObject({
        reason: 'wrong_login',
      });
    }
    expect(await peopleByIds(test.db, [])).toEqual([]);
    expect(await peopleByIds(test.db, [...accounts.values()])).toMatchObject([
      { username: 'ada', name: 'Ada' },
    ]);
  });
});
