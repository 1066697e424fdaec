import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PostCommitted } from '../../contract/forums.js';
import type {
  NetworkRecordDto,
  NetworkSanctionsDto,
  OwnStandingOfSanctions,
} from '../../contract/sanctions.js';
import { query } from '../../src/database/index.js';
import {
  createThread,
  deletePost,
  editPost,
  reactToPost,
  renameThread,
  replyToThread,
} from '../../src/forums/index.js';
import type { Services, SignedIn } from '../../src/kernel/index.js';
import { removePost, restorePost } from '../../src/moderation/index.js';
import { joinNetwork, setRole } from '../../src/networks/index.js';
import {
  answerClosing,
  endSanctions,
  liftSanction,
  listSanctions,
  listSiteSanctions,
  readNetworkRecord,
  readOwnStanding,
  readSanction,
  suspendMember,
  undoSanction,
} from '../../src/sanctions/index.js';
import { buildMember, buildPerson, buildReply, buildServices, run } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { buildCaseWorld, type CaseWorld, reasonOf } from '../reports/world.js';
import { bound, eventsOf, sanction, siteSanction } from './helpers.js';

const HOUR = 3_600_000;
let database: TestDatabase;
let services: Services;
let now = new Date('2024-05-07T08:00:00Z');
beforeAll(async () => {
  database = await testDatabase(6);
  services = buildServices(database.db, { clock: { now: () => now } });
});
afterAll(() => database.close());

const reply = (by: SignedIn, { started }: CaseWorld) =>
  run(services, replyToThread, by, {
    threadId: started.thread.id,
    body: 'A word.',
    clientKey: services.ids.next(),
  }) as Promise<PostCommitted>;
const membership = async ({ network, member }: CaseWorld) =>
  (
    await query<{ role: string; state: string }>(
      services.db,
      'select role, state from memberships where network_id = $1 and account_id = $2',
      [network.id, member.accountId],
    )
  )[0];
const record = (by: SignedIn, { network, member }: CaseWorld) =>
  run(services, readNetworkRecord, by, {
    network: network.slug,
    username: member.username,
  }) as Promise<NetworkRecordDto>;
const own = (by: SignedIn) => run(services, readOwnStanding, by, {}) as Promise<OwnStandingOfSanctions>;

