import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AppealDto, OwnAppealDto, UndoableDto } from '../../contract/appeals.js';
import type { PostCommitted, PostHistoryDto, ThreadPageDto } from '../../contract/forums.js';
import { decideAppeal, makeAppeal, readAppeal, readDecision } from '../../src/appeals/index.js';
import { query } from '../../src/database/index.js';
import {
  deletePost,
  editPost,
  readPostHistory,
  readPostSource,
  readThread,
  replyToThread,
} from '../../src/forums/index.js';
import { type Actor, type Services, type SignedIn, visitor } from '../../src/kernel/index.js';
import { sealWith } from '../../src/lib/seal.js';
import { removePost, restorePost, retitleThread, rewordPost } from '../../src/moderation/index.js';
import { setAnonymity } from '../../src/networks/index.js';
import { listUndoable, undoDecision } from '../../src/reports/index.js';
import { buildReply, buildServices, run } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { listOf } from '../notifications/helpers.js';
import { buildCaseWorld, type CaseWorld, reasonOf } from '../reports/world.js';

let database: TestDatabase;
let services: Services;
let world: CaseWorld;
let postId: string;

beforeAll(async () => {
  database = await testDatabase();
  services = buildServices(database.db, { seal: sealWith(randomBytes(32)) });
});
afterAll(() => database.close());
beforeEach(async () => {
  world = await buildCaseWorld(services, 'public');
  postId = (await buildReply(services, world.started.thread.id, world.member, 'Ring zqcanary on Monday.'))
    .post.id;
});

const reason = 'It names a patient.';
const reword = (version = 1, by: SignedIn = world.moderator, body = 'Ring the ward on Monday.') =>
  run(services, rewordPost, by, { postId, body, version, reason, rule: 'patient' });
const shown = async (by: Actor = world.member, id = postId) => {
  const page = (await run(services, readThread, by, { threadId: world.started.thread.id })) as ThreadPageDto;
  return page.posts.find((post) => post.id === id)!;
};
const history = async (by: Actor, id = postId) =>
  (await run(services, readPostHistory, by, { postId: id, from: 1 })) as PostHistoryDto;
const versions = async (by: Actor, id = postId) =>
  (await history(by, id)).revisions.map((one) => one.version);
const newest = async () => {
  const [row] = await query<{ id: string; payload: object }>(
    services.db,
    'select id, payload from moderation_log where network_id = $1 order by id desc limit 1',
    [world.network.id],
  );
  return row!;
};

