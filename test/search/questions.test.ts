import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Services, visitor } from '../../src/kernel/index.js';
import { buildForum, buildMember, buildServices, buildThread, type ForumWorld } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { idsOf, indexAll, searchAs } from './helpers/search.js';

let database: TestDatabase;
let services: Services;
let open: ForumWorld;
let insulin: string;
beforeAll(async () => {
  database = await testDatabase();
  services = buildServices(database.db);
  open = await buildForum(services, { name: 'Open talk' });
  const started = await buildThread(services, open, {
    title: 'Insulin in the fridge',
    body: 'Ours stands beside the milk. Is that allowed?',
  });
  insulin = started.post.id;
  for (const body of ['A lamp for the night.', 'The rota of the night.'])
    await buildThread(services, open, { title: 'Nights', body });
  await indexAll(services);
});
afterAll(() => database.close());

it('answers a question in whole sentences, and says what it left out', async () => {
  const found = await searchAs(services, visitor, 'How should we store insulin in a fridge?');
  expect(idsOf(found)).toEqual([insulin]);
  expect(found.leftOut).toEqual(['How', 'should', 'we', 'store', 'in', 'a']);
  expect(found.tabs).toMatchObject({ all: { count: 1 }, threads: { count: 1 }, replies: { count: 0 } });
  expect(found.facets.forum).toHaveLength(1);
});

it('knows German words that say nothing, too', async () => {
  const found = await searchAs(services, visitor, 'Wie kommt insulin in den fridge');
  expect(idsOf(found)).toEqual([insulin]);
  expect(found.leftOut).toEqual(expect.arrayContaining(['Wie', 'den']));
});

it('leaves nothing out where a post has all of the words, or there are only two, or all say nothing', async () => {
  expect(await searchAs(services, visitor, 'insulin in the fridge')).toMatchObject({ total: 1, leftOut: [] });
  for (const typed of ['insulin zeppelin', 'how can you then'])
    expect(await searchAs(services, visitor, typed)).toMatchObject({ total: 0, leftOut: [] });
});

it('keeps phrases, words to leave out, and filters', async () => {
  for (const more of ['"beside the lamp"', '-milk', 'author:nobody', 'has:code'])
    expect((await searchAs(services, visitor, `how do we store insulin fridge ${more}`)).total).toBe(0);
  const found = await searchAs(services, visitor, 'how do we store insulin fridge "beside the milk"');
  expect(idsOf(found)).toEqual([insulin]);
});

it('goes through its pages as any search does', async () => {
  for (let place = 0; place < 11; place++)
    await buildThread(services, open, { title: `Ward ${place}`, body: 'Where the gloves are kept.' });
  await indexAll(services);
  const typed = 'could somebody tell where gloves hide';
  const first = await searchAs(services, visitor, typed);
  const second = await searchAs(services, visitor, { q: typed, page: 2 });
  expect([first.total, first.pages, first.posts.length, second.posts.length]).toEqual([11, 2, 10, 1]);
  expect(new Set([...idsOf(first), ...idsOf(second)]).size).toBe(11);
  expect(second.leftOut).toEqual(first.leftOut);
});

it('leaves out no less for a text that is hidden than for one that nobody wrote', async () => {
  const closed = await buildForum(services, { name: 'Among ourselves', access: 'members' });
  const member = await buildMember(services, closed, 'member');
  await buildThread(services, closed, {
    title: 'Zeppelins',
    body: 'The zeppelin lands beside insulin fridge.',
  });
  await indexAll(services);
  const outside = await searchAs(services, visitor, 'zeppelin insulin fridge');
  const nobody = await searchAs(services, visitor, 'quagga insulin fridge');
  expect({ ...outside, leftOut: [] }).toEqual({ ...nobody, leftOut: [] });
  expect([outside.leftOut, nobody.leftOut]).toEqual([['zeppelin'], ['quagga']]);
  expect((await searchAs(services, member, 'zeppelin insulin fridge')).leftOut).toEqual([]);
});
