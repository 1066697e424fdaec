import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AppealDto, AppealLineDto, DecisionDto, OwnAppealDto } from '../../contract/appeals.js';
import { ANSWER_DAYS, APPEAL_DAYS } from '../../contract/appeals.js';
import type { ThreadPageDto } from '../../contract/forums.js';
import {
  appealLinks,
  decideAppeal,
  listAppeals,
  makeAppeal,
  raiseAppeals,
  readAppeal,
  readDecision,
} from '../../src/appeals/index.js';
import { query } from '../../src/database/index.js';
import { readThread } from '../../src/forums/index.js';
import type { Services, SignedIn } from '../../src/kernel/index.js';
import { lockThread, removePost, retitleThread } from '../../src/moderation/index.js';
import { decideCase, listOwnReports, readCase, reportLinks } from '../../src/reports/index.js';
import { suspendMember } from '../../src/sanctions/index.js';
import { buildMember, buildReply, buildServices, run } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { listOf, runJob } from '../notifications/helpers.js';
import { buildCaseWorld, type CaseWorld, caseOf, reasonOf, report } from './world.js';

let database: TestDatabase;
let services: Services;
let world: CaseWorld;
let postId: string;
let now: Date;
const DAY = 24 * 3_600_000;

beforeAll(async () => {
  database = await testDatabase();
  services = buildServices(database.db, {
    clock: { now: () => now },
    noticeLinks: { ...appealLinks, reportDecided: reportLinks },
  });
});
afterAll(() => database.close());
beforeEach(async () => {
  now = new Date();
  world = await buildCaseWorld(services);
  postId = (await buildReply(services, world.started.thread.id, world.member)).post.id;
});

const reason = 'It names a patient.';
const words = 'The person I name agreed to it.';
const later = (days: number) => {
  now = new Date(now.getTime() + days * DAY);
};
const remove = (by: SignedIn = world.moderator) =>
  run(services, removePost, by, { postId, reason, rule: 'patient' });
const newestEntry = async (): Promise<string> => {
  const [row] = await query<{ id: string }>(
    services.db,
    'select id from moderation_log where network_id = $1 order by id desc limit 1',
    [world.network.id],
  );
  return row!.id;
};
const decision = async (id: string, by: SignedIn = world.member) =>
  (await run(services, readDecision, by, { decisionId: id })) as DecisionDto;
const appeal = async (id: string, by: SignedIn = world.member) =>
  (await run(services, makeAppeal, by, { decisionId: id, words })) as OwnAppealDto;
const waiting = async (by: SignedIn) =>
  ((await run(services, listAppeals, by, {})) as { appeals: AppealLineDto[] }).appeals;
const answer = (appealId: string, by: SignedIn, outcome: 'upheld' | 'overturned' = 'overturned') =>
  run(services, decideAppeal, by, { appealId, outcome, words: 'We looked again.' });
const shown = async () => {
  const page = (await run(services, readThread, world.member, {
    threadId: world.started.thread.id,
    page: 1,
  })) as ThreadPageDto;
  return page.posts.find(({ id }) => id === postId)!;
};

/** A removed post, and the appeal against that. */
async function appealed(by?: SignedIn) {
  await remove(by);
  const entryId = await newestEntry();
  return { entryId, made: await appeal(entryId) };
}

describe('the statement of reasons', () => {
  it('says what, where, how long, why, by which rule, found how, by which role, and how to appeal', async () => {
    await remove();
    expect(await decision(await newestEntry())).toMatchObject({
      entry: { action: 'post.removed', actor: null },
      reason,
      rule: 'patient',
      role: 'network moderator',
      found: 'own',
      network: { name: world.network.name },
      until: null,
      isInForce: true,
      appealUntil: new Date(now.getTime() + APPEAL_DAYS * DAY).toISOString(),
      appeal: null,
    });
  });

  it('names a report as what led to it', async () => {
    await report(services, world.other, { kind: 'post', id: postId });
    const caseId = await caseOf(services, postId);
    const decided = { caseId, outcome: 'removed', rule: 'offensive', words: reason };
    await run(services, decideCase, world.moderator, decided);
    expect(await decision(await newestEntry())).toMatchObject({ found: 'report', rule: 'offensive' });
  });

  it('is for whom it is about and for nobody else', async () => {
    await remove();
    const id = await newestEntry();
    for (const by of [world.moderator, world.other, world.admin])
      expect(await reasonOf(run(services, readDecision, by, { decisionId: id }))).toBe('not_found');
  });

  it('is named in the news, with its own page', async () => {
    await remove();
    const id = await newestEntry();
    expect((await listOf(services, world.member, 'decision'))[0]).toMatchObject({ path: `/decisions/${id}` });
  });
});

