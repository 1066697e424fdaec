import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AppealDto, OwnAppealDto, UndoableDto } from '../../contract/appeals.js';
import type { CaseDto, EvidenceDto } from '../../contract/cases.js';
import type { ThreadPageDto } from '../../contract/forums.js';
import { decideAppeal, makeAppeal, readAppeal, readDecision } from '../../src/appeals/index.js';
import { query } from '../../src/database/index.js';
import { readThread } from '../../src/forums/index.js';
import type { Services, SignedIn } from '../../src/kernel/index.js';
import { restorePost } from '../../src/moderation/index.js';
import { caseFacts } from '../../src/reports/facts/case.facts.js';
import {
  claimCase,
  countReaders,
  decideCase,
  findCase,
  hideCase,
  listUndoable,
  readCase,
  readEvidence,
  releaseCase,
  settleCases,
  undoCase,
  undoDecision,
  workManyCases,
} from '../../src/reports/index.js';
import { decide as decideOn } from '../../src/reports/use-cases/decide-case.js';
import { strikesOf } from '../../src/sanctions/queries/strikes.js';
import { buildReply, buildServices, ctxOf, run } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { listOf } from '../notifications/helpers.js';
import { buildCaseWorld, type CaseWorld, caseOf, reasonOf, report } from './world.js';

/** A post that moderators hide while they look at what was reported about it. */
let database: TestDatabase;
let services: Services;
let world: CaseWorld;
let postId: string;
let caseId: string;

beforeAll(async () => {
  database = await testDatabase(4);
  services = buildServices(database.db);
});
afterAll(() => database.close());
beforeEach(async () => {
  world = await buildCaseWorld(services);
  postId = (await buildReply(services, world.started.thread.id, world.member, 'What a qqfool.')).post.id;
  await report(services, world.admin, { kind: 'post', id: postId });
  caseId = await caseOf(services, postId);
});

const reason = 'It may name a patient.';
const hide = (by: SignedIn = world.moderator) =>
  run(services, hideCase, by, { caseId, rule: 'patient', words: reason });
const decide = (decision: object, by: SignedIn = world.moderator) =>
  run(services, decideCase, by, { caseId, ...decision });
const kept = { outcome: 'kept', words: 'It names nobody.' };
const removed = { outcome: 'removed', rule: 'patient', words: 'It names a patient.' };
const locked = { outcome: 'locked', rule: 'patient', words: 'It names nobody, and ends here.' };
const see = (by: SignedIn = world.moderator) => run(services, readCase, by, { caseId }) as Promise<CaseDto>;
const post = async (by: SignedIn = world.admin) => {
  const page = (await run(services, readThread, by, {
    threadId: world.started.thread.id,
    page: 1,
  })) as ThreadPageDto;
  return page.posts.find(({ id }) => id === postId)!;
};
const newest = async () =>
  (
    await query<{ id: string; action: string }>(
      services.db,
      'select id, action from moderation_log where post_id = $1 order by id desc limit 1',
      [postId],
    )
  )[0]!;
const lineOf = async (action: string) =>
  (
    await query<{ id: string }>(
      services.db,
      'select id from moderation_log where post_id = $1 and action = $2 order by id desc limit 1',
      [postId, action],
    )
  )[0]!.id;
const strikes = async () =>
  (await strikesOf(services.db, [world.member.accountId], world.network.id, new Date())).length;

