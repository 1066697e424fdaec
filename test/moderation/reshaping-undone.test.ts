import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ForumPageDto, PostCommitted, ThreadPageDto } from '../../contract/forums.js';
import { readForum, readThread, replyToThread } from '../../src/forums/index.js';
import type { Services, SignedIn } from '../../src/kernel/index.js';
import {
  listNotices,
  lockThread,
  mergeThread,
  pinThread,
  readModerationLog,
  splitThread,
} from '../../src/moderation/index.js';
import { listUndoable, undoDecision } from '../../src/reports/index.js';
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

let database: TestDatabase;
let services: Services;
let world: ForumWorld;
let author: SignedIn;
let reader: SignedIn;
let moderator: SignedIn;
let first: PostCommitted;
let posts: PostCommitted[];
const reason = 'These are two subjects.';

beforeAll(async () => {
  database = await testDatabase();
  services = buildServices(database.db);
  world = await buildForum(services);
  author = await buildMember(services, world);
  reader = await buildMember(services, world);
});
afterAll(() => database.close());

/** One, and four answers: 2, 3 answers 2, 4, 5 answers 3. */
beforeEach(async () => {
  moderator = await buildMember(services, world, 'moderator');
  first = await buildThread(services, world);
  posts = [first];
  for (const replyTo of [null, 2, null, 3]) {
    const input = { threadId: first.thread.id, body: `Answer ${replyTo}`, clientKey: randomUUID() };
    const who = replyTo === 3 ? reader : author;
    posts.push(
      (await run(services, replyToThread, who, { ...input, ...(replyTo && { replyTo }) })) as PostCommitted,
    );
  }
});

const idOf = (number: number) => posts[number - 1]!.post.id;
const split = (...numbers: number[]) =>
  run(services, splitThread, moderator, {
    threadId: first.thread.id,
    postIds: numbers.map(idOf),
    title: 'The other subject',
    reason,
  });
const merge = (threadId: string, intoId: string) =>
  run(services, mergeThread, moderator, { threadId, intoId, reason });
const page = async (threadId: string): Promise<ThreadPageDto> =>
  (await run(services, readThread, reader, { threadId, page: 1 })) as ThreadPageDto;
const shown = ({ posts }: ThreadPageDto) => posts.map(({ id, number, replyTo }) => [id, number, replyTo]);
const listed = async () => {
  const { network, forum } = world;
  const list = (await run(services, readForum, reader, {
    network: network.slug,
    forum: forum.slug,
  })) as ForumPageDto;
  return list.threads.map(({ id }) => id);
};
const undoable = async () => (await run(services, listUndoable, moderator, {})).acts;
const undo = async () => run(services, undoDecision, moderator, { decisionId: (await undoable())[0]!.id });
const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'done',
    (error: { code?: string; extras?: { reason?: string } }) =>
      error.extras?.reason ?? error.code ?? String(error),
  );

describe('a split that is undone', () => {
  it('brings the posts back to their numbers, with what they answered; later ones come after them', async () => {
    const before = shown(await page(first.thread.id));
    const { thread } = await split(3, 5);
    const late = await buildReply(services, thread.id, author);
    await undo();
    const after = await page(first.thread.id);
    expect(shown(after)).toEqual([...before, [late.post.id, 6, undefined]]);
    expect(after.left).toEqual([]);
    // The new thread's address leads to the old one, and no number is used twice.
    expect((await page(thread.id)).thread.id).toBe(first.thread.id);
    expect(await listed()).not.toContain(thread.id);
    expect((await buildReply(services, first.thread.id, author)).post.number).toBe(7);
  });

  it('is offered once, whoever wrote the posts, and taken back once', async () => {
    await split(2, 5);
    const acts = await undoable();
    expect(acts.map(({ entry }) => entry.action)).toEqual(['posts.split']);
    await undo();
    expect(await undoable()).toEqual([]);
    expect(await codeOf(run(services, undoDecision, moderator, { decisionId: acts[0]!.id }))).toBe(
      'changed_since',
    );
    const { entries } = await run(services, readModerationLog, moderator, { networkId: world.network.id });
    expect(entries[0]).toMatchObject({ action: 'thread.merged', takesBack: 'undo' });
  });

  it('can be made again, and undone again', async () => {
    const before = shown(await page(first.thread.id));
    for (let times = 0; times < 2; times++) {
      await split(3, 5);
      expect(shown(await page(first.thread.id))).toHaveLength(3);
      await undo();
      expect(shown(await page(first.thread.id))).toEqual(before);
    }
  });
});

describe('a merge that is undone', () => {
  it('brings the thread back as it was; what was written meanwhile stays where it was written', async () => {
    const [older, target] = [await buildThread(services, world), await buildThread(services, world)];
    await merge(older.thread.id, first.thread.id);
    await run(services, pinThread, moderator, { threadId: first.thread.id, isPinned: true });
    const before = await page(first.thread.id);
    await merge(first.thread.id, target.thread.id);
    const late = await buildReply(services, target.thread.id, author);
    await undo();
    const after = await page(first.thread.id);
    expect(after.thread).toMatchObject({ id: first.thread.id, isLocked: false, isPinned: true });
    expect(shown(after)).toEqual(shown(before));
    expect(shown(await page(target.thread.id))).toEqual([
      [target.post.id, 1, undefined],
      [late.post.id, late.post.number, undefined],
    ]);
    expect(await listed()).toEqual(expect.arrayContaining([first.thread.id, target.thread.id]));
    expect((await page(older.thread.id)).thread.id).toBe(first.thread.id);
    const { notices } = await run(services, listNotices, reader, {});
    expect(notices[0]).toMatchObject({ action: 'posts.split', takesBack: 'undo', threadId: first.thread.id });
  });

  it('leaves a locked thread locked', async () => {
    const target = await buildThread(services, world);
    await run(services, lockThread, moderator, { threadId: first.thread.id, isLocked: true, reason });
    await merge(first.thread.id, target.thread.id);
    await undo();
    expect((await page(first.thread.id)).thread.isLocked).toBe(true);
  });

  it('is refused once a post of it has gone elsewhere', async () => {
    const target = await buildThread(services, world);
    await merge(first.thread.id, target.thread.id);
    const [act] = await undoable();
    const other = { threadId: target.thread.id, postIds: [idOf(4)], title: 'A third subject', reason };
    await run(services, splitThread, moderator, other);
    expect(await codeOf(run(services, undoDecision, moderator, { decisionId: act!.id }))).toBe(
      'facts_changed',
    );
    expect(shown(await page(target.thread.id))).toHaveLength(5);
  });
});
