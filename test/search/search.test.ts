import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { query } from '../../src/database/index.js';
import { deletePost, editPost, renameThread, updateForum } from '../../src/forums/index.js';
import { type Services, type SignedIn, visitor } from '../../src/kernel/index.js';
import { lockThread, removePost, restorePost } from '../../src/moderation/index.js';
import { leaveNetwork } from '../../src/networks/index.js';
import {
  buildForum,
  buildMember,
  buildPerson,
  buildReply,
  buildServices,
  buildThread,
  type ForumWorld,
  run,
} from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { documentsWith, idsOf, indexAll, searchAs, textOf } from './helpers/search.js';

let database: TestDatabase;
let services: Services;
let world: ForumWorld;
let member: SignedIn;
beforeAll(async () => {
  database = await testDatabase();
  services = buildServices(database.db);
  world = await buildForum(services, { name: 'Night work' });
  member = await buildMember(services, world, 'member', 'Ömer Yılmaz');
});
afterAll(() => database.close());

describe('finding', () => {
  it('finds a thread by its title and its text, and a reply by its text, with words marked', async () => {
    const { thread, post } = await buildThread(services, world, {
      title: 'Inhalers after hours',
      body: 'Which **spacer** do you use & why?',
    });
    const reply = await buildReply(
      services,
      thread.id,
      member,
      'The big spacers, for children. See https://example.org/x',
    );
    await indexAll(services);
    const found = await searchAs(services, visitor, 'spacer');
    expect(new Set(idsOf(found))).toEqual(new Set([post.id, reply.post.id]));
    expect(found).toMatchObject({ total: 2, isMore: false, since: null, pages: 1 });
    const linked = await searchAs(services, visitor, 'children');
    expect(textOf(linked.posts[0]!.excerpt)).toMatch(
      /^The big spacers, for children. See https:\/\/example.org(\/x)?$/,
    );
    expect((await searchAs(services, visitor, 'external')).total).toBe(0);
    const first = found.posts.find(({ postId }) => postId === post.id)!;
    expect(textOf(first.excerpt)).toContain('spacer do you use & why');
    expect(first.excerpt.filter(({ isMatch }) => isMatch)).toEqual([{ text: 'spacer', isMatch: true }]);
    expect(idsOf(await searchAs(services, visitor, 'inhaler spacer'))).toEqual([post.id]);
    expect(idsOf(await searchAs(services, visitor, 'spacer has:link'))).toEqual([reply.post.id]);
    expect(idsOf(await searchAs(services, visitor, 'spacer author:yilmaz'))).toEqual([reply.post.id]);
    expect(idsOf(await searchAs(services, visitor, { q: 'spacer', author: member.username }))).toEqual([
      reply.post.id,
    ]);
    expect(found.tabs.threads).toEqual({ count: 1, isMore: false });
    expect(reply.post.number).toBe(2);
    expect(found.posts.find(({ postId }) => postId === reply.post.id)!.path).toBe(`${thread.path}#post-2`);
  });

  it('understands phrases, exclusion, accents and kinds', async () => {
    const { post: a } = await buildThread(services, world, {
      title: 'Café rota',
      body: 'The night shift rota is here.',
    });
    const { post: b } = await buildThread(services, world, {
      title: 'Other rota',
      body: 'A shift at night, in the canteen.',
    });
    await indexAll(services);
    expect(idsOf(await searchAs(services, visitor, '"night shift" rota'))).toEqual([a.id]);
    expect(idsOf(await searchAs(services, visitor, '“night shift” rota'))).toEqual([a.id]);
    expect(idsOf(await searchAs(services, visitor, 'rota -canteen'))).toEqual([a.id]);
    expect(idsOf(await searchAs(services, visitor, 'rota -"night shift"'))).toEqual([b.id]);
    expect(idsOf(await searchAs(services, visitor, 'cafe'))).toEqual([a.id]);
    expect((await searchAs(services, visitor, { q: 'rota', kind: 'replies' })).total).toBe(0);
    expect(
      (await searchAs(services, visitor, { q: 'omer', kind: 'people' })).people.map(({ id, path }) => [
        id,
        path,
      ]),
    ).toEqual([[member.accountId, `/u/${member.username}`]]);
    const networks = await searchAs(services, visitor, { q: 'midwi', kind: 'networks' });
    expect(networks.networks.map(({ id }) => id)).toContain(world.network.id);
  });

  it('narrows by day, place and state, and lists by filters alone', async () => {
    const other = await buildForum(services, { within: world, name: 'Elsewhere' });
    const { thread, post } = await buildThread(services, other, { title: 'Gloves', body: 'Which gloves?' });
    await query(services.db, `update posts set created_at = '2024-05-07T12:00:00Z' where id = $1`, [post.id]);
    await query(services.db, 'update posts set version = 2 where id = $1', [post.id]);
    await run(services, lockThread, world.admin, { threadId: thread.id, isLocked: true, reason: 'Done.' });
    await query(services.db, `delete from search_documents where post_id = $1`, [post.id]);
    await query(services.db, 'update search_progress set seq = 0 where forum_id = $1', [other.forum.id]);
    await indexAll(services);
    const ids = async (typed: string) => idsOf(await searchAs(services, visitor, typed));
    expect(await ids(`gloves forum:${other.forum.slug}`)).toEqual([post.id]);
    expect(await ids(`gloves forum:${world.network.slug}/${other.forum.slug}`)).toEqual([post.id]);
    expect(await ids(`gloves forum:"elsewhere"`)).toEqual([post.id]);
    expect(await ids(`gloves network:${world.network.slug}`)).toEqual([post.id]);
    expect(await ids('gloves before:2024-05-08 after:2024-05-07')).toEqual([post.id]);
    expect(await ids('gloves before:2024-05-07')).toEqual([]);
    expect(await ids('gloves after:2024-05-08')).toEqual([]);
    expect(await ids(`forum:${other.forum.slug} is:locked is:unanswered`)).toEqual([post.id]);
    expect(await ids('gloves is:pinned')).toEqual([]);
    expect(idsOf(await searchAs(services, world.admin, 'gloves is:mine'))).toEqual([post.id]);
    expect(await ids('gloves is:mine')).toEqual([]);
    expect(await ids('gloves forum:nowhere-at-all')).toEqual([]);
    await expect(searchAs(services, visitor, 'gloves before:soon')).rejects.toThrow('“before:” needs a date');
    expect((await searchAs(services, visitor, 'gloves colour:blue')).unknownOperators).toEqual(['colour']);
  });

  it('offers the right word for a misspelt one, and none that only hidden texts have', async () => {
    await buildThread(services, world, { title: 'Physiotherapy', body: 'Who knows a good one?' });
    const closed = await buildForum(services, { within: world, access: 'members' });
    await buildThread(services, closed, { title: 'Restructuring', body: 'Quite secret.' });
    await indexAll(services);
    expect((await searchAs(services, visitor, 'phisiotherapy')).suggestion).toBe('physiotherapy');
    expect((await searchAs(services, member, 'restructering')).suggestion).toBe('restructuring');
    expect((await searchAs(services, visitor, 'restructering')).suggestion).toBeNull();
  });
});