describe('a post that is hidden while its case is looked at', () => {
  it('is gone for everybody and decided by nothing: the case stays open, with whoever hid it, and has its text', async () => {
    await hide();
    expect(await post()).toMatchObject({ state: 'removed', isUnderReview: true });
    expect(JSON.stringify(await post(world.moderator))).not.toContain('qqfool');
    await settleCases.run(services);
    const item = await see();
    expect(item).toMatchObject({ state: 'claimed', claim: { isMine: true }, canHide: false, decision: null });
    expect(item.hidden?.html).toContain('qqfool');
    expect(item.events[0]).toMatchObject({ act: 'hidden', words: reason });
    const evidence = (await run(services, readEvidence, world.moderator, { caseId })) as EvidenceDto;
    expect(JSON.stringify(evidence.parts.versions)).toContain('qqfool');
    expect(await strikes()).toBe(0);
    expect(await reasonOf(hide())).toBe('nothing_to_hide');
    expect(await reasonOf(decide(kept, world.other))).toBe('claimed');
  });

  it('has a way to its case where it stands, for whoever may see the case; nobody else learns that there is one', async () => {
    const way = (by: SignedIn) => run(services, findCase, by, { postId }) as Promise<{ path: string | null }>;
    // Refused in the same words while a case is open and when there is none.
    const isRefused = async () => expect(await reasonOf(way(world.member))).toBe('not_moderator');
    await isRefused();
    await hide();
    expect((await way(world.moderator)).path).toBe(`/cases/${caseId}`);
    await isRefused();
    expect(await reasonOf(way(world.siteAdmin))).toBe('done');
    await decide(removed);
    expect((await way(world.moderator)).path).toBeNull();
    await isRefused();
  });

  it('is told to its author with rule and reason, and can be appealed at once, to somebody else', async () => {
    await hide();
    const { id, action } = await newest();
    expect(action).toBe('post.hidden');
    const [news] = await listOf(services, world.member, 'decision');
    expect(news).toMatchObject({ decision: { action: 'post.hidden', rule: 'patient', reason, actor: null } });
    expect(await run(services, readDecision, world.member, { decisionId: id })).toMatchObject({
      isInForce: true,
      found: 'report',
      appealUntil: expect.any(String),
    });
    const words = 'It names nobody.';
    const made = (await run(services, makeAppeal, world.member, { decisionId: id, words })) as OwnAppealDto;
    expect(await reasonOf(run(services, readAppeal, world.moderator, { appealId: made.id }))).not.toBe(
      'done',
    );
    const item = (await run(services, readAppeal, world.other, { appealId: made.id })) as AppealDto;
    expect(item.withheld).toContain('qqfool');
    const answer = { appealId: made.id, outcome: 'overturned', words: 'It does not.' };
    await run(services, decideAppeal, world.other, answer);
    expect((await post()).state).toBe('visible');
    expect((await see()).decision).toBeNull();
  });

  it('is shown again by the decision that it stays, and hidden again if that is undone', async () => {
    await hide();
    await decide(kept);
    expect(await post()).toMatchObject({ state: 'visible', html: expect.stringContaining('qqfool') });
    expect(await see()).toMatchObject({ decision: { outcome: 'kept' }, hidden: null });
    await run(services, undoCase, world.moderator, { caseId });
    expect(await post()).toMatchObject({ state: 'removed', isUnderReview: true });
    await settleCases.run(services);
    expect(await see()).toMatchObject({ decision: null, state: 'new' });
  });

  it('is removed by the decision, which its author is told as well, and hidden again if that is undone', async () => {
    await hide();
    await decide(removed);
    const { action } = await newest();
    expect(action).toBe('post.removed');
    expect((await post()).isUnderReview).toBeUndefined();
    expect(await see()).toMatchObject({ decision: { outcome: 'removed' }, hidden: null });
    expect(await strikes()).toBe(1);
    const told = await listOf(services, world.member, 'decision');
    expect(told).toHaveLength(2);
    await run(services, undoCase, world.moderator, { caseId });
    expect(await post()).toMatchObject({ state: 'removed', isUnderReview: true });
    expect(await strikes()).toBe(0);
    expect((await see()).hidden?.html).toContain('qqfool');
    await decide({ outcome: 'handled', rule: 'patient', words: 'Its author changed it.' });
    expect((await post()).state).toBe('visible');
  });

  it('comes back when many are left as they are at once, and is hidden by one of two', async () => {
    const outcomes = await Promise.all([reasonOf(hide()), reasonOf(hide(world.other))]);
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    const [first, second] =
      outcomes[0] === 'done' ? [world.moderator, world.other] : [world.other, world.moderator];
    const input = { caseIds: [caseId], act: 'keep', words: 'It names nobody.' };
    expect(await run(services, workManyCases, second, input)).toMatchObject({ done: [] });
    expect((await post()).state).toBe('removed');
    expect(await run(services, workManyCases, first, input)).toMatchObject({ done: [caseId] });
    expect((await post()).state).toBe('visible');
  });

  it('comes back when its removal is undone while that is appealed: its case is not open', async () => {
    await hide();
    await decide(removed);
    const { id } = await newest();
    const words = 'It names nobody.';
    const made = (await run(services, makeAppeal, world.member, { decisionId: id, words })) as OwnAppealDto;
    await run(services, undoDecision, world.moderator, { decisionId: id });
    expect((await post()).state).toBe('visible');
    await run(services, decideAppeal, world.other, {
      appealId: made.id,
      outcome: 'overturned',
      words: 'No.',
    });
    expect((await post()).state).toBe('visible');
  });

  it('stays shown after its case locked the thread, until that is undone', async () => {
    await hide();
    await decide(locked);
    const shown = await lineOf('post.restored');
    const undo = () => run(services, undoDecision, world.moderator, { decisionId: shown });
    expect(await reasonOf(undo())).toBe('changed_since');
    const { acts } = (await run(services, listUndoable, world.moderator, {})) as { acts: UndoableDto[] };
    expect(acts.map(({ entry }) => entry.action)).toEqual(['thread.locked']);
    await run(services, undoCase, world.moderator, { caseId });
    expect((await post()).state).toBe('visible');
    await undo();
    expect(await post()).toMatchObject({ state: 'removed', isUnderReview: true });
  });

  it.each([kept, removed])('is appealed at once also where it is hidden again (%#)', async (decision) => {
    await hide();
    await decide(decision);
    await run(services, undoCase, world.moderator, { caseId });
    const { id, action } = await newest();
    expect(action).toBe('post.hidden');
    expect(await run(services, readDecision, world.member, { decisionId: id })).toMatchObject({
      found: 'report',
      appealUntil: expect.any(String),
    });
    const words = 'It names nobody.';
    const made = (await run(services, makeAppeal, world.member, { decisionId: id, words })) as OwnAppealDto;
    await run(services, decideAppeal, world.other, {
      appealId: made.id,
      outcome: 'overturned',
      words: 'No.',
    });
    expect((await post()).state).toBe('visible');
  });

  it('is shown, and its case still open, where the lock that decides it fails', async () => {
    await hide();
    let left = 2;
    const ids = {
      next: () => {
        if (left-- === 0) throw new Error('stopped');
        return services.ids.next();
      },
    };
    const facts = await caseFacts(ctxOf(services, world.moderator), caseId);
    const stopped = decideOn(ctxOf({ ...services, ids }, world.moderator), facts!, locked as never);
    expect(await reasonOf(stopped)).toContain('stopped');
    expect((await post()).state).toBe('visible');
    expect((await see()).decision).toBeNull();
    await decide(locked);
    expect((await see()).decision).toMatchObject({ outcome: 'locked' });
  });

  it.each([kept, locked])(
    'is not decided by who read it before it was hidden, in another tab (%#)',
    async (decision) => {
      const ctx = ctxOf(services, world.moderator);
      const before = await caseFacts(ctx, caseId);
      await hide();
      expect(await reasonOf(decideOn(ctx, before!, decision as never))).toContain('FactsChanged');
      expect((await see()).decision).toBeNull();
      await decide(decision);
      expect((await post()).state).toBe('visible');
    },
  );

  it('comes back by its case, and by no other way', async () => {
    await hide();
    const restore = () => run(services, restorePost, world.other, { postId, reason: 'It is fine.' });
    expect(await reasonOf(restore())).toBe('under_review');
    await decide(removed);
    expect(await reasonOf(restore())).toBe('done');
  });

  it('is what counting its readers wakes for, and nothing else that is told', () => {
    const woken: string[] = [];
    const actions = ['thread.locked', 'post.hidden', 'post.restored', 'post.removed'];
    let told = '';
    const stop = countReaders.listen!(services, () => woken.push(told));
    for (const action of actions) {
      told = action;
      const data = { entryId: caseId, action };
      services.signals.toAccount.tell({ accountId: world.member.accountId, event: 'account:notice', data });
    }
    stop();
    expect(woken).toEqual(['post.hidden', 'post.removed']);
  });

  it('is hidden by whoever may decide the case, and nobody else', async () => {
    expect(await reasonOf(hide(world.member))).toBe('not_found');
    await run(services, claimCase, world.other, { caseId });
    expect(await reasonOf(hide())).toBe('claimed');
    await run(services, releaseCase, world.other, { caseId });
    expect(await reasonOf(hide())).toBe('done');
  });
});
