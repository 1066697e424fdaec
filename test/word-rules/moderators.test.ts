import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PostCommitted } from '../../contract/forums.js';
import { query } from '../../src/database/index.js';
import { editPost, readThread, renameThread } from '../../src/forums/index.js';
import type { Services } from '../../src/kernel/index.js';
import { moveThread, retitleThread, rewordPost, splitThread } from '../../src/moderation/index.js';
import { flagArrivals, flagEdits, flagPosts, flagTitles, refuseByRule } from '../../src/word-rules/index.js';
import { buildForum, run } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { buildHoldWorld, gatedServices, reply, start } from '../holds/world.js';
import { reasonOf } from '../reports/world.js';
import { addRule } from './world.js';

let database: TestDatabase;
let services: Services;
beforeAll(async () => {
  database = await testDatabase(4);
  services = gatedServices(database.db, { refuseWords: refuseByRule });
});
afterAll(() => database.close());

const why = { reason: 'It was unclear.', rule: 'other' };

describe('a rule that refuses', () => {
  it('binds moderators in the words and titles that they give to what others wrote', async () => {
    const world = await buildHoldWorld(services, { linkLimit: 0 });
    const { member, moderator, started } = world;
    const { post } = (await reply(services, world, member, 'Come on Monday.')) as PostCommitted;
    await addRule(services, world, { action: 'refuse' });
    const threadId = started.thread.id;
    const reword = (body: string) =>
      run(services, rewordPost, moderator, { postId: post.id, body, version: 1, ...why });
    const retitle = (title: string) => run(services, retitleThread, moderator, { threadId, title, ...why });
    const split = (title: string) =>
      run(services, splitThread, moderator, { threadId, postIds: [post.id], title, reason: why.reason });
    for (const refused of [reword('Come to the ca**s**ino.'), retitle('The casino'), split('The casino')])
      expect(await reasonOf(refused)).toBe('word_rule');
    const page = await run(services, readThread, member, { threadId });
    expect(page).toMatchObject({ thread: { title: started.thread.title } });
    expect(await query(services.db, 'select 1 from moderation_log where thread_id = $1', [threadId])).toEqual(
      [],
    );
    expect(await reasonOf(reword('Come on Tuesday.'))).toBe('done');
    expect(await reasonOf(retitle('The meeting'))).toBe('done');
    expect(await reasonOf(split('The next one'))).toBe('done');
  });
});

describe('a rule that flags', () => {
  const flag = async () => {
    for (const job of [flagPosts, flagEdits, flagArrivals, flagTitles]) while (await job.run(services));
  };
  const isFlagged = async (postId: string) =>
    (await query(services.db, 'select 1 from report_cases where post_id = $1', [postId])).length > 0;

  it('looks at a title again when it is changed, by whom and how ever, and at the title alone', async () => {
    const world = await buildHoldWorld(services, { linkLimit: 0 });
    const { member, moderator } = world;
    const begin = async (body: string) =>
      (await start(services, world, member, 'A plan', body)) as PostCommitted;
    const elsewhere = await buildForum(services, { within: world, access: 'members' });
    const [renamed, moved, retitled, left, below] = [
      await begin('Come.'),
      await begin('Come.'),
      await begin('Come.'),
      await begin('Come.'),
      await begin('To the casino.'),
    ];
    const { post } = (await reply(services, world, member, 'On Monday.')) as PostCommitted;
    await flag();
    await addRule(services, world, { action: 'flag' });
    const called = (threadId: string, title: string) =>
      run(services, renameThread, member, { threadId, title });
    await called(renamed.thread.id, 'The casino');
    await called(left.thread.id, 'The park');
    await called(below.thread.id, 'The park');
    await run(services, retitleThread, moderator, {
      threadId: retitled.thread.id,
      title: 'Our casino',
      ...why,
    });
    await run(services, splitThread, moderator, {
      threadId: world.started.thread.id,
      postIds: [post.id],
      title: 'A casino of our own',
      reason: why.reason,
    });
    await called(moved.thread.id, 'Another casino');
    await run(services, moveThread, moderator, {
      threadId: moved.thread.id,
      forumId: elsewhere.forum.id,
      reason: why.reason,
    });
    await flag();
    expect(await isFlagged(moved.post.id)).toBe(true);
    expect(await isFlagged(renamed.post.id)).toBe(true);
    expect(await isFlagged(retitled.post.id)).toBe(true);
    expect(await isFlagged(post.id)).toBe(true);
    expect(await isFlagged(left.post.id)).toBe(false);
    expect(await isFlagged(below.post.id)).toBe(false);
  });

  it('finds what was edited before its thread was moved, and nobody had looked at', async () => {
    const world = await buildHoldWorld(services, { linkLimit: 0 });
    const elsewhere = await buildForum(services, { within: world, access: 'members' });
    const { post, thread } = (await start(services, world, world.member, 'A plan', 'Come.')) as PostCommitted;
    await flag();
    await addRule(services, world, { action: 'flag' });
    const body = 'Come to the casino.';
    await run(services, editPost, world.member, { postId: post.id, body, version: 1 });
    const place = { threadId: thread.id, forumId: elsewhere.forum.id };
    await run(services, moveThread, world.moderator, { ...place, reason: why.reason });
    await flag();
    expect(await isFlagged(post.id)).toBe(true);
  });
});
