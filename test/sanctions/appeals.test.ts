import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AppealLineDto, DecisionDto, OwnAppealDto } from '../../contract/appeals.js';
import type { PostCommitted } from '../../contract/forums.js';
import {
  appealLinks,
  decideAppeal,
  listAppeals,
  makeAppeal,
  readAppeal,
  readDecision,
} from '../../src/appeals/index.js';
import { query } from '../../src/database/index.js';
import { createThread, replyToThread } from '../../src/forums/index.js';
import type { Services, SignedIn } from '../../src/kernel/index.js';
import { sealWith } from '../../src/lib/seal.js';
import { setAnonymity, setRole } from '../../src/networks/index.js';
import {
  answerClosing,
  endSanctions,
  listSanctions,
  sanctionLinks,
  sanctionSource,
} from '../../src/sanctions/index.js';
import { buildMember, buildPerson, buildServices, run } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { listOf } from '../notifications/helpers.js';
import { buildCaseWorld, type CaseWorld, reasonOf } from '../reports/world.js';
import { bound, eventsOf, sanction, siteSanction } from './helpers.js';

const DAY = 24 * 3_600_000;
let database: TestDatabase;
let services: Services;
let world: CaseWorld;
let second: SignedIn;
let third: SignedIn;
let now: Date;

beforeAll(async () => {
  database = await testDatabase(6);
  services = buildServices(database.db, {
    clock: { now: () => now },
    seal: sealWith(randomBytes(32)),
    decisionSources: { sanction: sanctionSource },
    noticeLinks: { ...appealLinks, ...sanctionLinks },
  });
});
afterAll(() => database.close());
beforeEach(async () => {
  now = new Date();
  await query(services.db, 'update accounts set is_site_admin = false');
  world = await buildCaseWorld(services, 'public');
  second = await buildPerson(services, { isSiteAdmin: true });
  third = await buildPerson(services, { isSiteAdmin: true });
});

const words = 'All three answers were friendly.';
const appeal = (id: string, by = world.member) =>
  run(services, makeAppeal, by, { decisionId: id, words }) as Promise<OwnAppealDto>;
const answer = (id: string, by: SignedIn, outcome = 'overturned') =>
  run(services, decideAppeal, by, { appealId: id, outcome, words: 'We looked again.' });
const waiting = async (by: SignedIn) =>
  ((await run(services, listAppeals, by, {})) as { appeals: AppealLineDto[] }).appeals;
const decision = (id: string, by = world.member) =>
  run(services, readDecision, by, { decisionId: id }) as Promise<DecisionDto>;
const kindsFor = async (by: SignedIn) => (await listOf(services, by)).map(({ notice }) => notice?.kind);

describe('an appeal against a sanction', () => {
  it('has the same statement of reasons as any decision', async () => {
    const { id } = await sanction(services, world.moderator, world, 'pause', { hours: 24 });
    expect(await decision(id)).toMatchObject({
      entry: null,
      title: 'A posting pause',
      reason: 'Three rude answers to one colleague.',
      rule: 'harassment',
      role: 'network moderator',
      found: 'own',
      until: new Date(now.getTime() + DAY).toISOString(),
      isInForce: true,
    });
    expect((await decision(id)).appealUntil).not.toBeNull();
    expect(await reasonOf(decision(id, world.other))).toBe('not_found');
    const note = await sanction(services, world.moderator, world, 'note');
    expect((await decision(note.id)).appealUntil).toBeNull();
    expect(await reasonOf(appeal(note.id))).toBe('not_appealable');
  });

  it('is answered by somebody else, and ends what it was about, with one piece of news', async () => {
    const { id } = await sanction(services, world.moderator, world, 'pause', { hours: 24 });
    const made = await appeal(id);
    expect(await waiting(world.moderator)).toEqual([]);
    expect((await waiting(world.other)).map((one) => one.id)).toEqual([made.id]);
    expect(await reasonOf(answer(made.id, world.moderator))).toBe('not_found');
    const before = await kindsFor(world.member);
    await answer(made.id, world.other);
    expect((await bound(services, world.member.accountId)).curbs).toEqual({});
    expect(await eventsOf(services, id)).toEqual(['imposed', 'overturned']);
    const told = (await kindsFor(world.member)).filter((kind) => kind !== 'sanctioned');
    expect(told.length - before.filter((kind) => kind !== 'sanctioned').length).toBe(1);
    expect(await reasonOf(answer(made.id, world.admin))).toBe('already_decided');
  });

  it('that is upheld changes nothing', async () => {
    const { id } = await sanction(services, world.moderator, world, 'pause', { hours: 24 });
    const made = await appeal(id);
    await answer(made.id, world.other, 'upheld');
    expect((await bound(services, world.member.accountId)).curbs).not.toEqual({});
    expect(await eventsOf(services, id)).toEqual(['imposed']);
  });

  it('gives back the role that a suspension took', async () => {
    await run(services, setRole, world.admin, {
      networkId: world.network.id,
      accountId: world.member.accountId,
      role: 'moderator',
    });
    const { id } = await sanction(services, world.admin, world, 'suspension');
    const made = await appeal(id);
    // An admin decided: no moderator may answer.
    expect(await waiting(world.other)).toEqual([]);
    await answer(made.id, second);
    const [row] = await query<{ role: string; state: string }>(
      services.db,
      'select role, state from memberships where network_id = $1 and account_id = $2',
      [world.network.id, world.member.accountId],
    );
    expect(row).toEqual({ role: 'moderator', state: 'active' });
  });

  it('gets one answer, whoever answers at the same time (J13)', async () => {
    for (let round = 0; round < 10; round++) {
      const { id } = await sanction(services, world.moderator, world, 'pause', { hours: 24 });
      const made = await appeal(id);
      const answers = await Promise.all([
        reasonOf(answer(made.id, world.other)),
        reasonOf(answer(made.id, world.admin)),
      ]);
      expect(answers.filter((one) => one === 'done')).toHaveLength(1);
      expect(await eventsOf(services, id)).toEqual(['imposed', 'overturned']);
    }
  });

  it('against a closing is for a third person, and nothing is erased while it waits', async () => {
    const { accountId } = world.member;
    const { id } = await siteSanction(services, world.siteAdmin, accountId, 'closing');
    await run(services, answerClosing, second, {
      sanctionId: id,
      agrees: true,
      words: 'I looked at it, too.',
    });
    const made = await appeal(id);
    expect(await waiting(world.siteAdmin)).toEqual([]);
    expect(await waiting(second)).toEqual([]);
    expect(await reasonOf(answer(made.id, second))).toBe('not_found');
    now = new Date(now.getTime() + 31 * DAY);
    await endSanctions.run(services);
    expect((await bound(services, accountId)).status).toBe('suspended');
    await answer(made.id, third);
    expect((await bound(services, accountId)).status).toBe('active');
    await endSanctions.run(services);
    expect((await bound(services, accountId)).status).toBe('active');
  });
});

