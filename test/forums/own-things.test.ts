import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BookmarksDto, ReactionsDto, ThreadPageDto } from '../../contract/forums.js';
import type { PostMarks } from '../../contract/marks.js';
import { ignorePerson, listIgnored, stopIgnoring } from '../../src/auth/index.js';
import {
  bookmarkPost,
  deletePost,
  listBookmarks,
  listReactions,
  reactToPost,
  readThread,
  removeBookmark,
} from '../../src/forums/index.js';
import {
  type AccountMessage,
  type Actor,
  type Services,
  type SignedIn,
  visitor,
} from '../../src/kernel/index.js';
import { removePost, restorePost } from '../../src/moderation/index.js';
import { leaveNetwork } from '../../src/networks/index.js';
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

/** What is one person's own about posts and people: bookmarks, whom they ignore. And who reacted. */

let database: TestDatabase;
let services: Services;
const told: AccountMessage[] = [];
beforeAll(async () => {
  database = await testDatabase();
  services = buildServices(database.db);
  services.signals.toAccount.listen((message) => told.push(message));
});
afterAll(() => database.close());

async function place(access: 'public' | 'members' = 'public') {
  const world = await buildForum(services, { access });
  const { thread, post } = await buildThread(services, world, { body: 'Words to find again.' });
  const [member, other] = await Promise.all([buildMember(services, world), buildMember(services, world)]);
  return { world, thread, post, member, other };
}
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'went through',
    (error: { code: string }) => error.code,
  );
const keep = (who: Actor, postId: string, note?: string) =>
  run(services, bookmarkPost, who, { postId, note });
const kept = async (who: SignedIn) =>
  ((await run(services, listBookmarks, who, {})) as BookmarksDto).bookmarks.map(
    ({ excerpt, note }) => `${excerpt ?? 'gone'}|${note}`,
  );
const marksOf = async (who: Actor, threadId: string, postId: string): Promise<PostMarks | undefined> =>
  ((await run(services, readThread, who, { threadId, page: 1 })) as ThreadPageDto).viewer.marks[postId];

describe('bookmarks', () => {
  it('are kept with a note that can change, found again, and taken away', async () => {
    const { thread, post, member } = await place();
    await keep(member, post.id, '  for   the audit ');
    expect(await kept(member)).toEqual(['Words to find again.|for the audit']);
    await keep(member, post.id);
    expect(await kept(member)).toEqual(['Words to find again.|for the audit']);
    await keep(member, post.id, 'Changed.');
    expect(await kept(member)).toEqual(['Words to find again.|Changed.']);
    expect(await marksOf(member, thread.id, post.id)).toEqual({ reactions: [], isBookmarked: true });
    await run(services, removeBookmark, member, { postId: post.id });
    await run(services, removeBookmark, member, { postId: post.id });
    expect(await kept(member)).toEqual([]);
  });

  it('are nobody else’s: in no list, on no page, in no message to others', async () => {
    const { thread, post, member, other, world } = await place();
    told.length = 0;
    await keep(member, post.id, 'Mine alone');
    expect(told.map(({ accountId, event }) => [accountId, event])).toEqual([
      [member.accountId, 'account:marks'],
    ]);
    for (const who of [other, world.admin]) {
      expect(await kept(who)).toEqual([]);
      expect(await marksOf(who, thread.id, post.id)).toBeUndefined();
    }
    expect(await marksOf(visitor, thread.id, post.id)).toBeUndefined();
    expect(await codeOf(run(services, listBookmarks, visitor, {}))).toBe('unauthenticated');
  });

  it('ask who may read, each time', async () => {
    const { post, member, world } = await place('members');
    const outsider = await buildPerson(services);
    expect(await codeOf(keep(outsider, post.id))).toBe('not_found');
    expect(await codeOf(keep(visitor, post.id))).toBe('not_found');
    await keep(member, post.id);
    await run(services, leaveNetwork, member, { networkId: world.network.id });
    expect(await kept(member)).toEqual([]);
    expect(await codeOf(keep(member, post.id))).toBe('not_found');
  });

  it('stand without the text while a post is away, and can always be taken back', async () => {
    const { world, thread, member } = await place();
    const { post } = await buildReply(services, thread.id, member, 'Soon gone.');
    await keep(member, post.id, 'Note');
    await run(services, removePost, world.admin, { postId: post.id, reason: 'Off topic.' });
    expect(await kept(member)).toEqual(['gone|Note']);
    expect(await codeOf(keep(member, post.id, 'Other'))).toBe('forbidden');
    await run(services, restorePost, world.admin, { postId: post.id, reason: 'It was fine.' });
    expect(await kept(member)).toEqual(['Soon gone.|Note']);
    await run(services, deletePost, member, { postId: post.id });
    await run(services, removeBookmark, member, { postId: post.id });
    expect(await kept(member)).toEqual([]);
  });
});

