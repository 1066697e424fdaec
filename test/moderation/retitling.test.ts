import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { UndoableDto } from '../../contract/appeals.js';
import type { ThreadCommitted, ThreadPageDto } from '../../contract/forums.js';
import { readThread, renameThread } from '../../src/forums/index.js';
import { type Services, visitor } from '../../src/kernel/index.js';
import { retitleThread, splitThread } from '../../src/moderation/index.js';
import { listUndoable, undoDecision } from '../../src/reports/index.js';
import { buildReply, buildServices, run } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { buildCaseWorld, type CaseWorld } from '../reports/world.js';

let database: TestDatabase;
let services: Services;
let world: CaseWorld;
let threadId: string;

beforeAll(async () => {
  database = await testDatabase();
  services = buildServices(database.db);
});
afterAll(() => database.close());
beforeEach(async () => {
  world = await buildCaseWorld(services, 'public');
  threadId = world.started.thread.id;
});

const shown = async () => ((await run(services, readThread, visitor, { threadId })) as ThreadPageDto).thread;
const retitle = (title: string) =>
  run(services, retitleThread, world.moderator, {
    threadId,
    title,
    reason: 'It named somebody.',
    rule: 'other',
  });
const rename = (title: string) => run(services, renameThread, world.member, { threadId, title });
const undo = async () => {
  const { acts } = (await run(services, listUndoable, world.moderator, {})) as { acts: UndoableDto[] };
  await run(services, undoDecision, world.moderator, { decisionId: acts[0]!.id });
};

describe('a title that a moderator gave', () => {
  it('says so, until its author chooses another; the same title again is not another', async () => {
    expect((await shown()).isTitleModerated).toBeUndefined();
    const { thread } = (await retitle('About a ward')) as ThreadCommitted;
    expect(thread).toMatchObject({ title: 'About a ward', isTitleModerated: true });
    expect(await shown()).toMatchObject({ title: 'About a ward', isTitleModerated: true });
    await rename('About a ward');
    expect((await shown()).isTitleModerated).toBe(true);
    await rename('About our ward');
    expect((await shown()).isTitleModerated).toBeUndefined();
  });

  it('gives way to the one before when it is taken back, with whose that was', async () => {
    const { title } = await shown();
    await retitle('About a ward');
    await undo();
    expect((await shown()).isTitleModerated).toBeUndefined();
    expect((await shown()).title).toBe(title);
    await retitle('About a ward');
    await retitle('About any ward');
    await undo();
    expect(await shown()).toMatchObject({ title: 'About a ward', isTitleModerated: true });
  });

  it('is that of a thread that was split off as well', async () => {
    const { post } = await buildReply(services, threadId, world.member);
    const input = { threadId, postIds: [post.id], title: 'Another matter', reason: 'It is one.' };
    const { thread } = (await run(services, splitThread, world.moderator, input)) as ThreadCommitted;
    expect(thread).toMatchObject({ authorId: world.member.accountId, isTitleModerated: true });
    expect((await shown()).isTitleModerated).toBeUndefined();
  });
});
