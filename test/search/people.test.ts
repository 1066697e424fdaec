import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { query } from '../../src/database/index.js';
import { type Services, type SignedIn, visitor } from '../../src/kernel/index.js';
import {
  buildForum,
  buildMember,
  buildPerson,
  buildServices,
  buildThread,
  type ForumWorld,
} from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { indexAll, searchAs } from './helpers/search.js';

let database: TestDatabase;
let services: Services;
let world: ForumWorld;
let reader: SignedIn;
beforeAll(async () => {
  database = await testDatabase();
  services = buildServices(database.db);
  world = await buildForum(services);
  reader = await buildMember(services, world);
});
afterAll(() => database.close());

const people = async (actor: SignedIn | typeof visitor, q: string, more: Record<string, unknown> = {}) =>
  (await searchAs(services, actor, { q, kind: 'people', ...more })).people;

async function withInterests(name: string, interests: string[]): Promise<SignedIn> {
  const one = await buildMember(services, world, 'member', name);
  await query(services.db, `update accounts set interests = $2, interests_shown = 'public' where id = $1`, [
    one.accountId,
    interests,
  ]);
  return one;
}

describe('finding people', () => {
  it('finds a member who never wrote, by name and by interest, names first', async () => {
    const carer = await withInterests('Ida Lindqvist', ['Wound care', 'Night work']);
    const named = await withInterests('Wanda Woundsworth', []);
    expect((await people(reader, 'lindq')).map(({ id }) => id)).toEqual([carer.accountId]);
    const [found] = await people(reader, 'wound care');
    expect(found).toMatchObject({ id: carer.accountId, interests: ['Wound care', 'Night work'] });
    expect((await people(reader, 'wound')).map(({ id }) => id)).toEqual([named.accountId, carer.accountId]);
    expect((await people(reader, 'ida night')).map(({ id }) => id)).toEqual([carer.accountId]);
    expect(await people(visitor, 'lindq')).toEqual([]);
    expect(await people(visitor, 'wound care')).toEqual([]);
  });

  it('narrows them by network and forum, as everything else', async () => {
    const elsewhere = await buildForum(services);
    const one = await withInterests('Greta Halloran', ['Sutures']);
    const network = { network: world.network.slug };
    expect((await people(reader, 'sutures', network)).map(({ id }) => id)).toEqual([one.accountId]);
    expect(await people(reader, 'sutures', { network: elsewhere.network.slug })).toEqual([]);
    expect(await people(reader, 'sutures', { forum: world.forum.slug })).toEqual([]);
    await buildThread(services, world, { author: one, title: 'Stitches', body: 'Which ones?' });
    await indexAll(services);
    expect((await people(reader, 'sutures', { forum: world.forum.slug })).map(({ id }) => id)).toEqual([
      one.accountId,
    ]);
    expect((await people(visitor, 'sutures')).map(({ id }) => id)).toEqual([one.accountId]);
  });

  it('by interests only for whom they are shown to, and shows them to no other', async () => {
    const shy = await withInterests('Odile Tremblay', ['Apiculture']);
    const seenBy = async (choice: string) => {
      await query(services.db, 'update accounts set interests_shown = $2 where id = $1', [
        shy.accountId,
        choice,
      ]);
      const outsider = await buildPerson(services);
      const found = [];
      for (const actor of [shy, reader, outsider, visitor])
        found.push((await people(actor, 'apiculture')).length);
      return found;
    };
    expect(await seenBy('me')).toEqual([1, 0, 0, 0]);
    expect((await people(reader, 'tremblay'))[0]).toMatchObject({ id: shy.accountId, interests: [] });
    expect(await people(reader, 'tremblay apiculture')).toEqual([]);
    await buildThread(services, world, { author: shy, title: 'Hives', body: 'How many?' });
    await indexAll(services);
    expect(await seenBy('me')).toEqual([1, 0, 0, 0]);
    expect(await seenBy('networks')).toEqual([1, 1, 0, 0]);
    expect(await seenBy('members')).toEqual([1, 1, 1, 0]);
    expect(await seenBy('public')).toEqual([1, 1, 1, 1]);
  });
});
