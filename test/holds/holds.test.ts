import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ForumPageDto, ThreadPageDto } from '../../contract/forums.js';
import { query } from '../../src/database/index.js';
import { createThread, editPost, readForum, readThread } from '../../src/forums/index.js';
import { editHold, forgetHolds, raiseHolds, undoRefusal, withdrawHold } from '../../src/holds/index.js';
import type { AccountMessage, Services, SignedIn } from '../../src/kernel/index.js';
import { lockThread } from '../../src/moderation/index.js';
import { buildMember, run } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { reasonOf } from '../reports/world.js';
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
  start,
} from './world.js';

/** Rounds of two moderators on one text. */
const ROUNDS = Number(process.env.HOLD_ROUNDS ?? 15);
const HOUR_MS = 3_600_000;

let database: TestDatabase;
let services: Services;
let now = new Date('2024-05-07T08:00:00Z');
const told: AccountMessage[] = [];
beforeAll(async () => {
  database = await testDatabase(6);
  services = gatedServices(database.db, { clock: { now: () => now } });
  services.signals.toAccount.listen((message) => told.push(message));
});
afterAll(() => database.close());

const page = (by: SignedIn, { started }: HoldWorld) =>
  run(services, readThread, by, { threadId: started.thread.id }) as Promise<ThreadPageDto>;

