import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { searchInput } from '../../contract/search.js';
import { query, readingAtOnce } from '../../src/database/index.js';
import { type Actor, accountIdOf, type Services, type SignedIn, visitor } from '../../src/kernel/index.js';
import { findDocuments } from '../../src/search/queries/find-documents.js';
import { scopeOf } from '../../src/search/queries/scope.js';
import { wantedOf } from '../../src/search/queries/wanted.js';
import {
  buildForum,
  buildMember,
  buildReply,
  buildServices,
  buildThread,
  type ForumWorld,
} from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { indexAll } from './helpers/search.js';

// Which way a search goes depends on how much there is. What it finds must not.
const ways = ['all', 'months', 'walk'] as const;

let database: TestDatabase;
let services: Services;
let member: SignedIn;
beforeAll(async () => {
  database = await testDatabase();
  services = buildServices(database.db);
  const open = await buildForum(services);
  const closed = await buildForum(services, { access: 'members' });
  member = await buildMember(services, closed);
  for (const world of [open, closed, await buildForum(services, { access: 'members' })]) await fill(world);
  // A post each twenty days, over two years.
  await query(
    services.db,
    `update posts p set created_at = now() - i.n * interval '20 days'
     from (select id, row_number() over (order by id desc) as n from posts) i where i.id = p.id`,
  );
  await indexAll(services);
});
afterAll(() => database.close());

async function fill(world: ForumWorld): Promise<void> {
  const { thread } = await buildThread(services, world, { title: 'Heron', body: 'The heron stands.' });
  for (let n = 1; n <= 12; n++)
    await buildReply(services, thread.id, world.admin, n % 3 === 0 ? 'Nothing.' : `A heron, a bird ${n}.`);
}

const find = (actor: Actor, q: string, open: (typeof ways)[number], closed: (typeof ways)[number]) =>
  readingAtOnce(services.db, 10_000, async (ask) => {
    const wanted = wantedOf(searchInput.parse({ q }));
    const scope = await scopeOf(ask, accountIdOf(actor), wanted);
    return findDocuments(ask, wanted, scope, { open, closed, since: null, kind: null });
  });

it('finds the same posts in the same order whichever way it looks', async () => {
  const readers: [Actor, number][] = [
    [visitor, 9],
    [member, 18],
  ];
  for (const [actor, all] of readers)
    for (const q of [
      'heron',
      'heron bird',
      '"a bird"',
      'heron -stands',
      'heron after:2000-01-01 before:2999-01-01',
    ]) {
      const expected = await find(actor, q, 'all', 'all');
      expect(expected.total).toBe(q === 'heron' || q.includes('after:') ? all : all - all / 9);
      for (const open of ways)
        for (const closed of ways)
          expect([q, open, closed, await find(actor, q, open, closed)]).toEqual([q, open, closed, expected]);
    }
}, 60_000);
