import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PostCommitted, ThreadPageDto } from '../../contract/forums.js';
import { query } from '../../src/database/index.js';
import { createThread, readThread, renameThread } from '../../src/forums/index.js';
import { editHold, holdLinks, raiseHolds, withdrawHold } from '../../src/holds/index.js';
import type { AccountMessage, Services, SignedIn } from '../../src/kernel/index.js';
import { sealWith } from '../../src/lib/seal.js';
import { setAnonymity } from '../../src/networks/index.js';
import { buildMember, run } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { listOf } from '../notifications/helpers.js';
import { reasonOf } from '../reports/world.js';
import { sanction } from '../sanctions/helpers.js';
import {
  buildHoldWorld,
  decide,
  edit,
  gatedServices,
  type HoldWorld,
  heldOf,
  ownOf,
  queueOf,
  refusal,
  reply,
  setWriting,
} from './world.js';

/** Texts without a name that wait for moderators, who read them and learn nothing of who wrote them. */

let database: TestDatabase;
let services: Services;
let now = new Date('2024-05-07T08:00:31.123Z');
const told: AccountMessage[] = [];
beforeAll(async () => {
  database = await testDatabase(6);
  services = gatedServices(database.db, {
    seal: sealWith(randomBytes(32)),
    clock: { now: () => now },
    noticeLinks: holdLinks,
  });
  services.signals.toAccount.listen((message) => told.push(message));
});
afterAll(() => database.close());

const anonymous = true;
/** A network whose posts without a name wait, and those by name do not. */
async function sealedWorld(mode: 'on' | 'held' = 'held'): Promise<HoldWorld> {
  const world = await buildHoldWorld(services, {});
  await run(services, setAnonymity, world.admin, { networkId: world.network.id, mode });
  return world;
}
const page = (by: SignedIn, threadId: string) =>
  run(services, readThread, by, { threadId }) as Promise<ThreadPageDto>;
const start = (world: HoldWorld, by: SignedIn, clientKey: string = randomUUID()) =>
  run(services, createThread, by, {
    ...{ forumId: world.forum.id, title: 'A mistake', body: 'We all make them.', clientKey, anonymous },
  }) as Promise<PostCommitted>;

/** Every row that holds a text or speaks of it, with its author's account, as text. */
async function rowsAbout(holdId: string): Promise<string> {
  const rows = await query<{ row: string }>(
    services.db,
    `select h::text as row from holds h where id = $1
     union all select a::text from accounts a join holds h on h.author_id = a.id where h.id = $1
     union all select s::text from pseudonym_seals s join holds h on h.author_id = s.pseudonym_id where h.id = $1
     union all select e::text from network_events e where e.thing_id = $1
     union all select n::text from fairness_notices n where n.subject_id = $1
     union all select p::text from posts p join holds h on h.post_id = p.id where h.id = $1`,
    [holdId],
  );
  return rows.map(({ row }) => row).join('\n');
}
const naming = (text: string, { accountId, username, name }: SignedIn) =>
  [accountId, username, name].filter((word) => text.includes(word));

