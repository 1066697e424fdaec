import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OpennessDto } from '../../contract/openness.js';
import { query, transaction } from '../../src/database/index.js';
import { type Services, type SignedIn, visitor } from '../../src/kernel/index.js';
import { readNetworkOpenness, readSiteOpenness } from '../../src/openness/index.js';
import { markSeen } from '../../src/reading/index.js';
import {
  claimCase,
  countReaders,
  decideCase,
  flagPost,
  hideCase,
  sendReport,
} from '../../src/reports/index.js';
import { imposeSanction } from '../../src/sanctions/index.js';
import {
  buildForum,
  buildMember,
  buildPerson,
  buildServices,
  buildThread,
  type ForumWorld,
  run,
} from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { addRule } from '../word-rules/world.js';

let database: TestDatabase;
let services: Services;
let world: ForumWorld;
let read: ForumWorld;
let hides: ForumWorld;
let now = new Date('2026-03-10T08:00:00Z');
const clock = { now: () => now };
const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000);
};

/** Reports as many threads, looks at each after 10 minutes, and decides it after 20 more. */
async function decided(within: ForumWorld, times: number, reason: string): Promise<void> {
  const moderator = await buildMember(services, within, 'moderator');
  const author = await buildMember(services, within);
  for (let n = 0; n < times; n++) {
    const { thread } = await buildThread(services, within, { author });
    const reporter = await buildPerson(services);
    await run(services, sendReport, reporter, { kind: 'thread', id: thread.id, reason });
    const [found] = await query<{ id: string }>(
      services.db,
      'select id from report_cases where subject_id = $1',
      [thread.id],
    );
    later(10);
    await run(services, claimCase, moderator, { caseId: found!.id });
    later(20);
    await run(services, decideCase, moderator, { caseId: found!.id, outcome: 'kept', words: 'It may stay.' });
  }
}

/** Lines of the logs as a month leaves them: 5 appeals of 20 overturned, 6 warnings, 3 pauses, 7 held texts let through. */
async function fairness(within: ForumWorld): Promise<void> {
  const author = await buildMember(services, within);
  const at = new Date('2026-03-11T08:00:00Z');
  await query(
    services.db,
    `insert into appeals (id, source, decision_id, account_id, rank, network_id, level, state, words, made_at, due_at, decided_at, outcome)
     select gen_random_uuid(), 'act', gen_random_uuid(), $1, 1, $2, 'moderators', 'decided', 'Why?', $3, $3, $3,
       case when n <= 5 then 'overturned' else 'upheld' end from generate_series(1, 20) n`,
    [author.accountId, within.network.id, at],
  );
  await query(
    services.db,
    `insert into network_events (id, network_id, at, actor_id, act, details)
     select gen_random_uuid(), $1, $2, $3, 'held.approved', '{"what": "reply"}' from generate_series(1, 7)`,
    [within.network.id, at, within.admin.accountId],
  );
  for (let n = 0; n < 9; n++)
    await run({ ...services, clock: { now: () => at } }, imposeSanction, within.admin, {
      networkId: within.network.id,
      accountId: (await buildMember(services, within)).accountId,
      step: n < 6 ? 'warning' : 'pause',
      ...(n < 6 ? {} : { hours: 24 }),
      rule: 'offensive',
      words: 'Rude again.',
    });
}

/** Removes as many reported posts; `members` saw each after its report, one more only before it. */
async function readMeanwhile(within: ForumWorld, times: number, members: number): Promise<void> {
  const moderator = await buildMember(services, within, 'moderator');
  const author = await buildMember(services, within);
  const people = await Promise.all(Array.from({ length: members + 1 }, () => buildMember(services, within)));
  const see = (by: SignedIn, threadId: string) => run(services, markSeen, by, { threadId, ranges: [[1, 1]] });
  for (let n = 0; n < times; n++) {
    const { post, thread } = await buildThread(services, within, { author });
    await see(people[0]!, thread.id);
    later(1);
    const reporter = await buildPerson(services);
    await run(services, sendReport, reporter, { kind: 'post', id: post.id, reason: 'commercial' });
    later(1);
    for (const one of people.slice(1)) await see(one, thread.id);
    const [found] = await query<{ id: string }>(
      services.db,
      'select id from report_cases where post_id = $1',
      [post.id],
    );
    const decision = { outcome: 'removed', rule: 'commercial', words: 'It advertises.' };
    await run(services, decideCase, moderator, { caseId: found!.id, ...decision });
  }
  await countReaders.run(services);
}