describe('ignoring somebody', () => {
  const ignoredBy = async (who: SignedIn) =>
    ((await run(services, listIgnored, who, {})) as { people: { id: string }[] }).people.map(({ id }) => id);

  it('is known to oneself alone, on one’s own screens, and ends when one says so', async () => {
    const { thread, member, other } = await place();
    told.length = 0;
    await run(services, ignorePerson, member, { personId: other.accountId });
    expect(told).toEqual([
      {
        accountId: member.accountId,
        event: 'account:ignored',
        data: { personId: other.accountId, isIgnored: true },
      },
    ]);
    const pageOf = async (who: Actor) =>
      (await run(services, readThread, who, { threadId: thread.id, page: 1 })) as ThreadPageDto;
    expect((await pageOf(member)).viewer.ignored).toEqual([other.accountId]);
    for (const who of [other, visitor]) expect((await pageOf(who)).viewer.ignored).toEqual([]);
    expect([await ignoredBy(member), await ignoredBy(other)]).toEqual([[other.accountId], []]);
    await run(services, stopIgnoring, member, { personId: other.accountId });
    expect([await ignoredBy(member), (await pageOf(member)).viewer.ignored]).toEqual([[], []]);
  });

  it('is for the signed-in, and of somebody else', async () => {
    const { member, other } = await place();
    expect(await codeOf(run(services, ignorePerson, visitor, { personId: other.accountId }))).toMatch(
      /^forbidden|^unauth/,
    );
    expect(await codeOf(run(services, ignorePerson, member, { personId: member.accountId }))).toMatch(
      /^forbidden/,
    );
    expect(await codeOf(run(services, ignorePerson, member, { personId: crypto.randomUUID() }))).toBe(
      'not_found',
    );
  });
});

describe('who reacted', () => {
  const namesFor = async (who: Actor, postId: string) =>
    ((await run(services, listReactions, who, { postId })) as ReactionsDto).reactions.map(
      ({ kind, person }) => `${kind} ${person?.id}`,
    );
  const react = (who: SignedIn, postId: string) =>
    run(services, reactToPost, who, { postId, kind: 'helpful' as const, isOn: true });

  it('is shown to whoever may read the post, without those whom the asker ignores', async () => {
    const { post, member, other } = await place();
    await react(member, post.id);
    await react(other, post.id);
    const both = [`helpful ${other.accountId}`, `helpful ${member.accountId}`];
    for (const who of [visitor, await buildPerson(services), member])
      expect(await namesFor(who, post.id)).toEqual(both);
    await run(services, ignorePerson, member, { personId: other.accountId });
    expect(await namesFor(member, post.id)).toEqual([both[1]]);
    expect(await namesFor(other, post.id)).toEqual(both);
  });

  it('is hidden with the forum, and gone with the post', async () => {
    const { world, thread, post, member, other } = await place('members');
    await react(member, post.id);
    const outsider = await buildPerson(services);
    for (const who of [visitor, outsider])
      expect(await codeOf(namesFor(who, post.id))).toBe(await codeOf(namesFor(who, crypto.randomUUID())));
    expect(await namesFor(other, post.id)).toHaveLength(1);
    const moderator = await buildMember(services, world, 'moderator');
    const reply = await buildReply(services, thread.id, other, 'Gone soon.');
    await react(member, reply.post.id);
    await run(services, removePost, moderator, { postId: reply.post.id, reason: 'Off topic.' });
    for (const who of [member, other, moderator])
      expect(await codeOf(namesFor(who, reply.post.id))).toBe('forbidden');
  });
});