describe('a posting pause', () => {
  it('keeps its person from writing in that network and nowhere else, and lets them delete', async () => {
    const [world, elsewhere] = [
      await buildCaseWorld(services, 'public'),
      await buildCaseWorld(services, 'public'),
    ];
    const mine = await reply(world.member, world);
    const { post } = await buildReply(services, world.started.thread.id, world.moderator, 'Mine.');
    await sanction(services, world.moderator, world, 'pause', { hours: 24 });
    const { member, started, forum } = world;
    const key = () => services.ids.next();
    const tries = {
      reply: reply(member, world),
      start: run(services, createThread, member, {
        forumId: forum.id,
        title: 'Mine too',
        body: 'x',
        clientKey: key(),
      }),
      edit: run(services, editPost, member, { postId: mine.post.id, body: 'Other words.', version: 1 }),
      rename: run(services, renameThread, member, { threadId: started.thread.id, title: 'Another title' }),
      react: run(services, reactToPost, member, { postId: post.id, kind: 'thanks', isOn: true }),
    };
    for (const [verb, done] of Object.entries(tries))
      expect([verb, await reasonOf(done)]).toEqual([verb, 'paused']);
    expect(await reasonOf(reply(member, elsewhere))).toBe('done');
    expect(await reasonOf(run(services, deletePost, member, { postId: mine.post.id }))).toBe('done');
  });

  it('ends by the clock, once, and tells', async () => {
    const world = await buildCaseWorld(services);
    const given = await sanction(services, world.moderator, world, 'pause', { hours: 2 });
    const told: string[] = [];
    const stop = services.signals.toAccount.listen(({ accountId, event }) =>
      told.push(`${event} ${accountId}`),
    );
    await endSanctions.run(services);
    expect(await reasonOf(reply(world.member, world))).toBe('paused');
    now = new Date(now.getTime() + 2 * HOUR);
    await Promise.all([endSanctions.run(services), endSanctions.run(services)]);
    stop();
    expect(await eventsOf(services, given.id)).toEqual(['imposed', 'ended']);
    expect(told).toContain(`account:standing ${world.member.accountId}`);
    expect(await reasonOf(reply(world.member, world))).toBe('done');
  });

  it('binds in a network of which they are no member', async () => {
    const world = await buildCaseWorld(services, 'public');
    const guest = await buildPerson(services);
    expect(await reasonOf(reply(guest, world))).toBe('done');
    await sanction(services, world.moderator, { ...world, member: guest }, 'pause', { hours: 1 });
    expect(await reasonOf(reply(guest, world))).toBe('paused');
  });

  it('is lifted with a reason, and undone within ten minutes', async () => {
    const world = await buildCaseWorld(services);
    const first = await sanction(services, world.moderator, world, 'pause', { hours: 24 });
    expect(await reasonOf(sanction(services, world.other, world, 'pause', { hours: 1 }))).toBe('already');
    await run(services, liftSanction, world.other, { sanctionId: first.id, words: 'They said sorry.' });
    const second = await sanction(services, world.moderator, world, 'pause', { hours: 24 });
    await run(services, undoSanction, world.moderator, { sanctionId: second.id });
    expect(await bound(services, world.member.accountId)).toEqual({ curbs: {}, status: 'active' });
    expect(await eventsOf(services, second.id)).toEqual(['imposed', 'undone']);
    const third = await sanction(services, world.moderator, world, 'pause', { hours: 24 });
    now = new Date(now.getTime() + 11 * 60_000);
    expect(await reasonOf(run(services, undoSanction, world.moderator, { sanctionId: third.id }))).toBe(
      'too_late',
    );
  });

  it('needs an end, and one within ninety days', async () => {
    const world = await buildCaseWorld(services);
    for (const more of [{}, { hours: 91 * 24 }, { hours: 0 }])
      expect(await reasonOf(sanction(services, world.moderator, world, 'pause', more))).toBe('invalid_input');
  });
});

describe('posts that wait', () => {
  it('leave a flag for whoever holds them, and keep nobody from writing', async () => {
    const world = await buildCaseWorld(services);
    await sanction(services, world.moderator, world, 'hold', { hours: 48 });
    const until = new Date(now.getTime() + 48 * HOUR).toISOString();
    expect((await bound(services, world.member.accountId)).curbs).toEqual({
      [`hold:${world.network.id}`]: until,
    });
    expect(await reasonOf(reply(world.member, world))).toBe('done');
  });
});

describe('a suspension', () => {
  it('ends by its time, and they are a plain member again', async () => {
    const world = await buildCaseWorld(services);
    const networkId = world.network.id;
    await run(services, setRole, world.admin, {
      networkId,
      accountId: world.member.accountId,
      role: 'moderator',
    });
    await sanction(services, world.admin, world, 'suspension', { hours: 24 });
    expect(await membership(world)).toEqual({ role: 'member', state: 'suspended' });
    expect(await reasonOf(reply(world.member, world))).toBe('not_found');
    now = new Date(now.getTime() + 24 * HOUR);
    await endSanctions.run(services);
    expect(await membership(world)).toEqual({ role: 'member', state: 'active' });
    expect(await bound(services, world.member.accountId)).toEqual({ curbs: {}, status: 'active' });
  });

  it('gives the role back where it is undone', async () => {
    const world = await buildCaseWorld(services);
    const accountId = world.member.accountId;
    await run(services, setRole, world.admin, { networkId: world.network.id, accountId, role: 'steering' });
    const { id } = await sanction(services, world.admin, world, 'suspension');
    await run(services, undoSanction, world.admin, { sanctionId: id });
    expect(await membership(world)).toEqual({ role: 'steering', state: 'active' });
  });

  it('keeps its person from writing where anybody may', async () => {
    const world = await buildCaseWorld(services, 'public');
    await run(services, suspendMember, world.admin, {
      networkId: world.network.id,
      accountId: world.member.accountId,
      reason: 'Rude.',
    });
    expect(await reasonOf(reply(world.member, world))).toBe('paused');
  });
});