describe('taking away', () => {
  const find = async (word: string) => (await searchAs(services, world.admin, word)).total;

  it('is true at the very next search, before the index has heard of it, and then in the index too', async () => {
    const { thread, post } = await buildThread(services, world, {
      title: 'Taken',
      body: 'First zebrafish here.',
    });
    const gone = await buildReply(services, thread.id, member, 'A pelican that goes.');
    const erased = await buildReply(services, thread.id, member, 'An ocelot that is erased.');
    const edited = await buildReply(services, thread.id, member, 'A wolverine becomes another.');
    await indexAll(services);
    for (const word of ['zebrafish', 'pelican', 'ocelot', 'wolverine'])
      expect([word, await find(word)]).toEqual([word, 1]);

    await run(services, removePost, world.admin, { postId: gone.post.id, reason: 'Not here.' });
    await run(services, deletePost, member, { postId: erased.post.id });
    await run(services, editPost, member, {
      postId: edited.post.id,
      body: 'A tame capybara now.',
      version: 1,
    });
    await run(services, renameThread, world.admin, { threadId: thread.id, title: 'Renamed marmoset' });
    for (const word of ['pelican', 'ocelot', 'wolverine', 'taken'])
      expect([word, await find(word)]).toEqual([word, 0]);

    await indexAll(services);
    for (const word of ['pelican', 'ocelot', 'wolverine'])
      expect(await documentsWith(services, word)).toBe(0);
    const left = await query<{ word: string }>(
      services.db,
      `select word from search_words where word in ('pelican', 'ocelot', 'wolverine')`,
    );
    expect(left).toEqual([]);
    for (const word of ['capybara', 'marmoset', 'zebrafish'])
      expect([word, await find(word)]).toEqual([word, 1]);

    await run(services, removePost, world.admin, { postId: post.id, reason: 'Not here.' });
    expect(await find('zebrafish')).toBe(0);
    await indexAll(services);
    expect([await find('zebrafish'), await find('marmoset')]).toEqual([0, 1]);
    await run(services, restorePost, world.admin, { postId: post.id, reason: 'A mistake.' });
    await indexAll(services);
    expect(await find('zebrafish')).toBe(1);
  });

  it('holds for a forum that closes and a member who leaves, at once', async () => {
    const open = await buildForum(services, { within: world });
    await buildThread(services, open, { title: 'Quokka', body: 'Smiles.' });
    const outsider = await buildPerson(services);
    const leaver = await buildMember(services, world);
    await indexAll(services);
    const count = async (actor: SignedIn | typeof visitor) =>
      (await searchAs(services, actor, 'quokka')).total;
    expect([await count(visitor), await count(outsider), await count(leaver)]).toEqual([1, 1, 1]);
    await run(services, updateForum, world.admin, {
      forumId: open.forum.id,
      name: 'Now closed',
      description: 'd',
      access: 'members',
    });
    expect([await count(visitor), await count(outsider)]).toEqual([0, 0]);
    await indexAll(services);
    expect([await count(visitor), await count(leaver), await count(member)]).toEqual([0, 1, 1]);
    await run(services, leaveNetwork, leaver, { networkId: world.network.id });
    expect(await count(leaver)).toBe(0);
  });

  it('forgets the name of a closed account', async () => {
    const person = await buildMember(services, world, 'member', 'Wilhelmina Xanthopoulos');
    await buildThread(services, world, { author: person, title: 'Hello', body: 'Heliotrope.' });
    await indexAll(services);
    const people = async () =>
      (await searchAs(services, visitor, { q: 'xanthopoulos', kind: 'people' })).total;
    expect(await people()).toBe(1);
    expect((await searchAs(services, visitor, 'heliotrope author:wilhelmina')).total).toBe(1);
    await query(services.db, `update accounts set status = 'closed' where id = $1`, [person.accountId]);
    expect(await people()).toBe(0);
    expect((await searchAs(services, visitor, 'heliotrope author:wilhelmina')).total).toBe(0);
    const { posts, facets } = await searchAs(services, visitor, 'heliotrope');
    expect([posts.map(({ author }) => author), facets.author]).toEqual([[null], []]);
  });
});
