import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { ForumPageDto } from '../../contract/forums.js';
import { importPosts, readForum } from '../../src/forums/index.js';
import { type Services, visitor } from '../../src/kernel/index.js';
import { buildForum, buildReply, buildServices, buildThread, run } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';

let database: TestDatabase;
let services: Services;
beforeAll(async () => {
  database = await testDatabase();
  services = buildServices(database.db);
});
afterAll(() => database.close());

it('lists threads by their last post: an archive brought in today stands among the old ones', async () => {
  const world = await buildForum(services);
  const authorId = world.admin.accountId;
  const first = await buildThread(services, world, { title: 'First thread' });
  await buildThread(services, world, { title: 'Second thread' });
  const old = async (title: string, createdAt: Date) => {
    const post = {
      id: services.ids.next(),
      authorId,
      createdAt,
      source: 's',
      html: '<p>s</p>',
      messageKey: randomUUID(),
    };
    const newThread = { title, authorId, createdAt };
    await importPosts(services, {
      forumId: world.forum.id,
      threadId: services.ids.next(),
      newThread,
      posts: [post],
      importedAt: new Date(),
    });
  };
  await old('From 1993', new Date('1993-04-05T06:07:08Z'));
  await old('From 1965', new Date('1965-01-01T00:00:00Z'));
  await old('From 2001', new Date('2001-01-01T00:00:00Z'));
  await buildReply(services, first.thread.id, world.admin);
  const page = (await run(services, readForum, visitor, {
    network: world.network.slug,
    forum: world.forum.slug,
  })) as ForumPageDto;
  expect(page.threads.map(({ title }) => title)).toEqual([
    'First thread',
    'Second thread',
    'From 2001',
    'From 1993',
    'From 1965',
  ]);
  const rest = (await run(services, readForum, visitor, {
    network: world.network.slug,
    forum: world.forum.slug,
    before: page.threads[1]!.bumped,
  })) as ForumPageDto;
  expect(rest.threads.map(({ title }) => title)).toEqual(['From 2001', 'From 1993', 'From 1965']);
});
