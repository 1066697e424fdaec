import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CaseDto, EvidenceDto, QueueDto } from '../../contract/cases.js';
import type { OwnReportDto } from '../../contract/reports.js';
import { query } from '../../src/database/index.js';
import { addForumPerson, deletePost, editPost } from '../../src/forums/index.js';
import { type Services, type SignedIn, visitor } from '../../src/kernel/index.js';
import { listNotices, readModerationLog, removePost } from '../../src/moderation/index.js';
import {
  claimCase,
  decideCase,
  forgetContacts,
  handCase,
  noteCase,
  raiseCase,
  readCase,
  readEvidence,
  readForumQueue,
  readNetworkQueue,
  readReport,
  readSiteQueue,
  releaseCase,
  settleCases,
  workManyCases,
} from '../../src/reports/index.js';
import { buildForum, buildMember, buildReply, buildServices, buildThread, run } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { buildCaseWorld, type CaseWorld, caseOf, reasonOf, report } from './world.js';

/** Rounds of two moderators on one case; the full figure stands in docs/moderation.md. */
const ROUNDS = Number(process.env.CASE_ROUNDS ?? 15);

let database: TestDatabase;
let services: Services;
let now = new Date('2024-05-07T08:00:00Z');
beforeAll(async () => {
  database = await testDatabase(6);
  services = buildServices(database.db, { clock: { now: () => now } });
});
afterAll(() => database.close());

const removed = { outcome: 'removed', rule: 'offensive', words: 'It insults a colleague.' };
const kept = { outcome: 'kept', words: 'A frank word, no insult.' };
const decide = (by: SignedIn, caseId: string, decision: object = removed) =>
  run(services, decideCase, by, { caseId, ...decision });
const claim = (by: SignedIn, caseId: string) => run(services, claimCase, by, { caseId });
const see = (by: SignedIn, caseId: string) => run(services, readCase, by, { caseId }) as Promise<CaseDto>;
const queue = (by: SignedIn, { network }: CaseWorld, more: object = {}) =>
  run(services, readNetworkQueue, by, { network: network.slug, ...more }) as Promise<QueueDto>;
const stateOfPost = async (postId: string) =>
  (await query<{ state: string }>(services.db, 'select state from posts where id = $1', [postId]))[0]!.state;

async function reportedPost(world: CaseWorld) {
  const { post } = await buildReply(services, world.started.thread.id, world.member, 'What a fool.');
  const { receipt } = await report(services, world.admin, { kind: 'post', id: post.id });
  return { postId: post.id, caseId: await caseOf(services, post.id), receipt };
}

describe('two moderators on one case', () => {
  it(`make one decision, ${ROUNDS} times`, async () => {
    const world = await buildCaseWorld(services);
    for (let round = 0; round < ROUNDS; round++) {
      const { postId, caseId } = await reportedPost(world);
      const answers = await Promise.all([
        reasonOf(decide(world.moderator, caseId, removed)),
        reasonOf(decide(world.other, caseId, round % 2 ? kept : removed)),
      ]);
      expect([...answers].sort()).toEqual(['already_decided', 'done']);
      const [row] = await query<{ outcome: string; told: number }>(
        services.db,
        `select c.outcome, (select count(*)::int from case_events where case_id = c.id and act = 'decided') as told
         from report_cases c where c.id = $1`,
        [caseId],
      );
      const isRemoved = (await stateOfPost(postId)) === 'removed';
      expect(row).toEqual({ outcome: isRemoved ? 'removed' : 'kept', told: 1 });
    }
  }, 300_000);

  it('are both in the log, the second once, with what they wanted (J13)', async () => {
    const world = await buildCaseWorld(services);
    const { caseId } = await reportedPost(world);
    await decide(world.moderator, caseId, kept);
    await Promise.all([1, 2, 3].map(() => reasonOf(decide(world.other, caseId, removed))));
    expect(await reasonOf(decide(world.moderator, caseId, removed))).toBe('already_decided');
    expect(
      await query(
        services.db,
        `select actor_id as "actorId", details from case_events where case_id = $1 and act = 'tried'`,
        [caseId],
      ),
    ).toEqual([{ actorId: world.other.accountId, details: { outcome: 'removed' } }]);
    // The network's log may be read by whom a case is about: it never knows of cases.
    expect(await query(services.db, 'select from network_events where thing_id = $1', [caseId])).toEqual([]);
  });

  it('hear who decided', async () => {
    const world = await buildCaseWorld(services);
    const { caseId } = await reportedPost(world);
    await decide(world.moderator, caseId, kept);
    await expect(decide(world.other, caseId)).rejects.toMatchObject({
      code: 'conflict',
      message: 'Mo Moderator has decided this case already.',
    });
  });
});

