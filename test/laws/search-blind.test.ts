import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { searchInput } from '../../contract/search.js';
import { query, readingAtOnce } from '../../src/database/index.js';
import { type Actor, accountIdOf, type Services, type SignedIn, visitor } from '../../src/kernel/index.js';
import { corpusOf } from '../../src/search/queries/corpus.js';
import { scopeOf } from '../../src/search/queries/scope.js';
import { wantedOf } from '../../src/search/queries/wanted.js';
import { windowsFor } from '../../src/search/queries/windows.js';
import { buildForum, buildMember, buildReply, buildServices, buildThread } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { indexAll, searchAs } from '../search/helpers/search.js';
import { isRead, statementsOf } from '../search/helpers/statements.js';

/**
 * How a search is done is chosen by what is public and by how much there is to read, never by words of hidden texts:
 * here half of all posts have a word that only a closed forum knows, and nobody outside is searched for differently.
 */

let database: TestDatabase;
let services: Services;
let elsewhere: SignedIn;
beforeAll(async () => {
  database = await testDatabase();
  services = buildServices(database.db);
  const closed = await buildForum(services, { access: 'members' });
  const open = await buildForum(services);
  const other = await buildForum(services, { access: 'members' });
  // In the network of who searches, and not for them.
  const room = await buildForum(services, { within: other, access: 'invited' });
  for (const [world, word] of [
    [closed, 'zeppelin'],
    [open, 'drizzle'],
    [other, 'garden'],
    [room, 'gondola'],
  ] as const) {
    const { thread } = await buildThread(services, world, { title: 'A talk', body: `Of ${word} and all.` });
    for (let n = 0; n < 60; n++)
      await buildReply(services, thread.id, world.admin, `The ${word} of day ${n}.`);
  }
  elsewhere = await buildMember(services, other);
  await indexAll(services);
  await query(services.db, 'vacuum analyze');
}, 60_000);
afterAll(() => database.close());

const words = [
  ['zeppelin', 'zeppelim'],
  ['gondola', 'gondolq'],
] as const;
const readers = (): Actor[] => [visitor, elsewhere];

it('lets Postgres count words of public posts only', async () => {
  const { frequencies } = await corpusOf(services.db);
  expect(frequencies.get('drizzl')).toBeGreaterThan(0.9);
  for (const word of ['zeppelin', 'garden', 'gondola']) expect(frequencies.get(word)).toBeUndefined();
  const counted = await query(
    services.db,
    `select 1 from pg_stats where tablename = 'search_documents' and attname = 'words'`,
  );
  expect(counted).toEqual([]);
});

it('looks the same way for a hidden word, however common, as for one that nobody has', async () => {
  // As on a large site: on a small one everything is looked through.
  const now = Date.now();
  const corpus = {
    ...(await corpusOf(services.db)),
    documents: 1_000_000,
    publicDocuments: 400_000,
    bounds: Array.from({ length: 1_001 }, (_, n) => new Date(now + (n - 1_000) * 86_400_000)),
  };
  const ways = async (actor: Actor, q: string) =>
    readingAtOnce(services.db, 10_000, async (ask) => {
      const wanted = wantedOf(searchInput.parse({ q }));
      const scope = await scopeOf(ask, accountIdOf(actor), wanted);
      const large = { ...scope, publicDocuments: 400_000, closedDocuments: 100_000 };
      return [false, true].map((isOneKind) => windowsFor(corpus, large, wanted, isOneKind));
    });
  for (const actor of readers()) {
    for (const rest of ['', ' drizzle', ' has:link', ' after:2020-01-01'])
      for (const [hidden, unknown] of words)
        expect([hidden + rest, await ways(actor, hidden + rest)]).toEqual([
          hidden + rest,
          await ways(actor, unknown + rest),
        ]);
    expect(await ways(actor, 'drizzle')).not.toEqual(await ways(actor, 'zeppelin'));
  }
});

it('is planned by Postgres alike, step by step and estimate by estimate', async () => {
  const plans = async (actor: Actor, q: string, word: string) => {
    const search = () => searchAs(services, actor, { q });
    await search();
    const asked = (await statementsOf(search)).filter(isRead);
    const explained: string[] = [];
    for (const { text, values } of asked) {
      const plan = await query<Record<string, string>>(services.db, `explain ${text}`, values);
      explained.push(...plan.map((row) => row['QUERY PLAN']!.replaceAll(word, '*')));
    }
    return explained;
  };
  for (const actor of readers())
    for (const rest of ['', ' drizzle', ' after:2020-01-01'])
      for (const [hidden, unknown] of words)
        expect([hidden + rest, await plans(actor, hidden + rest, hidden)]).toEqual([
          hidden + rest,
          await plans(actor, unknown + rest, unknown),
        ]);
}, 120_000);