describe('whoever wrote without a name', () => {
  async function anonymousPost(): Promise<PostCommitted['post']> {
    await run(services, setAnonymity, world.admin, { networkId: world.network.id, mode: 'on' });
    const written = (await run(services, createThread, world.member, {
      forumId: world.forum.id,
      title: 'Without a name',
      body: 'Mine.',
      clientKey: randomUUID(),
      anonymous: true,
    })) as PostCommitted;
    return written.post;
  }
  const reply = () =>
    run(services, replyToThread, world.member, {
      threadId: world.started.thread.id,
      body: 'A word.',
      clientKey: randomUUID(),
    });

  it('is bound by what the site decides, and by nobody else’s decision; moderators see a number', async () => {
    const { id: postId, authorId } = await anonymousPost();
    expect(authorId).not.toBe(world.member.accountId);
    const byModerator = sanction(services, world.moderator, world, 'pause', { postId, hours: 1 });
    expect(await reasonOf(byModerator)).toBe('sealed');
    const byAdmin = sanction(services, world.admin, world, 'pause', { postId, hours: 1 });
    expect(await reasonOf(byAdmin)).toBe('sealed');
    const made = await sanction(services, third, world, 'pause', { postId, hours: 1 });
    expect(made).toMatchObject({ person: null, isSealed: true, casePath: null });
    expect(await reasonOf(reply())).toBe('paused');
    const seen = JSON.stringify(
      await run(services, listSanctions, world.moderator, { network: world.network.slug }),
    );
    expect(seen).toContain(made.id);
    for (const token of [world.member.accountId, world.member.name, world.member.username, postId, authorId])
      expect(seen).not.toContain(token);
  });

  it('appeals without a name, too', async () => {
    const { id: postId } = await anonymousPost();
    const { id } = await sanction(services, third, world, 'pause', { postId, hours: 1 });
    const made = await appeal(id);
    for (const by of [world.moderator, world.other, world.admin, third])
      expect(await waiting(by)).toEqual([]);
    const list = await waiting(second);
    const one = await run(services, readAppeal, second, { appealId: made.id });
    expect(list).toMatchObject([{ appellant: null, isSealed: true }]);
    const [event] = await query<{ all: string }>(
      services.db,
      `select e::text as all from network_events e where network_id = $1 and act = 'appeal.made'`,
      [world.network.id],
    );
    for (const token of [world.member.accountId, world.member.name, world.member.username])
      for (const said of [JSON.stringify(list), JSON.stringify(one), event!.all])
        expect(said).not.toContain(token);
    await answer(made.id, second);
    expect(await reasonOf(reply())).toBe('done');
  });

  it('hears of all of it under the name of their account', async () => {
    const { id: postId } = await anonymousPost();
    await sanction(services, third, world, 'warning', { postId });
    expect(await kindsFor(world.member)).toContain('sanctioned');
    const another = await buildMember(services, world);
    expect(await kindsFor(another)).not.toContain('sanctioned');
  });
});