describe('a decision', () => {
  it('removes the post, tells its author why and by which rule, and whoever reported it what became of it', async () => {
    const world = await buildCaseWorld(services);
    const { caseId, postId, receipt } = await reportedPost(world);
    await decide(world.moderator, caseId);
    expect(await stateOfPost(postId)).toBe('removed');
    const { notices } = (await run(services, listNotices, world.member, {})) as { notices: object[] };
    expect(notices[0]).toMatchObject({ action: 'post.removed', reason: removed.words, rule: 'offensive' });
    const { entries } = (await run(services, readModerationLog, world.admin, {
      networkId: world.network.id,
    })) as { entries: object[] };
    expect(entries).toHaveLength(1);
    const status = (await run(services, readReport, visitor, { receipt })) as OwnReportDto;
    expect(status).toMatchObject({ standing: 'decided', outcome: 'removed' });
    expect(JSON.stringify(status)).not.toMatch(/Moderator|insult/);
  });

  it('locks a thread; of a thing that can’t be removed none is made; one without a rule neither', async () => {
    const world = await buildCaseWorld(services);
    await report(services, visitorIn(world), { kind: 'thread', id: world.started.thread.id });
    const caseId = await caseOf(services, world.started.thread.id);
    expect(await reasonOf(decide(world.moderator, caseId))).toBe('invalid_input');
    expect(await reasonOf(decide(world.moderator, caseId, { outcome: 'locked', words: 'Heated.' }))).toBe(
      'invalid_input',
    );
    await decide(world.moderator, caseId, { outcome: 'locked', rule: 'harassment', words: 'Too heated.' });
    expect(
      await query(services.db, 'select is_locked from threads where id = $1', [world.started.thread.id]),
    ).toEqual([{ is_locked: true }]);
    expect((await see(world.other, caseId)).decision).toMatchObject({
      outcome: 'locked',
      by: { name: 'Mo Moderator' },
    });
  });

  it('is not made about oneself, nor about somebody who ranks above', async () => {
    const world = await buildCaseWorld(services);
    const own = await buildReply(services, world.started.thread.id, world.moderator, 'My own words.');
    await report(services, world.member, { kind: 'post', id: own.post.id });
    const aboutMe = await caseOf(services, own.post.id);
    expect(await reasonOf(see(world.moderator, aboutMe))).toBe('not_found');
    expect(await reasonOf(decide(world.moderator, aboutMe))).toBe('not_found');
    expect((await queue(world.moderator, world)).cases.map(({ id }) => id)).not.toContain(aboutMe);
    expect(await reasonOf(decide(world.other, aboutMe))).toBe('done');
    const second = await buildMember(services, world, 'admin');
    const above = await buildReply(services, world.started.thread.id, second, 'From above.');
    await report(services, world.member, { kind: 'post', id: above.post.id });
    const caseId = await caseOf(services, above.post.id);
    expect(await reasonOf(decide(world.moderator, caseId))).toBe('ranked_above');
    expect((await see(world.moderator, caseId)).cannotWork).toMatch(/rank/i);
    expect(await reasonOf(decide(world.admin, caseId))).toBe('done');
  });
});

const visitorIn = ({ member }: CaseWorld) => member;