describe('a text that waits (D07)', () => {
  it('is in no page, count or feed until a moderator lets it through, and then is a post like any other', async () => {
    const world = await buildHoldWorld(services);
    const { member, moderator, started } = world;
    const before = await page(member, world);
    const heads = 'select head, rules from forum_heads where forum_id = $1';
    const head = await query(services.db, heads, [world.forum.id]);
    const clientKey = randomUUID();
    const held = await heldOf(reply(services, world, member, 'A **canary** waits.', { clientKey }));
    expect(held).toMatchObject({ state: 'waiting', why: 'all', position: 1 });
    expect(await page(member, world)).toEqual(before);
    expect(await page(moderator, world)).toEqual(await page(moderator, world));
    expect(await query(services.db, heads, [world.forum.id])).toEqual(head);

    // The same key again is the same text.
    const again = await heldOf(reply(services, world, member, 'A **canary** waits.', { clientKey }));
    expect(again.id).toBe(held.id);
    expect((await ownOf(services, member)).waiting).toHaveLength(1);

    const answer = await decide(services, moderator, held.id);
    expect(answer).toMatchObject({ state: 'approved' });
    const after = await page(member, world);
    expect(after.posts.at(-1)).toMatchObject({ number: 2, authorId: member.accountId });
    expect(after.posts.at(-1)!.html).toContain('<strong>canary</strong>');
    expect(after.thread.lastNumber).toBe(started.thread.lastNumber + 1);
    // Once it is a post, the key names the post.
    const known = await reply(services, world, member, 'A **canary** waits.', { clientKey });
    expect(known).toMatchObject({ post: { number: 2 }, clientKey });
    const [row] = await query<{ source: string }>(
      services.db,
      'select source, html from holds where id = $1',
      [held.id],
    );
    expect(row).toEqual({ source: '', html: '' });
  });

  it('is written in the language that its writer said, once it is a post', async () => {
    const world = await buildHoldWorld(services);
    const { member, moderator, started, forum } = world;
    const written = { title: 'Les horaires', body: 'Qui ?', clientKey: randomUUID(), language: 'fr' };
    const thread = await heldOf(run(services, createThread, member, { forumId: forum.id, ...written }));
    const answer = await heldOf(reply(services, world, member, 'Yo.', { language: 'es' }));
    const { id: postId } = started.post;
    const changed = await heldOf(
      run(services, editPost, member, { postId, body: 'Ich.', version: 1, language: 'de' }),
    );
    for (const { id } of [thread, answer, changed]) await decide(services, moderator, id);
    expect((await page(member, world)).posts.map((post) => post.language)).toEqual(['de', 'es']);
    const { threads } = (await run(services, readForum, member, {
      ...{ network: world.network.slug, forum: forum.slug },
    })) as ForumPageDto;
    expect(threads.find(({ title }) => title === 'Les horaires')).toMatchObject({ language: 'fr' });
  });

  it('keeps its language while it is changed, and is in the one that its writer changes it to', async () => {
    const world = await buildHoldWorld(services);
    const { member, moderator } = world;
    const { id: holdId } = await heldOf(reply(services, world, member, 'Yo.', { language: 'es' }));
    const changed = (more: object) => run(services, editHold, member, { holdId, body: 'Nik.', ...more });
    expect(await changed({})).toMatchObject({ ownLanguage: 'es', language: 'es' });
    expect(await changed({ language: null })).toMatchObject({ ownLanguage: null });
    expect(await changed({ language: 'eu' })).toMatchObject({ ownLanguage: 'eu', language: 'eu' });
    expect((await queueOf(services, world, moderator)).holds[0]).toMatchObject({ language: 'eu' });
    await decide(services, moderator, holdId, { revision: 4 });
    expect((await page(member, world)).posts.at(-1)!.language).toBe('eu');
  });

  it('may be a thread or an edit', async () => {
    const world = await buildHoldWorld(services);
    const { member, moderator, started } = world;
    const thread = await heldOf(start(services, world, member, 'A new subject', 'Its first words.'));
    const changed = await heldOf(edit(services, member, started.post.id, 'Other words.'));
    const { holds } = await queueOf(services, world, moderator);
    expect(holds.map(({ kind, title }) => [kind, title])).toEqual([
      ['thread', 'A new subject'],
      ['edit', null],
    ]);
    // A newer edit takes the place of the one that waits.
    const newer = await heldOf(edit(services, member, started.post.id, 'Newest words.'));
    expect(newer.id).toBe(changed.id);
    expect(await reasonOf(decide(services, moderator, changed.id))).toBe('newer_revision');
    expect((await page(member, world)).posts[0]!.html).not.toContain('Newest');
    await decide(services, moderator, changed.id, { revision: 2 });
    expect((await page(member, world)).posts[0]).toMatchObject({ version: 2 });
    expect((await page(member, world)).posts[0]!.html).toContain('Newest words.');
    await decide(services, moderator, thread.id);
    const list = (await run(services, readForum, member, {
      network: world.network.slug,
      forum: world.forum.slug,
    })) as { threads: { title: string }[] };
    expect(list.threads.map(({ title }) => title)).toContain('A new subject');
  });

  it('is changed and taken back by its writer, and never published by that', async () => {
    const world = await buildHoldWorld(services);
    const { member, moderator, other } = world;
    const held = await heldOf(reply(services, world, member, 'First words.'));
    const before = await page(moderator, world);
    await run(services, editHold, member, { holdId: held.id, body: 'Second words.' });
    await setWriting(services, world, { mode: 'none' });
    await run(services, editHold, member, { holdId: held.id, body: 'Third words.' });
    expect((await page(moderator, world)).posts).toEqual(before.posts);
    expect(await reasonOf(decide(services, moderator, held.id))).toBe('newer_revision');
    for (const someone of [moderator, other, world.admin])
      expect(await reasonOf(run(services, withdrawHold, someone, { holdId: held.id }))).toBe('not_found');
    await run(services, withdrawHold, member, { holdId: held.id });
    expect(await reasonOf(decide(services, moderator, held.id, { revision: 3 }))).toBe('not_waiting');
  });

  it('is there for its writer and moderators alone', async () => {
    const world = await buildHoldWorld(services);
    const outsider = await buildMember(services, world, 'member', 'Otto Other');
    const held = await heldOf(reply(services, world, world.member, 'Only for us.'));
    for (const someone of [outsider, world.member])
      expect(await reasonOf(decide(services, someone, held.id))).toBe('not_found');
    expect(await reasonOf(queueOf(services, world, outsider))).toBe('not_moderator');
    expect((await ownOf(services, outsider)).waiting).toEqual([]);
    const who = new Set(
      told.flatMap(({ event, accountId, data }) =>
        event === 'account:hold' && data.holdId === held.id ? [accountId] : [],
      ),
    );
    expect(who.has(outsider.accountId)).toBe(false);
    const people = [world.member, world.moderator, world.other, world.admin, world.siteAdmin];
    for (const { accountId } of people) expect(who.has(accountId)).toBe(true);
  });

  it('of a moderator waits for nobody', async () => {
    const world = await buildHoldWorld(services);
    expect(await reply(services, world, world.moderator, 'At once.')).toMatchObject({ post: { number: 2 } });
  });
});