describe('a text without a name that waits', () => {
  it('is read by moderators under its pseudonym, and shown under the same', async () => {
    const world = await sealedWorld();
    const { member, moderator, started } = world;
    const clientKey = randomUUID();
    const held = await heldOf(reply(services, world, member, 'A **canary**.', { anonymous, clientKey }));
    expect(held).toMatchObject({ state: 'waiting', why: 'anonymous', position: 1 });
    expect(held.heldAt).toMatch(/:00\.000Z$/);
    expect(held.id[14]).toBe('4');
    // The same key again is the same text.
    const again = await heldOf(reply(services, world, member, 'A **canary**.', { anonymous, clientKey }));
    expect(again.id).toBe(held.id);
    const queue = await queueOf(services, world, moderator);
    expect(queue.holds).toHaveLength(1);
    const [line] = queue.holds;
    expect(line).toMatchObject({ authorPosts: 0, isOwn: false });
    expect(line!.author!.username).toMatch(/^anonymous-\d{6}$/);
    expect(line!.html).toContain('canary');
    expect(naming(JSON.stringify(queue), member)).toEqual([]);

    await decide(services, moderator, held.id);
    const { posts } = await page(moderator, started.thread.id);
    expect(posts.at(-1)).toMatchObject({ number: 2, authorId: line!.author!.id });
    expect(posts.at(-1)!.createdAt).toMatch(/:00\.000Z$/);
    expect(posts.at(-1)!.id[14]).toBe('4');
    // Once it is a post, the key names the post, by name or without.
    for (const more of [{ clientKey }, { clientKey, anonymous }])
      expect(await reply(services, world, member, 'A **canary**.', more)).toMatchObject({
        post: { number: 2, authorId: line!.author!.id },
      });
    // What is at once written by its author has the same pseudonym.
    await run(services, setAnonymity, world.admin, { networkId: world.network.id, mode: 'on' });
    const next = (await reply(services, world, member, 'More.', { anonymous })) as PostCommitted;
    expect(next.post.authorId).toBe(line!.author!.id);
  });

  it('leaves its writer in no row, news or line of the log, and no fine time', async () => {
    const world = await sealedWorld();
    const { member, moderator } = world;
    told.length = 0;
    const held = [
      await heldOf(reply(services, world, member, 'One.', { anonymous })),
      await heldOf(reply(services, world, member, 'Two.', { anonymous })),
      await heldOf(reply(services, world, member, 'Three.', { anonymous })),
      await heldOf(start(world, member)),
    ];
    await decide(services, moderator, held[0]!.id);
    await decide(services, moderator, held[1]!.id, refusal);
    await run(services, withdrawHold, member, { holdId: held[2]!.id });
    await decide(services, moderator, held[3]!.id, { decision: 'trust' });
    for (const { id } of held) expect(naming(await rowsAbout(id), member)).toEqual([]);
    expect(await query(services.db, 'select 1 from trusted_writers')).toEqual([]);
    const times = await query<{ at: Date }>(
      services.db,
      `select held_at as at from holds where id = any($1::uuid[])
       union all select decided_at from holds where id = $2 union all select happened_at from fairness_notices
         where subject_id = any($1::uuid[]) and kind in ('held', 'holdReleased', 'holdRefused')`,
      [held.map(({ id }) => id), held[2]!.id],
    );
    expect(times.length).toBeGreaterThan(8);
    for (const { at } of times) expect(at.getTime() % 60_000).toBe(0);
    // Screens of moderators are told of a text, and nobody but its writer that it is theirs.
    const own = told.filter(({ event, data }) => event === 'account:hold' && data.isOwn);
    expect(new Set(own.map(({ accountId }) => accountId))).toEqual(new Set([member.accountId]));
    const others = told.filter(({ accountId }) => accountId !== member.accountId);
    expect(naming(JSON.stringify(others), member)).toEqual([]);
    expect(others.length).toBeGreaterThan(0);
  });

  it('is its writer’s own: with place and age in the list, changed, taken back, told of', async () => {
    const world = await sealedWorld();
    const { member, moderator, other, started } = world;
    const first = await heldOf(reply(services, world, other, 'Of somebody else.', { anonymous }));
    const held = await heldOf(reply(services, world, member, 'Mine.', { anonymous }));
    const mine = async () => (await ownOf(services, member)).waiting;
    expect(await mine()).toMatchObject([{ id: held.id, isAnonymous: true, state: 'waiting' }]);
    expect((await mine())[0]!.position).toBeGreaterThan(0);
    expect((await ownOf(services, member, { threadId: started.thread.id })).waiting).toHaveLength(1);
    await run(services, editHold, member, { holdId: held.id, body: 'Mine, mended.' });
    expect(await reasonOf(run(services, editHold, moderator, { holdId: held.id, body: 'Not mine.' }))).toBe(
      'not_found',
    );
    expect((await mine())[0]!.html).toContain('mended');
    await decide(services, moderator, held.id, { ...refusal, revision: 2 });
    const [decided] = (await ownOf(services, member)).decided;
    expect(decided).toMatchObject({ id: held.id, state: 'refused', words: refusal.words });
    expect(JSON.stringify(await listOf(services, member))).toContain(refusal.words);
    // A moderator's own goes to another moderator.
    expect((await queueOf(services, world, other)).holds).toEqual([]);
    expect(await reasonOf(decide(services, other, first.id))).toBe('not_found');
    expect(await reasonOf(decide(services, moderator, first.id))).toBe('done');
  });

  it('may be a thread, whose pseudonym stays its own, or an edit', async () => {
    const world = await sealedWorld();
    const { member, moderator } = world;
    const clientKey = randomUUID();
    const held = await heldOf(start(world, member, clientKey));
    expect((await heldOf(start(world, member, clientKey))).id).toBe(held.id);
    const [line] = (await queueOf(services, world, moderator)).holds;
    await decide(services, moderator, held.id);
    const made = await start(world, member, clientKey);
    expect(made.thread.authorId).toBe(line!.author!.id);
    expect(made.thread.createdAt).toMatch(/:00\.000Z$/);
    const more = await heldOf(
      reply(services, world, member, 'More.', { threadId: made.thread.id, anonymous }),
    );
    const [second] = (await queueOf(services, world, moderator)).holds;
    expect(second!.author!.id).toBe(line!.author!.id);
    await decide(services, moderator, more.id);

    const changed = await heldOf(edit(services, member, made.post.id, 'Words, mended.'));
    expect(naming(await rowsAbout(changed.id), member)).toEqual([]);
    await decide(services, moderator, changed.id);
    const seen = await page(moderator, made.thread.id);
    expect(seen.posts[0]).toMatchObject({ version: 2, authorId: line!.author!.id });
    expect(seen.posts[0]!.editedAt).toMatch(/:00\.000Z$/);
    expect(
      await reasonOf(run(services, renameThread, member, { threadId: made.thread.id, title: 'Unseen' })),
    ).toBe('title_waits');
  });

  it('sent by name too is refused, whichever came first (C08)', async () => {
    const world = await sealedWorld();
    const { member } = world;
    const clientKey = randomUUID();
    await heldOf(reply(services, world, member, 'Once.', { anonymous, clientKey }));
    expect(await reasonOf(reply(services, world, member, 'Once.', { clientKey }))).toBe('sent_already');
    await setWriting(services, world, { mode: 'all' });
    // What is set now is known from here on: the next text by name would wait, too.
    await heldOf(reply(services, world, member, 'Another.'));
    expect(await reasonOf(reply(services, world, member, 'Once.', { clientKey }))).toBe('sent_already');
    const named = randomUUID();
    await heldOf(reply(services, world, member, 'Twice.', { clientKey: named }));
    const both = { clientKey: named, anonymous };
    expect(await reasonOf(reply(services, world, member, 'Twice.', both))).toBe('sent_already');
    await setWriting(services, world, {});
    await run(services, setAnonymity, world.admin, { networkId: world.network.id, mode: 'on' });
    expect(await reasonOf(reply(services, world, member, 'Twice.', both))).toBe('sent_already');
  });
});