describe('a claim', () => {
  it('keeps others off until it is over, is renewed by whoever has it, and can be given back', async () => {
    const world = await buildCaseWorld(services);
    const { caseId } = await reportedPost(world);
    await claim(world.moderator, caseId);
    expect(await reasonOf(claim(world.other, caseId))).toBe('claimed');
    expect(await reasonOf(decide(world.other, caseId))).toBe('claimed');
    expect((await see(world.other, caseId)).claim).toMatchObject({
      by: { name: 'Mo Moderator' },
      isMine: false,
    });
    now = new Date(now.getTime() + 10 * 60_000);
    await claim(world.moderator, caseId);
    now = new Date(now.getTime() + 10 * 60_000);
    expect(await reasonOf(claim(world.other, caseId))).toBe('claimed');
    now = new Date(now.getTime() + 6 * 60_000);
    expect((await see(world.other, caseId)).state).toBe('new');
    expect(await reasonOf(claim(world.other, caseId))).toBe('done');
    expect(await reasonOf(run(services, releaseCase, world.moderator, { caseId }))).toBe('claimed');
    await run(services, releaseCase, world.other, { caseId });
    expect(await reasonOf(run(services, releaseCase, world.other, { caseId }))).toBe('not_claimed');
    const { events } = await see(world.moderator, caseId);
    // A renewal is no line of its own.
    expect(events.map(({ act }) => act)).toEqual(['released', 'claimed', 'claimed']);
  });

  it('goes to one of two who take it at once', async () => {
    const world = await buildCaseWorld(services);
    for (let round = 0; round < ROUNDS; round++) {
      const { caseId } = await reportedPost(world);
      const answers = await Promise.all(
        [world.moderator, world.other].map((by) => reasonOf(claim(by, caseId))),
      );
      expect(answers.sort()).toEqual(['claimed', 'done']);
    }
  }, 300_000);

  it('can be handed to whoever may decide, and to nobody else', async () => {
    const world = await buildCaseWorld(services);
    const { caseId } = await reportedPost(world);
    const hand = (by: SignedIn, to: SignedIn) =>
      run(services, handCase, by, { caseId, username: to.username });
    expect(await reasonOf(hand(world.moderator, world.member))).toBe('invalid_input');
    const plain = await buildMember(services, world);
    expect(await reasonOf(hand(world.moderator, plain))).toBe('invalid_input');
    await hand(world.moderator, world.other);
    expect((await see(world.moderator, caseId)).claim).toMatchObject({ by: { name: 'Sam Second' } });
    expect((await see(world.moderator, caseId)).events[0]).toMatchObject({
      act: 'handed',
      to: { name: 'Sam Second' },
    });
  });
});

describe('passing a case on', () => {
  it('goes from the forum to the network to the site, and down with nobody', async () => {
    const world = await buildCaseWorld(services, 'public');
    const seated = await buildMember(services, world, 'member', 'Fay Forum');
    await run(services, addForumPerson, world.admin, {
      forumId: world.forum.id,
      username: seated.username,
      role: 'moderator',
    });
    const { caseId } = await reportedPost(world);
    const raise = (by: SignedIn) => run(services, raiseCase, by, { caseId, words: 'I know them too well.' });
    await raise(seated);
    expect(await reasonOf(decide(seated, caseId))).toBe('with_network');
    await run(services, noteCase, seated, { caseId, words: 'Seen before in May.' });
    await raise(world.moderator);
    expect(await reasonOf(decide(world.moderator, caseId))).toBe('with_site');
    expect(await reasonOf(raise(world.siteAdmin))).toBe('highest');
    const site = (await run(services, readSiteQueue, world.siteAdmin, {})) as QueueDto;
    expect(site.cases.map(({ id }) => id)).toContain(caseId);
    expect(await reasonOf(decide(world.siteAdmin, caseId, kept))).toBe('done');
    expect((await see(seated, caseId)).events.map(({ act }) => act)).toEqual([
      'decided',
      'raised',
      'noted',
      'raised',
    ]);
  });

  it('never lets anybody read what they could not read', async () => {
    const world = await buildCaseWorld(services);
    const room = await buildForum(services, { within: world, access: 'invited' });
    for (const [person, role] of [
      [world.member, 'participant'],
      [world.other, 'moderator'],
    ] as const)
      await run(services, addForumPerson, world.admin, {
        forumId: room.forum.id,
        username: person.username,
        role,
      });
    const inRoom = { ...world, ...room };
    const { post } = await buildReply(
      services,
      (await buildThreadIn(inRoom)).thread.id,
      world.member,
      'Among ourselves.',
    );
    await report(services, world.other, { kind: 'post', id: post.id });
    const caseId = await caseOf(services, post.id);
    for (const outside of [world.moderator, world.siteAdmin]) {
      expect(await reasonOf(see(outside, caseId))).toBe('not_found');
      expect((await queue(outside, world)).cases.map(({ id }) => id)).not.toContain(caseId);
    }
    await run(services, raiseCase, world.other, { caseId, words: 'Not mine alone.' });
    expect(await reasonOf(run(services, raiseCase, world.other, { caseId, words: 'Higher still.' }))).toBe(
      'nobody_there',
    );
  });
});

