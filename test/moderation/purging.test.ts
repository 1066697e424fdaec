import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AppealDto, OwnAppealDto, UndoableDto } from '../../contract/appeals.js';
import type { PostCommitted, PostHistoryDto } from '../../contract/forums.js';
import type { OwnHoldDto } from '../../contract/holds.js';
import { quoteMarkdown } from '../../contract/quote.js';
import { decideAppeal, makeAppeal, readAppeal, readDecision } from '../../src/appeals/index.js';
import { query } from '../../src/database/index.js';
import { editPost, followQuotesJob, readPostHistory, replyToThread } from '../../src/forums/index.js';
import { decideHold, listOwnHolds, undoRefusal, writeGate } from '../../src/holds/index.js';
import { type Actor, type Services, type SignedIn, visitor } from '../../src/kernel/index.js';
import { sealWith } from '../../src/lib/seal.js';
import { purgeVersions, rewordPost } from '../../src/moderation/index.js';
import { setAnonymity } from '../../src/networks/index.js';
import { listUndoable } from '../../src/reports/index.js';
import { saveDraft } from '../../src/writing/index.js';
import { buildReply, buildServices, run } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { tablesWith } from '../helpers/tables-with.js';
import { heldOf, setWriting } from '../holds/world.js';
import { listOf } from '../notifications/helpers.js';
import { buildCaseWorld, type CaseWorld, reasonOf } from '../reports/world.js';

let database: TestDatabase;
let services: Services;
let world: CaseWorld;
let postId: string;
let threadId: string;

const WAS = 'Ring zqcanary of ward seven on Monday.';
const IS = 'Ring the ward on Monday, please.';
const reason = 'It names a patient.';

beforeAll(async () => {
  database = await testDatabase();
  services = buildServices(database.db, { seal: sealWith(randomBytes(32)) });
});
afterAll(() => database.close());
beforeEach(async () => {
  world = await buildCaseWorld(services, 'public');
  threadId = world.started.thread.id;
  postId = (await buildReply(services, threadId, world.member, WAS)).post.id;
});

const edit = (version = 1, body = IS) => run(services, editPost, world.member, { postId, body, version });
const purge = (version = 2, by: SignedIn = world.moderator) =>
  run(services, purgeVersions, by, { postId, version, reason, rule: 'patient' });
const history = async (by: Actor) =>
  (await run(services, readPostHistory, by, { postId, from: 1 })) as PostHistoryDto;
const quoteOf = (text: string) => quoteMarkdown(text, postId, 'Ada wrote in', 'post 2');
const answer = async (body: string, by: SignedIn = world.other, replyTo?: number) =>
  (
    (await run(services, replyToThread, by, {
      threadId,
      body,
      replyTo,
      clientKey: randomUUID(),
    })) as PostCommitted
  ).post.id;
const sourceOf = async (id: string) =>
  (await query<{ source: string }>(services.db, 'select source from posts where id = $1', [id]))[0]!.source;
const newest = async () =>
  (
    await query<{ id: string; payload: object }>(
      services.db,
      'select id, payload from moderation_log where network_id = $1 order by id desc limit 1',
      [world.network.id],
    )
  )[0]!;

/** The look at once, and the one for what was on its way. */
async function lookAgain(): Promise<void> {
  while (await followQuotesJob.run(services));
  await query(services.db, `update quotes_due set asked_at = asked_at - interval '2 minutes'`);
  while (await followQuotesJob.run(services));
}

/** From everything that anybody reads at once; from the note of quotations that are due when the second look is done. */
async function expectGone(token = 'zqcanary'): Promise<void> {
  expect(await tablesWith(services.db, token)).toEqual(['quotes_due']);
  await lookAgain();
  expect(await tablesWith(services.db, token)).toEqual([]);
}