describe('a removal', () => {
  it('keeps its person from coming back while it is in force', async () => {
    const world = await buildCaseWorld(services);
    const join = () => run(services, joinNetwork, world.member, { networkId: world.network.id });
    const { id } = await sanction(services, world.admin, world, 'removal');
    expect(await membership(world)).toMatchObject({ state: 'removed' });
    expect(await reasonOf(join())).not.toBe('done');
    await run(services, liftSanction, world.admin, { sanctionId: id, words: 'A year has passed.' });
    expect(await membership(world)).toMatchObject({ state: 'removed' });
    expect(await reasonOf(join())).toBe('done');
  });

  it('takes the place of a suspension', async () => {
    const world = await buildCaseWorld(services);
    const first = await sanction(services, world.admin, world, 'suspension');
    await sanction(services, world.admin, world, 'removal');
    expect(await eventsOf(services, first.id)).toEqual(['imposed', 'ended']);
    expect(await membership(world)).toMatchObject({ state: 'removed' });
  });
});

describe('who may decide', () => {
  it('is nobody about themself, nor about somebody ranked above', async () => {
    const world = await buildCaseWorld(services);
    const against = (by: SignedIn, member: SignedIn, step = 'warning', more = {}) =>
      reasonOf(sanction(services, by, { ...world, member }, step, more));
    expect(await against(world.moderator, world.moderator)).toBe('oneself');
    expect(await against(world.moderator, world.admin)).toBe('ranked_above');
    expect(await against(world.admin, world.siteAdmin)).toBe('ranked_above');
    expect(await against(world.member, world.other)).toBe('not_moderator');
    expect(await against(world.moderator, world.member, 'suspension')).toBe('not_admin');
    expect(await against(world.siteAdmin, world.admin, 'suspension')).toBe('last_admin');
    expect(await against(world.moderator, world.other)).toBe('done');
  });

  it('sees them; others do not, but the person', async () => {
    const world = await buildCaseWorld(services);
    const { id } = await sanction(services, world.moderator, world, 'warning');
    const see = (by: SignedIn) => reasonOf(run(services, readSanction, by, { sanctionId: id }));
    const outsider = await buildPerson(services);
    const another = await buildMember(services, world);
    expect(await see(world.other)).toBe('done');
    expect(await see(world.member)).toBe('done');
    expect(await see(outsider)).toBe('not_found');
    expect(await see(another)).toBe('not_found');
    const mine = await run(services, readSanction, world.member, { sanctionId: id });
    expect(mine).toMatchObject({ by: null, can: { lift: false, undo: false } });
    const list = (by: SignedIn) => run(services, listSanctions, by, { network: world.network.slug });
    expect(await reasonOf(list(another))).toBe('not_moderator');
    expect(((await list(world.other)) as NetworkSanctionsDto).past).toHaveLength(1);
    expect(await reasonOf(run(services, listSiteSanctions, world.admin, {}))).toBe('not_site_admin');
  });

  it('may name a post in place of a person', async () => {
    const world = await buildCaseWorld(services);
    const { post } = await reply(world.member, world);
    const made = await sanction(services, world.moderator, world, 'pause', { postId: post.id, hours: 1 });
    expect(made.person?.id).toBe(world.member.accountId);
    const elsewhere = await buildCaseWorld(services);
    const wrong = sanction(services, elsewhere.moderator, elsewhere, 'pause', { postId: post.id, hours: 1 });
    expect(await reasonOf(wrong)).toBe('not_found');
  });
});