async function buildThreadIn(world: CaseWorld) {
  return buildThread(services, world, { author: world.member });
}

describe('the queue', () => {
  it('has the gravest first, then the oldest; pages, filters, and nothing of what posts say', async () => {
    const world = await buildCaseWorld(services);
    const made = [];
    for (const reason of ['unhelpful', 'threats', 'person', 'unhelpful'] as const) {
      now = new Date(now.getTime() + 60_000);
      const { post } = await buildReply(services, world.started.thread.id, world.member, 'zqbody9 in it');
      await report(services, world.admin, { kind: 'post', id: post.id }, reason, { details: 'zqdetails9' });
      made.push(await caseOf(services, post.id));
    }
    const [first, grave, middle, last] = made;
    const all = await queue(world.moderator, world);
    expect(all.cases.map(({ id }) => id)).toEqual([grave, middle, first, last]);
    expect(JSON.stringify(all)).not.toMatch(/zqbody9|zqdetails9/);
    expect((await queue(world.moderator, world, { reason: 'person' })).cases.map(({ id }) => id)).toEqual([
      middle,
    ]);
    expect((await queue(world.moderator, world, { kind: 'thread' })).cases).toEqual([]);
    await claim(world.moderator, grave!);
    expect((await queue(world.moderator, world, { show: 'mine' })).cases.map(({ id }) => id)).toEqual([
      grave,
    ]);
    expect((await queue(world.other, world, { show: 'new' })).cases.map(({ id }) => id)).toEqual([
      middle,
      first,
      last,
    ]);
    await decide(world.moderator, grave!, kept);
    expect((await queue(world.other, world, { show: 'decided' })).cases.map(({ id }) => id)).toEqual([grave]);
    const forum = (await run(services, readForumQueue, world.moderator, {
      network: world.network.slug,
      forum: world.forum.slug,
    })) as QueueDto;
    expect(forum.cases).toHaveLength(3);
    expect(await reasonOf(queue(world.member, world))).toBe('not_moderator');
  });

  it('has what more people can read before what fewer can, where both are as grave', async () => {
    const closed = await buildCaseWorld(services);
    const open = await buildForum(services, { within: closed, access: 'public' });
    const made = [];
    for (const world of [closed, open]) {
      now = new Date(now.getTime() + 60_000);
      const { post } = await buildThread(services, world, { author: closed.member });
      await report(services, closed.admin, { kind: 'post', id: post.id }, 'person');
      made.push(await caseOf(services, post.id));
    }
    const { cases } = await queue(closed.moderator, closed);
    expect(cases.map(({ id }) => id)).toEqual([made[1], made[0]]);
  });

  it('shows every case once, page after page', async () => {
    const world = await buildCaseWorld(services);
    for (let count = 0; count < 53; count++) {
      const { post } = await buildReply(services, world.started.thread.id, world.member, `Number ${count}`);
      await report(services, world.admin, { kind: 'post', id: post.id }, count % 2 ? 'person' : 'other');
    }
    const first = await queue(world.moderator, world);
    const second = await queue(world.moderator, world, { after: first.older! });
    expect([first.cases.length, second.cases.length, second.older]).toEqual([50, 3, null]);
    expect(new Set([...first.cases, ...second.cases].map(({ id }) => id)).size).toBe(53);
  });

  it('works on many at once, and says which could not be', async () => {
    const world = await buildCaseWorld(services);
    const made = [await reportedPost(world), await reportedPost(world)];
    await claim(world.other, made[0]!.caseId);
    const caseIds = made.map(({ caseId }) => caseId);
    expect(
      await run(services, workManyCases, world.moderator, { caseIds, act: 'keep', words: 'Fine as it is.' }),
    ).toEqual({
      done: [caseIds[1]],
      not: [{ caseId: caseIds[0], message: 'Sam Second is working on this case.' }],
    });
  });
});

