import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { query } from '../../src/database/index.js';
import { type Services, visitor } from '../../src/kernel/index.js';
import { buildForum, buildReply, buildServices, buildThread, type ForumWorld } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { idsOf, indexAll, searchAs } from './helpers/search.js';

// What stands above what, as docs/search.md says. Each rule has words of its own.

let database: TestDatabase;
let services: Services;
let world: ForumWorld;
let elsewhere: string;
/** Ids of posts by a short name. */
const posts: Record<string, string> = {};

beforeAll(async () => {
  database = await testDatabase();
  services = buildServices(database.db);
  world = await buildForum(services);
  elsewhere = (await buildThread(services, world, { title: 'Odds and ends', body: 'Anything.' })).thread.id;

  await thread('stretcher title', 'Stretcher storage', `It has no place. ${filler(200)}`);
  await reply('stretcher often', 'Stretcher, stretcher, stretcher: a stretcher is a stretcher.');
  await thread('both in title', 'Rota for the ambulance', 'Who makes it?');
  await reply('both in text', 'The ambulance rota, our ambulance rota, is the ambulance rota.');

  await reply('bell together', 'Who answers the night bell here?');
  await reply('bell apart', 'At night nobody hears a bell. Is it the bell, or the night?');
  await reply('lamp near', 'The lamp over our table flickers.');
  await reply('lamp far', `The lamp is new. ${filler(60)} The table is not.`);

  await reply('incubator own', 'Our incubator hums.');
  await reply('incubator quoted', '> Our incubator hums.\n>\n> > The incubator hummed.\n\nTurn it off.');
  await reply('trolley often', 'This trolley squeaks. A trolley must not. Oil that trolley.');
  await reply('trolley once', 'Somebody left a trolley there.');

  await reply('kettle old', 'The kettle is in the kitchen.', 400);
  await reply('kettle new', 'The kettle is in the corridor.', 2);
  await reply('kettle middle', 'The kettle is in the cupboard.', 90);
  await indexAll(services);
});
afterAll(() => database.close());

const filler = (words: number) => Array.from({ length: words }, (_, n) => `word${n}`).join(' ');

// Each post is newer than the one before it: what wins, wins although it is older.
let age = 300;
async function dated(name: string, id: string, days = age--): Promise<void> {
  posts[name] = id;
  await query(services.db, `update posts set created_at = now() - $2 * interval '1 day' where id = $1`, [
    id,
    days,
  ]);
}
async function thread(name: string, title: string, body: string): Promise<void> {
  await dated(name, (await buildThread(services, world, { title, body })).post.id);
}
async function reply(name: string, body: string, days?: number): Promise<void> {
  await dated(name, (await buildReply(services, elsewhere, world.admin, body)).post.id, days);
}

const order = async (typed: string) => {
  const ids = idsOf(await searchAs(services, visitor, typed));
  return ids.map((id) => Object.keys(posts).find((name) => posts[name] === id));
};

it.each([
  ['a title above a text that says it often', 'stretcher', ['stretcher title', 'stretcher often']],
  ['all words in a title above all in a text', 'ambulance rota', ['both in title', 'both in text']],
  ['words as they were typed above scattered ones', 'night bell', ['bell together', 'bell apart']],
  ['words near each other above words far apart', 'lamp table', ['lamp near', 'lamp far']],
  ['what somebody wrote above what he quotes', 'incubator', ['incubator own', 'incubator quoted']],
  ['a text that says it often above one that says it once', 'trolley', ['trolley often', 'trolley once']],
  ['the newest of what is as near', 'kettle', ['kettle new', 'kettle middle', 'kettle old']],
])('ranks %s', async (_rule, typed, expected) => {
  expect(await order(typed)).toEqual(expected);
});

it('finds a phrase in quotation marks only where its words stand together', async () => {
  expect(await order('"night bell"')).toEqual(['bell together']);
});