describe('an appeal', () => {
  it('is told to others who may decide it, never to whoever decided', async () => {
    await appealed();
    for (const by of [world.other, world.admin]) {
      expect(await waiting(by)).toMatchObject([{ words, isOverdue: false, level: 'moderators' }]);
      expect((await listOf(services, by, 'fairness'))[0]).toMatchObject({ notice: { kind: 'appealed' } });
    }
    for (const by of [world.moderator, world.member, world.siteAdmin]) expect(await waiting(by)).toEqual([]);
    expect(await listOf(services, world.moderator, 'fairness')).toEqual([]);
  });

  it('tells the open lists of those who may decide it, when it is made and when it is answered', async () => {
    const told: string[] = [];
    const stop = services.signals.toAccount.listen(({ accountId, event }) => {
      if (event === 'account:case') told.push(accountId);
    });
    const { made } = await appealed();
    const deciders = [world.other, world.admin].map(({ accountId }) => accountId).sort();
    expect(told.sort()).toEqual(deciders);
    told.length = 0;
    await answer(made.id, world.other, 'upheld');
    stop();
    expect(told.sort()).toEqual(deciders);
  });

  it('is read and answered by nobody else', async () => {
    const { made } = await appealed();
    for (const by of [world.moderator, world.member, world.siteAdmin]) {
      expect(await reasonOf(run(services, readAppeal, by, { appealId: made.id }))).toBe('not_found');
      expect(await reasonOf(answer(made.id, by))).toBe('not_found');
    }
    const item = (await run(services, readAppeal, world.other, { appealId: made.id })) as AppealDto;
    expect(item).toMatchObject({ withheld: expect.any(String), decision: { rule: 'patient' } });
  });

  it('that is overturned brings everything back in its place, with one piece of news', async () => {
    const before = await shown();
    const { entryId, made } = await appealed();
    const news = (await listOf(services, world.member)).length;
    await answer(made.id, world.other);
    expect(await shown()).toMatchObject({ number: before.number, html: before.html, state: 'visible' });
    expect(await decision(entryId)).toMatchObject({
      isInForce: false,
      appeal: { outcome: 'overturned', answer: 'We looked again.', decidedRole: 'network moderator' },
    });
    expect(JSON.stringify(await decision(entryId))).not.toContain('Sam Second');
    const list = await listOf(services, world.member);
    expect(list).toHaveLength(news + 1);
    expect(list[0]).toMatchObject({
      notice: { kind: 'appealDecided', text: 'We looked again.' },
      path: `/decisions/${entryId}`,
    });
    // What was taken away is for nobody any more.
    expect(await waiting(world.other)).toEqual([]);
    expect(await run(services, readAppeal, world.other, { appealId: made.id })).toMatchObject({
      withheld: null,
    });
  });

  it('that is upheld changes nothing, and is final', async () => {
    const { entryId, made } = await appealed();
    await answer(made.id, world.other, 'upheld');
    expect((await shown()).state).toBe('removed');
    const second = run(services, makeAppeal, world.member, { decisionId: entryId, words });
    expect(await reasonOf(second)).toBe('already_appealed');
    await second.catch((error) => expect(error.message).toContain(made.reference));
  });

  it('gets one answer, whoever answers at the same time (J13)', async () => {
    for (let round = 0; round < 6; round++) {
      postId = (await buildReply(services, world.started.thread.id, world.member)).post.id;
      const { made } = await appealed();
      const outcomes = await Promise.all([
        reasonOf(answer(made.id, world.other, 'upheld')),
        reasonOf(answer(made.id, world.admin, 'overturned')),
      ]);
      expect(outcomes.filter((one) => one === 'done')).toHaveLength(1);
      expect(outcomes.filter((one) => one !== 'done')).toEqual(['already_decided']);
      const { appeal: own } = await decision(await firstEntry());
      expect((await shown()).state).toBe(own!.outcome === 'overturned' ? 'visible' : 'removed');
      const second = await query(
        services.db,
        `select details from network_events where thing_id = $1 and act = 'appeal.decidedBefore'`,
        [made.id],
      );
      expect(second).toEqual([{ details: { outcome: own!.outcome === 'upheld' ? 'overturned' : 'upheld' } }]);
    }
  });
  const firstEntry = async () => {
    const [row] = await query<{ id: string }>(
      services.db,
      `select id from moderation_log where post_id = $1 order by id limit 1`,
      [postId],
    );
    return row!.id;
  };

  it('is not possible too late, for what was taken back, or for others', async () => {
    await remove();
    const id = await newestEntry();
    expect(await reasonOf(appeal(id, world.other))).toBe('not_found');
    later(APPEAL_DAYS + 1);
    expect(await reasonOf(appeal(id))).toBe('too_late');
  });

  it('is open to people who were put out', async () => {
    await remove();
    const id = await newestEntry();
    await run(services, suspendMember, world.admin, {
      networkId: world.network.id,
      accountId: world.member.accountId,
      reason: 'For now.',
    });
    expect(await decision(id)).toMatchObject({ reason, entry: { threadTitle: null, path: null } });
    const made = await appeal(id);
    await answer(made.id, world.other);
    // At the same moment by this clock: in any order.
    expect((await listOf(services, world.member, 'fairness')).map(({ notice }) => notice?.kind)).toContain(
      'appealDecided',
    );
  });

  it('goes on to the admins and to the site when nobody answers, and is never stuck', async () => {
    const { made } = await appealed();
    later(ANSWER_DAYS + 1);
    expect((await waiting(world.other))[0]).toMatchObject({ isOverdue: true });
    await runJob(services, raiseAppeals);
    expect((await waiting(world.admin))[0]).toMatchObject({ level: 'admins', isOverdue: false });
    expect((await listOf(services, world.admin, 'fairness'))[0]).toMatchObject({
      notice: { kind: 'appealWaits' },
    });
    later(ANSWER_DAYS + 1);
    await runJob(services, raiseAppeals);
    expect((await waiting(world.siteAdmin)).map(({ id }) => id)).toContain(made.id);
    await answer(made.id, world.siteAdmin);
    expect((await shown()).state).toBe('visible');
  });

  it('begins where somebody else is: with the site, where the only admin decided', async () => {
    await remove(world.admin);
    const made = await appeal(await newestEntry());
    expect(made.level).toBe('site');
    expect(await waiting(world.other)).toEqual([]);
    expect((await waiting(world.siteAdmin)).map(({ id }) => id)).toContain(made.id);
  });

  it('about a lock or a title takes those back', async () => {
    const threadId = world.started.thread.id;
    await run(services, lockThread, world.moderator, { threadId, isLocked: true, reason });
    const locked = await appeal(await newestEntry());
    await run(services, retitleThread, world.moderator, { threadId, title: 'Another title', reason });
    const titled = await appeal(await newestEntry());
    await answer(locked.id, world.other);
    await answer(titled.id, world.other);
    const page = (await run(services, readThread, world.member, { threadId, page: 1 })) as ThreadPageDto;
    expect(page.thread).toMatchObject({ isLocked: false, title: world.started.thread.title });
  });

  it('stands with its case, whose reporter hears of the end', async () => {
    await report(services, world.other, { kind: 'post', id: postId });
    const caseId = await caseOf(services, postId);
    const decided = { caseId, outcome: 'removed', rule: 'offensive', words: reason };
    await run(services, decideCase, world.moderator, decided);
    const [told] = await listOf(services, world.other, 'fairness');
    expect(told).toMatchObject({
      notice: { kind: 'reportDecided' },
      path: expect.stringContaining('/reports#'),
    });
    const made = await appeal(await newestEntry());
    expect(await run(services, readCase, world.admin, { caseId })).toMatchObject({
      state: 'appealed',
      appealPath: `/appeals/${made.id}`,
    });
    await answer(made.id, world.admin);
    expect(await run(services, readCase, world.admin, { caseId })).toMatchObject({ state: 'decided' });
    expect(await run(services, listOwnReports, world.other, {})).toMatchObject({
      reports: [{ outcome: 'kept' }],
    });
  });

  it('is answered by nobody who ranks below whoever decided or whom it is about', async () => {
    const boss = await buildMember(services, world, 'admin', 'Bo Boss');
    postId = (await buildReply(services, world.started.thread.id, boss)).post.id;
    await remove(world.admin);
    const made = await appeal(await newestEntry(), boss);
    expect(made.level).toBe('site');
    expect(await reasonOf(answer(made.id, world.other))).toBe('not_found');
  });
});