describe('the ladder', () => {
  it('counts decisions that stand, proposes the next step, and does nothing by itself', async () => {
    const world = await buildCaseWorld(services);
    const posts = [];
    for (let n = 0; n < 3; n++) posts.push((await reply(world.member, world)).post.id);
    for (const postId of posts)
      await run(services, removePost, world.moderator, { postId, reason: 'It insults a colleague.' });
    const seen = await record(world.moderator, world);
    expect(seen.strikes).toHaveLength(3);
    expect(seen.proposal).toEqual({ step: 'hold', strikes: 3, last: null });
    expect(await bound(services, world.member.accountId)).toEqual({ curbs: {}, status: 'active' });
    await run(services, restorePost, world.moderator, { postId: posts[0], reason: 'It was a joke.' });
    expect((await record(world.moderator, world)).proposal).toMatchObject({ step: 'warning', strikes: 2 });
    now = new Date(now.getTime() + 1_000);
    await sanction(services, world.moderator, world, 'pause', { hours: 1 });
    expect((await record(world.moderator, world)).proposal).toBeNull();
    expect((await own(world.member)).places[0]!.strikes.length).toBeGreaterThanOrEqual(2);
    now = new Date(now.getTime() + 366 * 24 * HOUR);
    expect((await record(world.moderator, world)).strikes).toEqual([]);
  });
});

describe('the whole site', () => {
  it('suspends: nothing is open but what concerns them', async () => {
    const world = await buildCaseWorld(services, 'public');
    const { id } = await siteSanction(services, world.siteAdmin, world.member.accountId, 'suspension', {
      hours: 24,
    });
    expect((await bound(services, world.member.accountId)).status).toBe('suspended');
    expect(await reasonOf(reply(world.member, world))).not.toBe('done');
    expect((await own(world.member)).isSuspended).toBe(true);
    now = new Date(now.getTime() + 24 * HOUR);
    await endSanctions.run(services);
    expect((await bound(services, world.member.accountId)).status).toBe('active');
    expect(await eventsOf(services, id)).toEqual(['imposed', 'ended']);
    expect(await reasonOf(reply(world.member, world))).toBe('done');
  });

  it('never leaves a network without an admin', async () => {
    const world = await buildCaseWorld(services);
    const done = siteSanction(services, world.siteAdmin, world.admin.accountId, 'suspension');
    expect(await reasonOf(done)).toBe('last_admin');
  });

  it('closes an account only by two, and erases it thirty days later', async () => {
    const world = await buildCaseWorld(services);
    const second = await buildPerson(services, { isSiteAdmin: true });
    const { accountId } = world.member;
    const { id } = await siteSanction(services, world.siteAdmin, accountId, 'closing');
    expect(await bound(services, accountId)).toEqual({ curbs: {}, status: 'active' });
    const agree = (by: SignedIn) =>
      run(services, answerClosing, by, { sanctionId: id, agrees: true, words: 'I looked at it, too.' });
    expect(await reasonOf(agree(world.siteAdmin))).toBe('not_alone');
    expect(await reasonOf(agree(world.admin))).toBe('not_site_admin');
    expect(await reasonOf(agree(second))).toBe('done');
    expect((await bound(services, accountId)).status).toBe('suspended');
    now = new Date(now.getTime() + 30 * 24 * HOUR);
    await endSanctions.run(services);
    expect((await bound(services, accountId)).status).toBe('closed');
    expect(await eventsOf(services, id)).toEqual(['proposed', 'agreed', 'closed']);
  });

  it('lets no row of a closing stand without a second person', async () => {
    const world = await buildCaseWorld(services);
    const { id } = await siteSanction(services, world.siteAdmin, world.member.accountId, 'closing');
    const alone = query(
      services.db,
      `update sanctions set state = 'inForce', agreed_by = imposed_by where id = $1`,
      [id],
    );
    await expect(alone).rejects.toMatchObject({ constraint: 'sanctions_never_alone' });
  });
});

it('keeps its log as it is', async () => {
  const world = await buildCaseWorld(services);
  const { id } = await sanction(services, world.moderator, world, 'note');
  for (const change of [`update sanction_events set words = ''`, 'delete from sanction_events'])
    await expect(query(services.db, `${change} where sanction_id = $1`, [id])).rejects.toThrow('append-only');
});