describe('earlier versions that a moderator purges', () => {
  it('are in no history and no table, quoted neither, nor in drafts; what stands stays quoted (D05)', async () => {
    const quoting = await answer(`${quoteOf(WAS)}Yes.`);
    await run(services, editPost, world.other, { postId: quoting, body: `${quoteOf(WAS)}No.`, version: 1 });
    const retyped = await answer(`> ${WAS}\n\nReally?`, world.other, 2);
    await run(services, saveDraft, world.other, {
      ...{ kind: 'reply', placeId: threadId, title: '', body: `${quoteOf(WAS)}Not sent.` },
      ...{ replyTo: 2, postVersion: null, version: 0 },
    });
    await run(services, saveDraft, world.member, {
      ...{ kind: 'edit', placeId: postId, title: '', body: `${WAS} Or on Tuesday.` },
      ...{ replyTo: null, postVersion: 1, version: 0 },
    });
    await edit();
    const fair = await answer(`${quoteOf('Ring the **ward** on Monday')}Of course.`);
    expect(await tablesWith(services.db, 'zqcanary')).toEqual(
      expect.arrayContaining(['posts', 'post_revisions', 'drafts']),
    );
    await purge();
    await expectGone();
    for (const reader of [visitor, world.member, world.moderator, world.siteAdmin]) {
      const read = await history(reader);
      expect(read.revisions.map(({ version }) => version)).toEqual([2]);
      expect(read).toMatchObject({ purgedBefore: 2 });
      expect(read.since).toBeUndefined();
    }
    expect(await sourceOf(postId)).toBe(IS);
    expect(await sourceOf(quoting)).toBe('> […](/q/gone)\n\nNo.');
    expect(await sourceOf(retyped)).toBe('> […](/q/gone)\n\nReally?');
    expect(await sourceOf(fair)).toContain('Ring the **ward** on Monday');
  });

  it('come back in no text that was on its way, at once or a moment later', async () => {
    await edit();
    await purge();
    expect(await sourceOf(await answer(`${quoteOf(WAS)}Late.`))).toBe('> […](/q/gone)\n\nLate.');
    // As if it had been written while the purge was: the second look finds it.
    const late = await answer('Later.');
    await query(services.db, 'update posts set source = $2 where id = $1', [late, `${quoteOf(WAS)}Later.`]);
    await lookAgain();
    expect(await sourceOf(late)).toBe('> […](/q/gone)\n\nLater.');
    // What is edited from now on is history as everywhere.
    await edit(2, 'Ring the ward on Tuesday, please.');
    expect((await history(visitor)).revisions.map(({ version }) => version)).toEqual([3, 2]);
    expect(await sourceOf(await answer(`${quoteOf(IS)}As it was.`))).toContain('Ring the ward on Monday');
  });

  it('go with edits of them that waited or were refused, and such an edit is not kept afterwards either', async () => {
    const gated = { ...services, gate: writeGate };
    const editLater = (body: string, version: number) =>
      run(gated, editPost, world.member, { postId, body, version });
    await setWriting(services, world, { mode: 'all' });
    const refused = await heldOf(editLater(`${WAS} Or Tuesday.`, 1));
    const refusal = { decision: 'refuse', rule: 'other', words: 'It names a patient.' };
    await run(services, decideHold, world.moderator, { holdId: refused.id, revision: 1, ...refusal });
    await heldOf(editLater(`${WAS} Or Friday.`, 1));
    await edit();
    await purge();
    await expectGone();
    const own = (await run(services, listOwnHolds, world.member, {})) as {
      waiting: OwnHoldDto[];
      decided: OwnHoldDto[];
    };
    expect(own.waiting).toEqual([]);
    const left = own.decided.map(({ state, source, html }) => ({ state, source, html }));
    expect(left.sort((one, other) => (one.state < other.state ? -1 : 1))).toEqual([
      { state: 'refused', source: '', html: '' },
      { state: 'withdrawn', source: '', html: '' },
    ]);
    // Nothing is left that could wait again.
    expect(await reasonOf(run(services, undoRefusal, world.moderator, { holdId: refused.id }))).not.toBe(
      'done',
    );
    expect(await reasonOf(editLater(`${WAS} Or never.`, 1))).toBe('newer_version');
    expect((await heldOf(editLater('Ring the ward on Friday.', 2))).state).toBe('waiting');
  });

  it('are found where an answer once quoted them, or would have, without the way to them', async () => {
    const answering = await answer(`> ${WAS}\n\nReally?`, world.other, 2);
    await run(services, editPost, world.other, { postId: answering, body: 'Really?', version: 1 });
    const answers = { kind: 'reply', placeId: threadId, title: '', postVersion: null, version: 0 };
    await run(services, saveDraft, world.other, { ...answers, body: `> ${WAS}\n\nNot sent.`, replyTo: 2 });
    await setWriting(services, world, { mode: 'all' });
    const gated = { ...services, gate: writeGate };
    const input = { threadId, body: `> ${WAS}\n\nHeld.`, replyTo: 2, clientKey: randomUUID() };
    await heldOf(run(gated, replyToThread, world.member, input));
    await edit();
    await purge();
    await expectGone();
  });

  it('are found by the next look where the server died before it looked, and not kept longer', async () => {
    const answering = await answer(`> ${WAS}\n\nReally?`, world.other, 2);
    await edit();
    await purge();
    await query(services.db, 'update posts set source = $2 where id = $1', [
      answering,
      `> ${WAS}\n\nReally?`,
    ]);
    await query(services.db, 'update quotes_due set words = $2, is_begun = false where post_id = $1', [
      postId,
      WAS,
    ]);
    while (await followQuotesJob.run(services));
    expect(await sourceOf(answering)).toBe('> […](/q/gone)\n\nReally?');
    await expectGone();
  });

  it('are found by the second look without the way to them, in what was on its way when they went', async () => {
    const answering = await answer('Really?', world.other, 2);
    await edit();
    await purge();
    // As if it had been written while the purge was.
    const late = `> ${WAS}\n\nReally?`;
    await query(services.db, 'update posts set source = $2 where id = $1', [answering, late]);
    await lookAgain();
    expect(await sourceOf(answering)).toBe('> […](/q/gone)\n\nReally?');
    expect(await tablesWith(services.db, 'zqcanary')).toEqual([]);
  });

  it('are told to the author with rule and reason, are a line of the log without text, and can’t be undone', async () => {
    await edit();
    await edit(2, 'Ring.');
    await purge(3);
    const { id, payload } = await newest();
    expect(payload).toEqual({ number: 2, version: 3, versions: 2, rule: 'patient' });
    const [news] = await listOf(services, world.member, 'decision');
    expect(news).toMatchObject({ decision: { action: 'post.purged', actor: null, rule: 'patient', reason } });
    const { acts } = (await run(services, listUndoable, world.moderator, {})) as { acts: UndoableDto[] };
    expect(acts).toEqual([]);
    expect(await run(services, readDecision, world.member, { decisionId: id })).toMatchObject({
      isInForce: true,
      isFinal: true,
      appealUntil: expect.any(String),
    });
  });

  it('can be appealed: that it was wrong is said, and nothing comes back', async () => {
    await edit();
    await purge();
    const { id } = await newest();
    const made = (await run(services, makeAppeal, world.member, {
      decisionId: id,
      words: 'It named a ward.',
    })) as OwnAppealDto;
    const item = (await run(services, readAppeal, world.other, { appealId: made.id })) as AppealDto;
    expect(item.withheld).toBeNull();
    const overturned = { appealId: made.id, outcome: 'overturned', words: 'It did.' };
    expect(await run(services, decideAppeal, world.other, overturned)).toMatchObject({
      outcome: 'overturned',
    });
    expect((await history(world.moderator)).revisions).toHaveLength(1);
  });

  it('are those that the moderator saw: a newer version is a conflict', async () => {
    await edit();
    await edit(2, 'Ring them.');
    expect(await reasonOf(purge(2))).toBe('newer_version');
    expect((await history(visitor)).revisions).toHaveLength(3);
    const both = await Promise.all([reasonOf(purge(3)), reasonOf(purge(3, world.other))]);
    expect(both.sort()).toEqual(['done', 'no_earlier_versions']);
  });

  it('are not those that whoever purges has changed: another one has to', async () => {
    const body = 'Ring the ward.';
    await run(services, rewordPost, world.moderator, { postId, body, version: 1, reason, rule: 'patient' });
    const { id } = await newest();
    expect(await reasonOf(purge())).toBe('own_edit');
    expect(await reasonOf(purge(2, world.other))).toBe('done');
    // The change stands, and there is nothing that it could give back.
    expect(await run(services, readDecision, world.member, { decisionId: id })).toMatchObject({
      isInForce: false,
      isFinal: true,
    });
  });

  it('of a post without a name, too: its author reads why, and nobody else learns who', async () => {
    await run(services, setAnonymity, world.admin, { networkId: world.network.id, mode: 'on' });
    const input = { threadId, body: 'I gave zqunnamed too much.', anonymous: true, clientKey: randomUUID() };
    postId = ((await run(services, replyToThread, world.member, input)) as PostCommitted).post.id;
    await edit(1, 'I gave somebody too much.');
    await purge();
    await expectGone('zqunnamed');
    const { id } = await newest();
    expect(await run(services, readDecision, world.member, { decisionId: id })).toMatchObject({ reason });
    const rows = await query(services.db, 'select 1 from moderation_log where id = $1 and subject_id = $2', [
      id,
      world.member.accountId,
    ]);
    expect(rows).toEqual([]);
  });

  it('are for moderators to purge, never for who wrote them', async () => {
    await edit();
    expect(await reasonOf(purge(2, world.member))).toBe('not_moderator');
    const own = (await buildReply(services, threadId, world.moderator, 'Mine.')).post.id;
    await run(services, editPost, world.moderator, { postId: own, body: 'My own.', version: 1 });
    postId = own;
    expect(await reasonOf(purge())).toBe('own_post');
  });
});
