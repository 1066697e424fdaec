import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PostCommitted } from '../../contract/forums.js';
import { query } from '../../src/database/index.js';
import { readThread } from '../../src/forums/index.js';
import type { Services } from '../../src/kernel/index.js';
import { retitleThread, rewordPost, splitThread } from '../../src/moderation/index.js';
import { refuseByRule } from '../../src/word-rules/index.js';
import { run } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { buildHoldWorld, gatedServices, reply } from '../holds/world.js';
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