describe('a decision', () => {
  it(`is one, of two moderators at once, ${ROUNDS} times (J13)`, async () => {
    const world = await buildHoldWorld(services);
    for (let round = 0; round < ROUNDS; round++) {
      const held = await heldOf(reply(services, world, world.member, `Round ${round}.`));
      const answers = await Promise.all([
        reasonOf(decide(services, world.moderator, held.id)),
        reasonOf(decide(services, world.other, held.id, refusal)),
      ]);
      expect([...answers].sort()).toEqual(['already_decided', 'done']);
      const [row] = await query<{
        state: string;
        posts: number;
        lines: number;
        second: object[];
        news: number;
      }>(
        services.db,
        `select h.state, (select count(*)::int from posts p where p.author_id = h.author_id and p.client_key = h.client_key) as posts,
           (select count(*)::int from network_events e where e.thing_id = h.id and e.act <> 'held.decidedBefore') as lines,
           (select json_agg(e.details) from network_events e where e.thing_id = h.id and e.act = 'held.decidedBefore') as second,
           (select count(*)::int from fairness_notices n where n.subject_id = h.id and n.kind <> 'held') as news
         from holds h where h.id = $1`,
        [held.id],
      );
      const isApproved = answers[0] === 'done';
      expect(row).toEqual({
        state: isApproved ? 'approved' : 'refused',
        posts: isApproved ? 1 : 0,
        lines: 1,
        // Whoever came second is in the log too, with what they wanted.
        second: [{ what: 'reply', isRefused: isApproved }],
        news: 1,
      });
    }
  }, 120_000);

  it('asks for the writer’s right at that moment', async () => {
    const world = await buildHoldWorld(services);
    const held = await heldOf(reply(services, world, world.member, 'Too late.'));
    const { id } = world.started.thread;
    await run(services, lockThread, world.moderator, {
      threadId: id,
      isLocked: true,
      reason: 'It is enough.',
    });
    expect(await reasonOf(decide(services, world.moderator, held.id))).toBe('author_may_not');
    await run(services, lockThread, world.moderator, { threadId: id, isLocked: false, reason: 'Go on.' });
    await query(services.db, `update memberships set state = 'suspended' where account_id = $1`, [
      world.member.accountId,
    ]);
    expect(await reasonOf(decide(services, world.moderator, held.id))).toBe('author_may_not');
    expect(await reasonOf(decide(services, world.moderator, held.id, refusal))).toBe('done');
  });

  it('to refuse can be taken back for ten minutes by whoever made it', async () => {
    const world = await buildHoldWorld(services);
    const held = await heldOf(reply(services, world, world.member, 'Look again.'));
    await decide(services, world.moderator, held.id, refusal);
    const [decided] = (await ownOf(services, world.member)).decided;
    expect(decided).toMatchObject({ state: 'refused', rule: 'commercial', words: 'It advertises.' });
    expect(await reasonOf(run(services, undoRefusal, world.other, { holdId: held.id }))).toBe('too_late');
    await run(services, undoRefusal, world.moderator, { holdId: held.id });
    expect((await ownOf(services, world.member)).waiting[0]).toMatchObject({ state: 'waiting', rule: null });
    await decide(services, world.moderator, held.id, refusal);
    now = new Date(now.getTime() + 11 * 60_000);
    expect(await reasonOf(run(services, undoRefusal, world.moderator, { holdId: held.id }))).toBe('too_late');
  });
});

