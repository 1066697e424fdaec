import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PostHistoryDto } from '../../contract/forums.js';
import { deletePost, editPost, readPostHistory } from '../../src/forums/index.js';
import { type Actor, type Services, visitor } from '../../src/kernel/index.js';
import { removePost, restorePost } from '../../src/moderation/index.js';
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

let database: TestDatabase;
let services: Services;
beforeAll(async () => {
  database = await testDatabase();
  services = buildServices(database.db);
});
afterAll(() => database.close());

/** A post of three versions: a secret word was in the first, and went. */
async function edited(access: 'public' | 'members' = 'public') {
  const world = await buildForum(services, { access });
  const [author, moderator] = await Promise.all([
    buildMember(services, world),
    buildMember(services, world, 'moderator'),
  ]);
  const { thread } = await buildThread(services, world);
  const { post } = await buildReply(services, thread.id, author, 'Call Quokka on Monday.');
  const bodies = ['Call somebody on Monday.', 'Call somebody on Tuesday.'];
  for (const [at, body] of bodies.entries())
    await run(services, editPost, author, { postId: post.id, body, version: at + 1 });
  return { postId: post.id, author, moderator };
}
const historyOf = (who: Actor, postId: string, from?: number) =>
  run(services, readPostHistory, who, { postId, from }) as Promise<PostHistoryDto>;
const shown = (pieces: PostHistoryDto['revisions'][number]['changes']) =>
  pieces?.map(({ text, kind }) => ({ same: text, added: `+${text}+`, removed: `-${text}-` })[kind]).join('');

describe('the history of a post', () => {
  it('says what changed from each version to the next', async () => {
    const { postId } = await edited();
    const { revisions, since } = await historyOf(visitor, postId);
    expect(revisions.map(({ version, changes }) => [version, shown(changes)])).toEqual([
      [3, 'Call somebody on -Monday-+Tuesday+.'],
      [2, 'Call -Quokka-+somebody+ on Monday.'],
      [1, undefined],
    ]);
    expect(since).toBeUndefined();
  });

  it('says what changed since the version that was read', async () => {
    const { postId } = await edited();
    const { since } = await historyOf(visitor, postId, 1);
    expect([since?.version, shown(since?.changes ?? null)]).toEqual([
      1,
      'Call -Quokka-+somebody+ on -Monday-+Tuesday+.',
    ]);
    for (const from of [3, 4, 9]) expect((await historyOf(visitor, postId, from)).since).toBeUndefined();
  });

  it('is nobody’s while the post is away, and comes back with it', async () => {
    const { postId, author, moderator } = await edited();
    await run(services, removePost, moderator, { postId, reason: 'A name in it.' });
    for (const who of [visitor, author, moderator]) {
      const refusal = await historyOf(who, postId, 1).catch((error: Error) => error);
      expect(refusal).toMatchObject({ code: who === visitor ? 'unauthenticated' : 'forbidden' });
      expect(JSON.stringify(refusal)).not.toMatch(/Quokka|Monday|Tuesday/);
    }
    await run(services, restorePost, moderator, { postId, reason: 'Fine.' });
    expect((await historyOf(visitor, postId, 1)).since).toBeDefined();
    await run(services, deletePost, author, { postId });
    await expect(historyOf(moderator, postId, 1)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('is hidden with its forum', async () => {
    const { postId } = await edited('members');
    for (const who of [visitor, await buildPerson(services)])
      await expect(historyOf(who, postId, 1)).rejects.toMatchObject({ code: 'not_found' });
  });
});
