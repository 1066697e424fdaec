import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { MemberHomeDto, ThreadReadingDto } from '../../contract/reading.js';
import { deletePost, editPost } from '../../src/forums/index.js';
import type { Services, SignedIn } from '../../src/kernel/index.js';
import { removePost, restorePost } from '../../src/moderation/index.js';
import { leaveNetwork } from '../../src/networks/index.js';
import { markSeen, readMemberHome, readThreadReading } from '../../src/reading/index.js';
import {
  buildForum,
  buildMember,
  buildReply,
  buildServices,
  buildThread,
  type ForumWorld,
  run,
} from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';

/** What was edited since one saw it, and from which version on. */

let database: TestDatabase;
let services: Services;
let now = Date.now();
let world: ForumWorld;
let author: SignedIn;
let reader: SignedIn;
let threadId: string;
let ids: string[];

beforeAll(async () => {
  database = await testDatabase();
  // Each moment comes after the one before: who saw what is told by time.
  const later = () => {
    now += 1000;
    return new Date(now);
  };
  services = buildServices(database.db, { clock: { now: later } });
});
afterAll(() => database.close());
beforeEach(async () => {
  now = Date.now();
  world = await buildForum(services);
  [author, reader] = await Promise.all([buildMember(services, world), buildMember(services, world)]);
  const { thread, post } = await buildThread(services, world, { author });
  threadId = thread.id;
  ids = [post.id];
  for (let n = 2; n <= 4; n++) ids.push((await buildReply(services, threadId, author, `Post ${n}.`)).post.id);
});

const see = (...ranges: [number, number][]) => run(services, markSeen, reader, { threadId, ranges });
const versions = new Map<string, number>();
async function edit(number: number, who = author): Promise<void> {
  const postId = ids[number - 1]!;
  const version = versions.get(postId) ?? 1;
  await run(services, editPost, who, { postId, body: `Post ${number}, said anew ${version}.`, version });
  versions.set(postId, version + 1);
}
const edited = async (who = reader) =>
  ((await run(services, readThreadReading, who, { threadId })) as ThreadReadingDto).edited;
const home = async () =>
  ((await run(services, readMemberHome, reader, {})) as MemberHomeDto).changed.map(
    ({ what, number, path }) => `${what} ${number} ${path.replace(ids[number - 1]!, 'ID')}`,
  );

describe('edited since one saw it', () => {
  it('is a post that changed after it was on screen, with the version that was seen', async () => {
    await edit(1);
    await see([1, 3]);
    expect(await edited()).toEqual({});
    await edit(1);
    await edit(1);
    await edit(2);
    await edit(4);
    expect(await edited()).toEqual({ 1: 2, 2: 1 });
    expect((await home()).sort()).toEqual(['edited 1 /p/ID/history?from=2', 'edited 2 /p/ID/history?from=1']);
  });

  it('stays when other posts of the thread are read, until it is seen again itself', async () => {
    await see([1, 2]);
    await edit(1);
    await edit(2);
    await see([3, 4]);
    await edit(2);
    await edit(3);
    expect(await edited()).toEqual({ 1: 1, 2: 1, 3: 1 });
    await see([2, 3]);
    expect(await edited()).toEqual({ 1: 1 });
    expect(await home()).toEqual(['edited 1 /p/ID/history?from=1']);
    await see([1, 1]);
    expect([await edited(), await home()]).toEqual([{}, []]);
  });

  it('is nothing to those who did not see it, nor to its author', async () => {
    await see([1, 1]);
    await run(services, markSeen, author, { threadId, ranges: [[1, 4]] });
    await edit(1);
    await edit(2);
    expect(await edited()).toEqual({ 1: 1 });
    expect(await edited(author)).toEqual({});
    expect(await edited(world.admin)).toEqual({});
  });

  it('goes while the post is away, and is nothing where only its state changed', async () => {
    await see([1, 4]);
    await edit(2);
    const moderator = await buildMember(services, world, 'moderator');
    for (const number of [2, 3])
      await run(services, removePost, moderator, { postId: ids[number - 1]!, reason: 'Off topic.' });
    expect(await edited()).toEqual({});
    expect((await home()).sort()).toEqual(['removed 2 /p/ID', 'removed 3 /p/ID']);
    // Remembered all the same: it may come back.
    await see([4, 4]);
    for (const number of [2, 3])
      await run(services, restorePost, moderator, { postId: ids[number - 1]!, reason: 'It was fine.' });
    expect(await edited()).toEqual({ 2: 1 });
    await run(services, deletePost, author, { postId: ids[1]! });
    expect(await edited()).toEqual({});
  });

  it('is hidden with the forum', async () => {
    await see([1, 1]);
    await edit(1);
    await run(services, leaveNetwork, reader, { networkId: world.network.id });
    expect(await edited()).toEqual({ 1: 1 });
    const closed = await buildForum(services, { within: world, access: 'members' });
    const { thread, post } = await buildThread(services, closed, { author });
    ids = [post.id];
    threadId = thread.id;
    const member = await buildMember(services, closed);
    await run(services, markSeen, member, { threadId, ranges: [[1, 1]] });
    await edit(1);
    await run(services, leaveNetwork, member, { networkId: closed.network.id });
    await expect(edited(member)).rejects.toMatchObject({ code: 'not_found' });
    const { changed } = (await run(services, readMemberHome, member, {})) as MemberHomeDto;
    expect(changed).toEqual([]);
  });
});