describe('a moderator’s edit of a post', () => {
  it('is shown as that to everybody, and only moderators read what it said before', async () => {
    await reword();
    expect(await shown(visitor)).toMatchObject({
      html: '<p>Ring the ward on Monday.</p>\n',
      version: 2,
      isModerated: true,
    });
    for (const reader of [visitor, world.member]) {
      const read = await history(reader);
      expect(JSON.stringify(read)).not.toContain('zqcanary');
      expect(read.revisions).toMatchObject([{ version: 2, isModerated: true }]);
      expect(read.since).toBeUndefined();
    }
    const full = await history(world.other);
    expect(full.revisions).toMatchObject([
      { version: 2, isModerated: true },
      { version: 1, isRestricted: true },
    ]);
    expect(full.revisions[1]!.html).toContain('zqcanary');
  });

  it('keeps all versions before it from readers, also after the author has edited again', async () => {
    await run(services, editPost, world.member, { postId, body: 'Ring zqcanary on Tuesday.', version: 1 });
    await reword(2);
    await run(services, editPost, world.member, { postId, body: 'Ring the ward at noon.', version: 3 });
    expect(await shown(visitor)).toMatchObject({ version: 4, isModerated: true });
    expect(await versions(visitor)).toEqual([4, 3]);
    expect((await history(visitor)).revisions.map(({ isModerated }) => isModerated)).toEqual([
      undefined,
      true,
    ]);
    expect(await versions(world.moderator)).toEqual([4, 3, 2, 1]);
  });

  it('is told to the author with rule and reason, is in the log without any text, and can be appealed', async () => {
    await reword();
    const { id, payload } = await newest();
    expect(payload).toEqual({ number: 2, version: 2, before: null, rule: 'patient' });
    const [news] = await listOf(services, world.member, 'decision');
    expect(news).toMatchObject({ decision: { action: 'post.edited', actor: null, rule: 'patient', reason } });
    expect(await run(services, readDecision, world.member, { decisionId: id })).toMatchObject({
      isInForce: true,
      appealUntil: expect.any(String),
    });
    const made = (await run(services, makeAppeal, world.member, {
      decisionId: id,
      words: 'It is the name of a ward.',
    })) as OwnAppealDto;
    const item = (await run(services, readAppeal, world.other, { appealId: made.id })) as AppealDto;
    expect(item.withheld).toBe('Ring zqcanary on Monday.');
    const answer = { appealId: made.id, outcome: 'overturned', words: 'It is.' };
    await run(services, decideAppeal, world.other, answer);
    const back = await shown(visitor);
    expect(back).toMatchObject({ html: '<p>Ring zqcanary on Monday.</p>\n', version: 3 });
    expect(back.isModerated).toBeUndefined();
    expect(await versions(visitor)).toEqual([3, 2, 1]);
  });

  it('can be undone by whoever did it while nothing came after, and an earlier one holds again', async () => {
    await reword();
    await reword(2, world.moderator, 'Ring somebody.');
    const { acts } = (await run(services, listUndoable, world.moderator, {})) as { acts: UndoableDto[] };
    expect(acts).toHaveLength(1);
    await run(services, undoDecision, world.moderator, { decisionId: acts[0]!.id });
    expect(await shown(visitor)).toMatchObject({ html: '<p>Ring the ward on Monday.</p>\n', version: 4 });
    // What the first edit took away stays with moderators.
    expect(await versions(visitor)).toEqual([4, 3, 2]);
    expect((await newest()).payload).toMatchObject({ because: 'undo', version: 4 });
  });

  it('is not undone once its author wrote anew', async () => {
    await reword();
    const { id } = await newest();
    await run(services, editPost, world.member, { postId, body: 'Ring at noon.', version: 2 });
    expect(await reasonOf(run(services, undoDecision, world.moderator, { decisionId: id }))).toBe(
      'changed_since',
    );
  });

  it('stays one after a removal and a restore', async () => {
    await reword();
    await run(services, removePost, world.moderator, { postId, reason });
    expect(await shown()).not.toHaveProperty('isModerated');
    await run(services, restorePost, world.moderator, { postId, reason });
    expect(await shown()).toMatchObject({ isModerated: true, version: 2 });
    expect(await versions(visitor)).toEqual([2]);
  });

  it('leaves nothing of what it said once its author deletes it', async () => {
    await reword();
    await run(services, deletePost, world.member, { postId });
    const rows = await query(services.db, 'select 1 from post_revisions where post_id = $1', [postId]);
    expect(rows).toEqual([]);
  });

  it('is one edit where two edit at once; a newer version is a conflict', async () => {
    const both = await Promise.all([reasonOf(reword()), reasonOf(reword(1, world.other))]);
    expect(both.sort()).toEqual(['done', 'newer_version']);
    expect(await versions(world.moderator)).toEqual([2, 1]);
  });

  it('works on a post without a name, whose author reads the decision', async () => {
    await run(services, setAnonymity, world.admin, { networkId: world.network.id, mode: 'on' });
    const input = { threadId: world.started.thread.id, body: 'I gave zqcanary too much.', anonymous: true };
    const { post } = (await run(services, replyToThread, world.member, {
      ...input,
      clientKey: randomUUID(),
    })) as PostCommitted;
    postId = post.id;
    await reword();
    const { id } = await newest();
    expect(await run(services, readDecision, world.member, { decisionId: id })).toMatchObject({ reason });
    expect((await listOf(services, world.member, 'decision'))[0]).toMatchObject({
      decision: { action: 'post.edited' },
    });
    const made = (await run(services, makeAppeal, world.member, {
      decisionId: id,
      words: 'Nobody.',
    })) as OwnAppealDto;
    await run(services, decideAppeal, world.other, {
      appealId: made.id,
      outcome: 'overturned',
      words: 'Yes.',
    });
    expect((await shown(visitor)).html).toContain('zqcanary');
  });
});

describe('who edits as a moderator', () => {
  it('is a moderator, of somebody else’s visible post', async () => {
    expect(await reasonOf(reword(1, world.member))).toBe('not_moderator');
    const own = (await buildReply(services, world.started.thread.id, world.moderator, 'Mine.')).post;
    postId = own.id;
    expect(await reasonOf(reword())).toBe('own_post');
    expect(await reasonOf(reword(1, world.other))).toBe('done');
  });

  it('reads the post as it was written; other members don’t', async () => {
    expect(await run(services, readPostSource, world.moderator, { postId })).toMatchObject({
      source: 'Ring zqcanary on Monday.',
    });
    const reader = world.siteAdmin;
    expect(await reasonOf(run(services, readPostSource, reader, { postId }))).toBe('done');
    await run(services, removePost, world.moderator, { postId, reason });
    expect(await reasonOf(run(services, readPostSource, world.moderator, { postId }))).toBe('post_gone');
  });

  it('changes titles too, with the rule in the log', async () => {
    await run(services, retitleThread, world.moderator, {
      threadId: world.started.thread.id,
      title: 'A plainer title',
      reason,
      rule: 'patient',
    });
    expect((await newest()).payload).toMatchObject({ rule: 'patient' });
  });
});