describe('a case about a post that is not there any more', () => {
  it('ends by itself, with the removal as its decision', async () => {
    const world = await buildCaseWorld(services);
    const [byModerator, byAuthor] = [await reportedPost(world), await reportedPost(world)];
    await run(services, removePost, world.moderator, { postId: byModerator.postId, reason: 'Not here.' });
    await run(services, deletePost, world.member, { postId: byAuthor.postId });
    await settleCases.run(services);
    expect(await see(world.other, byModerator.caseId)).toMatchObject({
      decision: { outcome: 'removed', by: { name: 'Mo Moderator' } },
      words: 'Not here.',
    });
    expect((await see(world.other, byAuthor.caseId)).decision).toMatchObject({ outcome: 'gone', by: null });
    expect(await settleCases.run(services)).toBe(false);
  });

  it('forgets how its reporter can be reached, ninety days later', async () => {
    const world = await buildCaseWorld(services);
    const { post } = await buildReply(services, world.started.thread.id, world.member, 'One more.');
    await report(services, visitorIn(world), { kind: 'post', id: post.id }, 'copyright', {
      contact: 'Ring me',
    });
    const caseId = await caseOf(services, post.id);
    const contact = async () => (await see(world.admin, caseId)).all[0]!.contact;
    await decide(world.moderator, caseId, kept);
    now = new Date(now.getTime() + 89 * 86_400_000);
    await forgetContacts.run(services);
    expect(await contact()).toBe('Ring me');
    now = new Date(now.getTime() + 2 * 86_400_000);
    await forgetContacts.run(services);
    expect(await contact()).toBeNull();
  });
});

describe('evidence', () => {
  it('has the post, its versions, the reports and the log, each with a hash of itself', async () => {
    const world = await buildCaseWorld(services);
    const { caseId, postId } = await reportedPost(world);
    await run(services, editPost, world.member, { postId, body: 'Not such a fool.', version: 1 });
    await run(services, noteCase, world.moderator, { caseId, words: 'Edited since.' });
    const read = (by: SignedIn) => run(services, readEvidence, by, { caseId }) as Promise<EvidenceDto>;
    const { parts, hashes } = await read(world.moderator);
    expect(parts.versions).toMatchObject([{ source: 'What a fool.' }, { source: 'Not such a fool.' }]);
    for (const [name, part] of Object.entries(parts))
      expect(hashes[name]).toBe(createHash('sha256').update(JSON.stringify(part)).digest('hex'));
    expect(Object.keys(parts)).toEqual(['case', 'versions', 'reports', 'log']);
    expect(await reasonOf(read(world.member))).toBe('not_found');
    // Text that was taken away is in no package.
    await decide(world.moderator, caseId);
    expect(JSON.stringify(await read(world.moderator))).not.toContain('fool');
  });
});

describe('a case', () => {
  it('tells who reported to those alone who run the network, and the author’s record as numbers', async () => {
    const world = await buildCaseWorld(services);
    const { post } = await buildReply(services, world.started.thread.id, world.member, 'One more.');
    const reader = await buildMember(services, world, 'member', 'Rita Reporter');
    await report(services, reader, { kind: 'post', id: post.id }, 'other', { contact: 'rita at home' });
    const caseId = await caseOf(services, post.id);
    const seen = await see(world.moderator, caseId);
    expect(seen.all).toMatchObject([{ isSignedIn: true, reporter: null, contact: null }]);
    expect(seen.record).toEqual({ decisions: 0, upheld: 0 });
    expect((await see(world.admin, caseId)).all).toMatchObject([
      { reporter: { name: 'Rita Reporter' }, contact: 'rita at home' },
    ]);
    await decide(world.moderator, caseId);
    expect((await see(world.other, caseId)).record).toEqual({ decisions: 1, upheld: 1 });
    const everywhere = JSON.stringify([
      await run(services, listNotices, world.member, {}),
      await run(services, readModerationLog, world.admin, { networkId: world.network.id }),
    ]);
    expect(everywhere).not.toContain('Rita');
  });

  it('has a log that nobody changes', async () => {
    const world = await buildCaseWorld(services);
    const { caseId } = await reportedPost(world);
    await run(services, noteCase, world.moderator, { caseId, words: 'A note.' });
    for (const text of [
      'delete from case_events',
      `update case_events set words = 'x'`,
      'truncate case_events',
    ])
      await expect(query(services.db, text)).rejects.toThrow('append-only');
  });
});