describe('whether a text without a name waits', () => {
  it('tells nothing of its writer: rank, trust and number of posts are not asked', async () => {
    const world = await sealedWorld('on');
    const { member, moderator } = world;
    await setWriting(services, world, { mode: 'anonymous' });
    await reply(services, world, member, 'By name.');
    for (const writer of [member, moderator])
      expect((await heldOf(reply(services, world, writer, 'Unnamed.', { anonymous }))).why).toBe('anonymous');
    // Somebody with many posts, and somebody new.
    await setWriting(services, world, { mode: 'first', firstPosts: 1 });
    const fresh = await buildMember(services, world, 'member', 'Nina New');
    for (const writer of [member, fresh])
      expect((await heldOf(reply(services, world, writer, 'Unnamed.', { anonymous }))).why).toBe('anonymous');
    await setWriting(services, world, { mode: 'none' });
    const { post } = (await reply(services, world, fresh, 'Unnamed.', { anonymous })) as PostCommitted;
    expect(post.authorId).not.toBe(fresh.accountId);
  });

  it('is decided by what the network says at that moment', async () => {
    const world = await sealedWorld('on');
    await reply(services, world, world.member, 'At once.', { anonymous });
    await run(services, setAnonymity, world.admin, { networkId: world.network.id, mode: 'held' });
    expect((await heldOf(reply(services, world, world.member, 'Later.', { anonymous }))).why).toBe(
      'anonymous',
    );
  });

  it('by a sanction it can’t wait, as it would be known by that (C11)', async () => {
    const world = await sealedWorld('on');
    await sanction(services, world.admin, world, 'hold', { hours: 24 });
    const refused = reply(services, world, world.member, 'Unnamed.', { anonymous });
    expect(await reasonOf(refused)).toBe('anonymous_waits');
    // Where every such text waits, this one does like all others.
    await run(services, setAnonymity, world.admin, { networkId: world.network.id, mode: 'held' });
    const held = await heldOf(reply(services, world, world.member, 'Unnamed.', { anonymous }));
    expect(held.why).toBe('anonymous');
  });
});

describe('a decision about a text without a name', () => {
  it('goes the same way whatever became of its writer: nobody finds them by taking rights away', async () => {
    const world = await sealedWorld();
    const { member, moderator } = world;
    const held = await heldOf(reply(services, world, member, 'Still good.', { anonymous }));
    await query(services.db, `update memberships set state = 'suspended' where account_id = $1`, [
      member.accountId,
    ]);
    expect(await decide(services, moderator, held.id)).toMatchObject({ state: 'approved' });
  });

  it('is passed on to whoever did not write it', async () => {
    const world = await sealedWorld();
    const { admin, member } = world;
    await heldOf(reply(services, world, admin, 'The admin’s own.', { anonymous }));
    const theirs = await heldOf(reply(services, world, member, 'Of a member.', { anonymous }));
    now = new Date(now.getTime() + 25 * 3_600_000);
    await raiseHolds.run(services);
    const news = await query<{ subjectId: string }>(
      services.db,
      `select subject_id as "subjectId" from fairness_notices where kind = 'holdWaits' and account_id = $1`,
      [admin.accountId],
    );
    expect(news).toEqual([{ subjectId: theirs.id }]);
  });

  it('can’t show what the network does not allow any more', async () => {
    const world = await sealedWorld();
    const held = await heldOf(reply(services, world, world.member, 'Too late.', { anonymous }));
    await run(services, setAnonymity, world.admin, { networkId: world.network.id, mode: 'off' });
    expect(await reasonOf(decide(services, world.moderator, held.id))).toBe('not_anonymous');
    expect(await reasonOf(decide(services, world.moderator, held.id, refusal))).toBe('done');
  });
});
