import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { query } from '../../src/database/index.js';
import { addForumPerson } from '../../src/forums/index.js';
import { type Actor, type Services, type SignedIn, visitor } from '../../src/kernel/index.js';
import {
  buildForum,
  buildMember,
  buildPerson,
  buildReply,
  buildServices,
  buildThread,
  run,
} from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { indexAll, searchAs } from '../search/helpers/search.js';
import { isRead, statementsOf } from '../search/helpers/statements.js';

/**
 * What only a closed forum has costs an outsider the same search as what nobody has: the same statements, done the
 * same way, and as many rows at each step of each. So the time it takes tells nothing.
 */

let database: TestDatabase;
let services: Services;
let outsider: SignedIn;
let elsewhere: SignedIn;
let outside: SignedIn;
let admin: SignedIn;
beforeAll(async () => {
  database = await testDatabase();
  services = buildServices(database.db);
  const closed = await buildForum(services, { access: 'members', name: 'Attic' });
  const shy = await buildMember(services, closed, 'member', 'Perpetua Quilldrax');
  await query(services.db, `update accounts set interests = $2, interests_shown = 'public' where id = $1`, [
    shy.accountId,
    ['Falconry'],
  ]);
  const { thread } = await buildThread(services, closed, { title: 'Zeppelin', body: 'A zeppelin, of ours.' });
  for (let n = 0; n < 20; n++) await buildReply(services, thread.id, shy, `The zeppelin number ${n}.`);
  // A room of the same network: members who are not in it, and who runs the network without being in it.
  const room = await buildForum(services, { within: closed, access: 'invited', name: 'Cellar' });
  const inside = await buildMember(services, closed, 'member', 'Crispin Vandermolen');
  await run(services, addForumPerson, closed.admin, { forumId: room.forum.id, username: inside.username });
  const { thread: quiet } = await buildThread(services, room, {
    title: 'Gondola',
    body: 'A gondola of ours.',
  });
  for (let n = 0; n < 20; n++) await buildReply(services, quiet.id, inside, `The gondola number ${n}.`);
  outside = await buildMember(services, closed);
  admin = await buildMember(services, closed, 'admin');
  const open = await buildForum(services);
  for (let n = 0; n < 20; n++) await buildThread(services, open, { title: 'Storms', body: `It rains ${n}.` });
  const other = await buildForum(services, { access: 'members' });
  await buildThread(services, other, { title: 'Gardens', body: 'They grow.' });
  elsewhere = await buildMember(services, other);
  outsider = await buildPerson(services);
  await indexAll(services);
  await query(services.db, 'vacuum analyze');
}, 60_000);
afterAll(() => database.close());

interface Step {
  text: string;
  plan: string;
}

/** Each statement of a search, and how Postgres does it, with the rows that it met. */
async function stepsOf(actor: Actor, input: Record<string, unknown>): Promise<Step[]> {
  await searchAs(services, actor, input);
  const asked = await statementsOf(() => searchAs(services, actor, input));
  const steps: Step[] = [];
  const runner = services.db.createQueryRunner();
  // Tables of a test are so small that they would be read whole.
  await runner.query('set enable_seqscan = off');
  for (const statement of asked) {
    const { text, values } = statement;
    const explain = `explain (analyze, costs off, timing off, summary off, buffers off) ${text}`;
    const plan = isRead(statement) ? ((await runner.query(explain, values)) as Record<string, string>[]) : [];
    // What was done: which way it was planned depends on what Postgres happened to count.
    const done = plan
      .map((row) => row['QUERY PLAN']!.trim())
      .filter((line) =>
        /on (search_documents|search_words|accounts|posts) .*actual rows|Rows Removed by (Filter|Index)/.test(
          line,
        ),
      );
    steps.push({ text, plan: done.join('\n') });
  }
  await runner.query('reset enable_seqscan');
  await runner.release();
  return steps;
}

const readers = () => [visitor, outsider, elsewhere];

it('takes the same steps, with as many rows, for a hidden word as for one that nobody has', async () => {
  await expectSameSteps(readers(), [
    // As it is; misspelt; in a phrase; beside a word that is there.
    ['zeppelin', 'zeppelim'],
    ['zeppelni', 'zavvelni'],
    ['"zeppelin number"', '"zeppelim number"'],
    ['zeppelin rains', 'zeppelim rains'],
  ]);
}, 120_000);

it('takes the same steps for a word of a room, for members and admins who are not in it, too', async () => {
  await expectSameSteps(
    [...readers(), outside, admin],
    [
      ['gondola', 'gondolq'],
      ['gondloa', 'gavvloa'],
      ['"gondola number"', '"gondolq number"'],
      ['gondola rains', 'gondolq rains'],
    ],
  );
}, 180_000);

async function expectSameSteps(actors: Actor[], pairs: [hidden: string, unknown: string][]): Promise<void> {
  for (const actor of actors)
    for (const [hidden, unknown] of pairs) {
      const plain = async (q: string) =>
        (await stepsOf(actor, { q })).map(({ text, plan }) => [
          text,
          q.match(/\w+/g)!.reduce((left, word) => left.replaceAll(new RegExp(word, 'gi'), '*'), plan),
        ]);
      expect([hidden, await plain(hidden)]).toEqual([hidden, await plain(unknown)]);
    }
}

it('asks the same for a hidden name, interest or forum', async () => {
  const pairs = [
    ['quilldrax', 'quilldrox'],
    ['quilldr', 'quilltr'],
    ['falconry', 'falcanry'],
    ['rains author:quilldrax', 'rains author:quilldrox'],
    ['rains forum:attic', 'rains forum:aptic'],
    ['rains forum:cellar', 'rains forum:cellbr'],
  ] as const;
  for (const actor of [...readers(), outside])
    for (const [hidden, unknown] of actor === outside ? pairs.slice(-1) : pairs)
      for (const kind of ['all', 'people'] as const) {
        const texts = async (q: string) => (await stepsOf(actor, { q, kind })).map(({ text }) => text);
        expect([hidden, await texts(hidden)]).toEqual([hidden, await texts(unknown)]);
      }
}, 120_000);