describe('what waits', () => {
  it('is decided by the mode, the number of posts, and whether somebody is trusted', async () => {
    const world = await buildHoldWorld(services, { mode: 'first', firstPosts: 2 });
    const fresh = await buildMember(services, world, 'member', 'Nina New');
    const first = await heldOf(reply(services, world, fresh, 'One.'));
    expect(first.why).toBe('first');
    await decide(services, world.moderator, first.id);
    const second = await heldOf(reply(services, world, fresh, 'Two.'));
    await decide(services, world.moderator, second.id);
    expect(await reply(services, world, fresh, 'Three.')).toMatchObject({ post: { number: 4 } });
    const trusted = await buildMember(services, world, 'member', 'Tara Trusted');
    const one = await heldOf(reply(services, world, trusted, 'Hello.'));
    await decide(services, world.moderator, one.id, { decision: 'trust' });
    expect(await reply(services, world, trusted, 'Hello again.')).toMatchObject({ post: { number: 6 } });
  });

  it('is a new member’s post with two links to other sites (F-M24)', async () => {
    const world = await buildHoldWorld(services, {});
    const one = 'See https://example.org/a and once more https://example.org/a';
    expect(await reply(services, world, world.member, one)).toMatchObject({ post: { number: 2 } });
    const held = await heldOf(
      reply(services, world, world.member, 'Buy at https://example.org/a or [here](https://example.com/b)'),
    );
    expect(held.why).toBe('links');
  });

  it('is judged by what is set when it is written, also on its way', async () => {
    const world = await buildHoldWorld(services, {});
    expect(await reply(services, world, world.member, 'Before.')).toMatchObject({ post: { number: 2 } });
    await setWriting(services, world, { mode: 'all' });
    expect((await heldOf(reply(services, world, world.member, 'After.'))).why).toBe('all');
  });

  it('is what a writer attests where the network stops patients’ data', async () => {
    const world = await buildHoldWorld(services, {});
    await query(services.db, `update networks set personal_data = 'stop' where id = $1`, [world.network.id]);
    const body = 'Patient 943 476 5919 came in.';
    expect(await reasonOf(reply(services, world, world.member, body))).toBe('personal_data');
    const held = await heldOf(reply(services, world, world.member, body, { attested: true }));
    expect(held.why).toBe('personal');
    // A moderator's word goes to another moderator too.
    const own = await heldOf(reply(services, world, world.moderator, body, { attested: true }));
    expect(await reasonOf(decide(services, world.moderator, own.id))).toBe('not_found');
    expect(await reasonOf(decide(services, world.other, own.id))).toBe('done');
  });

  it('is never stuck: after the network’s hours it goes to its admins, then to those who run the site', async () => {
    const world = await buildHoldWorld(services, { mode: 'all', waitHours: 2 });
    const held = await heldOf(reply(services, world, world.member, 'Anybody there?'));
    const level = async () => (await ownOf(services, world.member)).waiting[0];
    const later = async (hours: number) => {
      now = new Date(now.getTime() + hours * HOUR_MS);
      await raiseHolds.run(services);
    };
    await later(1.5);
    expect(await level()).toMatchObject({ level: 'forum', position: 1 });
    await later(1);
    expect(await level()).toMatchObject({ level: 'network' });
    const waits = `select account_id from fairness_notices where kind = 'holdWaits' and subject_id = $1`;
    expect(await query(services.db, waits, [held.id])).toEqual([{ account_id: world.admin.accountId }]);
    await later(2.1);
    expect(await level()).toMatchObject({ level: 'site', passesOnAt: null });
    // Whoever could decide before still can.
    expect(await reasonOf(decide(services, world.moderator, held.id))).toBe('done');
  });

  it('goes nowhere while those who would have it can not be told', async () => {
    const world = await buildHoldWorld(services);
    const held = await heldOf(reply(services, world, world.member, 'Nobody looks, nobody hears.'));
    now = new Date(now.getTime() + 30 * HOUR_MS);
    await query(
      services.db,
      `create function fails() returns trigger language plpgsql as $$ begin raise exception 'stopped'; end $$`,
    );
    await query(
      services.db,
      'create trigger fails before insert on fairness_notices for each row execute function fails()',
    );
    await expect(raiseHolds.run(services)).rejects.toThrow('stopped');
    await query(services.db, 'drop function fails() cascade');
    const level = async () => (await ownOf(services, world.member)).waiting[0]?.level;
    expect(await level()).toBe('forum');
    await raiseHolds.run(services);
    expect(await level()).toBe('network');
    const waits = `select account_id from fairness_notices where kind = 'holdWaits' and subject_id = $1`;
    expect(await query(services.db, waits, [held.id])).toEqual([{ account_id: world.admin.accountId }]);
  });

  it('is forgotten 30 days after it was refused', async () => {
    const world = await buildHoldWorld(services);
    const held = await heldOf(reply(services, world, world.member, 'Gone soon.'));
    await decide(services, world.moderator, held.id, refusal);
    now = new Date(now.getTime() + 61 * 24 * HOUR_MS);
    await forgetHolds.run(services);
    expect(await query(services.db, 'select 1 from holds where id = $1', [held.id])).toEqual([]);
  });
});