/** Hides as many posts a minute after their report, and decides about them five hours later. */
async function hiddenFirst(within: ForumWorld, times: number): Promise<void> {
  const moderator = await buildMember(services, within, 'moderator');
  const author = await buildMember(services, within);
  for (let n = 0; n < times; n++) {
    const { post } = await buildThread(services, within, { author });
    await run(services, sendReport, await buildPerson(services), {
      kind: 'post',
      id: post.id,
      reason: 'commercial',
    });
    const [found] = await query<{ id: string }>(
      services.db,
      'select id from report_cases where post_id = $1',
      [post.id],
    );
    const why = { caseId: found!.id, rule: 'commercial', words: 'It advertises.' };
    later(1);
    await run(services, hideCase, moderator, why);
    later(300);
    await run(services, decideCase, moderator, { ...why, outcome: 'removed' });
  }
}

/** Posts that a rule for words has found, as it reports them; their cases are still open. */
async function foundByRule(within: ForumWorld, times: number): Promise<void> {
  const author = await buildMember(services, within);
  const rule = await addRule(services, within, { action: 'flag' });
  for (let n = 0; n < times; n++) {
    const { post } = await buildThread(services, within, { author });
    await transaction(services.db, (write) => flagPost(services, write, post.id, rule));
  }
}

beforeAll(async () => {
  database = await testDatabase();
  services = buildServices(database.db, { clock });
  world = await buildForum(services);
  await decided(world, 6, 'commercial');
  await decided(world, 2, 'harassment');
  await decided(await buildForum(services), 3, 'harassment');
  read = await buildForum(services);
  await readMeanwhile(read, 5, 3);
  hides = await buildForum(services);
  await hiddenFirst(hides, 5);
  await fairness(world);
  await foundByRule(world, 5);
  now = new Date('2026-04-02T08:00:00Z');
});
afterAll(() => database.close());

const list = (open: OpennessDto, name: string) => {
  const { rows, total } = open.lists.find((one) => one.name === name)!;
  return { ...Object.fromEntries(rows.map(({ key, count }) => [key, count])), total };
};

describe('openness', () => {
  it('counts a month of a network, small numbers and the sums that would give them away left out', async () => {
    const open = await run(services, readNetworkOpenness, visitor, { network: world.network.slug });
    expect(open.month).toBe('2026-03');
    expect(list(open, 'reports')).toEqual({ commercial: 6, harassment: null, automatic: 5, total: null });
    expect(list(open, 'outcomes')).toEqual({ kept: 8, total: 8 });
    expect(open.times).toEqual({ firstLook: { median: 10, p90: 10 }, decision: { median: 30, p90: 30 } });
  });

  it('counts measures, held texts and appeals, and the share of those that were overturned', async () => {
    const open = await run(services, readNetworkOpenness, visitor, { network: world.network.slug });
    expect(list(open, 'sanctions')).toEqual({ warning: 6, pause: null, total: null });
    expect(list(open, 'holds')).toEqual({ approved: 7, total: 7 });
    expect(list(open, 'appeals')).toEqual({ upheld: 15, overturned: 5, total: 20 });
    expect(open.overturnedPercent).toBe(25);
    const before = await run(services, readNetworkOpenness, visitor, {
      network: world.network.slug,
      month: '2026-02',
    });
    expect(before.overturnedPercent).toBeNull();
  });

  it('says how many members had a removed post before them after its report, of five at least', async () => {
    const now = await run(services, readNetworkOpenness, visitor, { network: world.network.slug });
    expect(now.readers).toBeNull();
    const open = await run(services, readNetworkOpenness, visitor, { network: read.network.slug });
    expect(open.readers).toEqual({ median: 3, p90: 3 });
  });

  it('takes hiding for the first look at a post', async () => {
    const open = await run(services, readNetworkOpenness, visitor, { network: hides.network.slug });
    expect(open.times.firstLook).toEqual({ median: 1, p90: 1 });
    expect(open.times.decision).toEqual({ median: 301, p90: 301 });
  });

  it('counts the whole site', async () => {
    const open = await run(services, readSiteOpenness, visitor, {});
    // Two and three: with either network’s page nobody can tell which.
    expect(list(open, 'reports')).toEqual({ commercial: 16, harassment: 5, automatic: 5, total: 26 });
    expect(open.network).toBeNull();
  });

  it('has nothing of the month that runs, of what is long ago, or of a network that one may not know of', async () => {
    const refused = (promise: Promise<unknown>) =>
      promise.then(
        () => 'done',
        (error: { code: string }) => error.code,
      );
    for (const month of ['2026-04', '2025-03', '2027-01'])
      expect(await refused(run(services, readSiteOpenness, visitor, { month }))).toBe('not_found');
    await query(services.db, `update networks set closed_at = now() where id = $1`, [world.network.id]);
    expect(await refused(run(services, readNetworkOpenness, visitor, { network: world.network.slug }))).toBe(
      'gone',
    );
    await query(services.db, `update networks set closed_at = null where id = $1`, [world.network.id]);
    const empty = await run(services, readSiteOpenness, visitor, { month: '2026-02' });
    expect(empty.lists.every(({ rows }) => rows.length === 0)).toBe(true);
  });
});
