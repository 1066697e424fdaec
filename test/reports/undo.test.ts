import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { UNDO_MINUTES, type UndoableDto } from '../../contract/appeals.js';
import type { ThreadPageDto } from '../../contract/forums.js';
import { query } from '../../src/database/index.js';
import { readThread } from '../../src/forums/index.js';
import type { Services, SignedIn } from '../../src/kernel/index.js';
import {
  lockThread,
  moveThread,
  pinThread,
  readMove,
  removePost,
  restorePost,
  retitleThread,
  slowThread,
} from '../../src/moderation/index.js';
import {
  decideCase,
  listUndoable,
  readCase,
  settleCases,
  undoCase,
  undoDecision,
} from '../../src/reports/index.js';
import { buildForum, buildMember, buildReply, buildServices, run } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { listOf, runJob } from '../notifications/helpers.js';
import { buildCaseWorld, type CaseWorld, caseOf, reasonOf, report } from './world.js';

let database: TestDatabase;
let services: Services;
let world: CaseWorld;
let postId: string;
let threadId: string;
let now: Date;

beforeAll(async () => {
  database = await testDatabase();
  services = buildServices(database.db, { clock: { now: () => now } });
});
afterAll(() => database.close());
beforeEach(async () => {
  now = new Date();
  world = await buildCaseWorld(services);
  threadId = world.started.thread.id;
  postId = (await buildReply(services, threadId, world.member)).post.id;
});

const reason = 'It names a patient.';
const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000);
};
const undoable = async (by: SignedIn = world.moderator) =>
  ((await run(services, listUndoable, by, {})) as { acts: UndoableDto[] }).acts;
const undo = async (by: SignedIn = world.moderator, id?: string) =>
  run(services, undoDecision, by, { decisionId: id ?? (await undoable())[0]!.id });
const page = async () =>
  (await run(services, readThread, world.member, { threadId, page: 1 })) as ThreadPageDto;
const post = async () => (await page()).posts.find(({ id }) => id === postId)!;
const remove = () => run(services, removePost, world.moderator, { postId, reason });

/** How often moderators decided about the author, as a case shows it. */
async function decisions(): Promise<number> {
  const reporter = await buildMember(services, world);
  await report(services, reporter, { kind: 'thread', id: threadId });
  const seen = (await run(services, readCase, world.moderator, {
    caseId: await caseOf(services, threadId),
  })) as {
    record: { decisions: number };
  };
  return seen.record.decisions;
}

describe('the author’s record', () => {
  it('counts what stands, and neither what was undone nor what was put back', async () => {
    await remove();
    expect(await decisions()).toBe(1);
    await undo();
    expect(await decisions()).toBe(0);
    await remove();
    await run(services, restorePost, world.moderator, { postId, reason });
    expect(await decisions()).toBe(0);
    await run(services, lockThread, world.moderator, { threadId, isLocked: true, reason });
    expect(await decisions()).toBe(1);
  });
});

describe('undo', () => {
  it('of a removal brings the post back, writes a line of its own, and tells the author', async () => {
    const before = await post();
    await remove();
    expect((await undoable())[0]!.until).toBe(new Date(now.getTime() + UNDO_MINUTES * 60_000).toISOString());
    await undo();
    expect(await post()).toMatchObject({ state: 'visible', html: before.html });
    const [line] = await query<object>(
      services.db,
      `select action, payload ->> 'because' as because from moderation_log where post_id = $1 order by id desc limit 1`,
      [postId],
    );
    expect(line).toEqual({ action: 'post.restored', because: 'undo' });
    const [news] = await listOf(services, world.member, 'decision');
    expect(news).toMatchObject({ decision: { action: 'post.restored', takesBack: 'undo' } });
    // Taking back is not taken back.
    expect(await undoable()).toEqual([]);
  });

  it('takes back a restore, a lock, a pin, a title, a slow mode and a move', async () => {
    const second = await buildForum(services, { within: world, access: 'members', name: 'Second' });
    const before = (await page()).thread;
    await remove();
    await run(services, restorePost, world.moderator, { postId, reason });
    await undo();
    expect((await post()).state).toBe('removed');
    await run(services, lockThread, world.moderator, { threadId, isLocked: true, reason });
    await undo();
    await run(services, pinThread, world.moderator, { threadId, isPinned: true });
    await undo();
    await run(services, retitleThread, world.moderator, { threadId, title: 'Quite another', reason });
    await undo();
    await run(services, slowThread, world.moderator, { threadId, seconds: 60 });
    await undo();
    const { preview } = (await run(services, readMove, world.moderator, {
      threadId,
      forumId: second.forum.id,
    })) as { preview: { confirmed: string } };
    const to = { threadId, forumId: second.forum.id, reason, confirmed: preview.confirmed };
    await run(services, moveThread, world.moderator, to);
    await undo();
    const after = await page();
    expect(after.thread).toMatchObject({ isLocked: false, isPinned: false, slowSeconds: null });
    expect(after.thread.title).toBe(before.title);
    expect(after.forum.id).toBe(world.forum.id);
  });

  it('is for whoever did it, for ten minutes, while nothing came after', async () => {
    await remove();
    const [{ id }] = (await undoable()) as [UndoableDto];
    expect(await reasonOf(undo(world.other, id))).toBe('not_found');
    await run(services, restorePost, world.other, { postId, reason });
    expect(await reasonOf(undo(world.moderator, id))).toBe('changed_since');
    await remove();
    const [{ id: second }] = (await undoable()) as [UndoableDto];
    later(UNDO_MINUTES + 1);
    expect(await reasonOf(undo(world.moderator, second))).toBe('too_late');
    expect(await undoable()).toEqual([]);
  });

  it('opens the case again that it decided, whether there or where the post stands', async () => {
    await report(services, world.other, { kind: 'post', id: postId });
    const caseId = await caseOf(services, postId);
    const decided = { caseId, outcome: 'removed', rule: 'offensive', words: reason };
    await run(services, decideCase, world.moderator, decided);
    expect(await run(services, readCase, world.moderator, { caseId })).toMatchObject({
      undoUntil: new Date(now.getTime() + UNDO_MINUTES * 60_000).toISOString(),
    });
    expect(await run(services, readCase, world.admin, { caseId })).toMatchObject({ undoUntil: null });
    expect(await reasonOf(run(services, undoCase, world.admin, { caseId }))).toBe('not_yours');
    await run(services, undoCase, world.moderator, { caseId });
    expect(await run(services, readCase, world.moderator, { caseId })).toMatchObject({
      state: 'new',
      decision: null,
      rule: null,
    });
    expect((await post()).state).toBe('visible');
    await remove();
    await runJob(services, settleCases);
    expect(await run(services, readCase, world.moderator, { caseId })).toMatchObject({ state: 'decided' });
    await undo();
    expect(await run(services, readCase, world.moderator, { caseId })).toMatchObject({ state: 'new' });
  });

  it('opens a case again that was left as it is', async () => {
    await report(services, world.other, { kind: 'post', id: postId });
    const caseId = await caseOf(services, postId);
    await run(services, decideCase, world.moderator, { caseId, outcome: 'kept', words: reason });
    await run(services, undoCase, world.moderator, { caseId });
    expect(await run(services, readCase, world.moderator, { caseId })).toMatchObject({ state: 'new' });
    await run(services, decideCase, world.moderator, { caseId, outcome: 'kept', words: reason });
    later(UNDO_MINUTES + 1);
    expect(await reasonOf(run(services, undoCase, world.moderator, { caseId }))).toBe('too_late');
  });
});
