import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CaseDto } from '../../contract/cases.js';
import { query } from '../../src/database/index.js';
import type { Services, SignedIn } from '../../src/kernel/index.js';
import {
  caseLinks,
  claimCase,
  decideCase,
  hideCase,
  raiseCase,
  raiseHidden,
  readCase,
  undoCase,
} from '../../src/reports/index.js';
import { buildMember, buildReply, buildServices, run } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { hold, waiting } from '../helpers/locks.js';
import { buildCaseWorld, type CaseWorld, caseOf, reasonOf, report } from './world.js';

/** A hidden post about whose case nobody decides. */
const HOUR = 3_600_000;
let database: TestDatabase;
let services: Services;
let now: Date;
let world: CaseWorld;
let postId: string;
let caseId: string;

beforeAll(async () => {
  database = await testDatabase(4);
  services = buildServices(database.db, { clock: { now: () => now } });
});
afterAll(() => database.close());
beforeEach(async () => {
  now = new Date();
  world = await buildCaseWorld(services);
  postId = (await buildReply(services, world.started.thread.id, world.member, 'What a qqfool.')).post.id;
  await report(services, world.admin, { kind: 'post', id: postId });
  caseId = await caseOf(services, postId);
});

const later = (hours: number) => {
  now = new Date(now.getTime() + hours * HOUR);
};
const hide = (by: SignedIn = world.moderator) =>
  run(services, hideCase, by, { caseId, rule: 'patient', words: 'It may name a patient.' });
const tend = async () => {
  while (await raiseHidden.run(services));
};
const see = () => run(services, readCase, world.siteAdmin, { caseId }) as Promise<CaseDto>;
const acts = async () => (await see()).events.map(({ act }) => act);
/** Who has news that a hidden post waits, unread. */
const told = async () => {
  const rows = await query<{ id: string }>(
    services.db,
    `select account_id as id from fairness_notices where kind = 'caseWaits' and subject_id = $1 and read_at is null`,
    [caseId],
  );
  return rows.map(({ id }) => id).sort();
};
const ids = (...people: SignedIn[]) => people.map(({ accountId }) => accountId).sort();

describe('a post that stays hidden', () => {
  it('goes to the network and then to the site, each after the hours of the network', async () => {
    await hide();
    later(23);
    await tend();
    expect([(await see()).level, await told()]).toEqual(['forum', []]);
    later(2);
    await tend();
    await tend();
    const item = await see();
    expect([item.level, item.state, item.hidden?.html.includes('qqfool')]).toEqual(['network', 'new', true]);
    expect((await acts()).slice(0, 2)).toEqual(['raised', 'hidden']);
    expect(await told()).toEqual(ids(world.admin, world.moderator, world.other));
    later(25);
    await tend();
    expect((await see()).level).toBe('site');
    expect(await told()).toEqual(expect.arrayContaining(ids(world.siteAdmin)));
    expect(await told()).not.toContain(world.member.accountId);
    // Nobody further up: they are asked again, and the post stays as it is.
    await query(services.db, 'update fairness_notices set read_at = now() where subject_id = $1', [caseId]);
    later(25);
    await tend();
    expect([(await acts())[0], await told()]).toEqual(['reminded', ids(world.siteAdmin)]);
    const links = await caseLinks(services.db, world.siteAdmin.accountId, [caseId]);
    expect(links.get(caseId)?.path).toBe(`/cases/${caseId}`);
    expect((await caseLinks(services.db, world.member.accountId, [caseId])).size).toBe(0);
  });

  it('is left in peace while somebody looks at it, and by the hours that the network chose', async () => {
    await query(
      services.db,
      `insert into network_writing (network_id, mode, first_posts, wait_hours, link_limit, new_posts) values ($1, 'none', 3, 2, 2, 5)`,
      [world.network.id],
    );
    await hide();
    later(3);
    await run(services, claimCase, world.moderator, { caseId });
    await tend();
    expect((await see()).level).toBe('forum');
    later(1);
    await tend();
    expect((await see()).level).toBe('network');
  });

  it('is no matter once it is decided, and its time begins anew where that is taken back', async () => {
    await hide();
    later(23);
    const kept = { caseId, outcome: 'kept', words: 'It names nobody.' };
    await run(services, claimCase, world.moderator, { caseId });
    await run(services, decideCase, world.moderator, kept);
    later(0.1);
    await run(services, undoCase, world.moderator, { caseId });
    later(20);
    await tend();
    expect([(await see()).level, await told()]).toEqual(['forum', []]);
    later(5);
    await tend();
    expect((await see()).level).toBe('network');
    await run(services, claimCase, world.admin, { caseId });
    await run(services, decideCase, world.admin, kept);
    later(60);
    await tend();
    expect((await see()).level).toBe('network');
    expect(await reasonOf(run(services, decideCase, world.admin, kept))).toBe('already_decided');
  });

  it('is raised once where it was raised while a second runner read it', async () => {
    await query(
      services.db,
      `insert into network_writing (network_id, mode, first_posts, wait_hours, link_limit, new_posts) values ($1, 'none', 3, 24, 2, 5)`,
      [world.network.id],
    );
    await hide();
    later(25);
    // Whoever asks for a network's hours stops there: its statement has begun, and has not come to the case's row.
    await query(services.db, 'alter table network_writing rename to kept_writing');
    await query(
      services.db,
      `create function stops() returns boolean language plpgsql volatile as $$
       begin perform pg_advisory_xact_lock_shared(75); return true; end $$`,
    );
    await query(services.db, 'create view network_writing as select * from kept_writing where stops()');
    try {
      const release = await hold(database, 'select pg_advisory_xact_lock($1)', [75]);
      const second = raiseHidden.run(services);
      await waiting(database, 1);
      await run(services, raiseCase, world.moderator, { caseId, words: 'For the network.' });
      await release();
      await second;
    } finally {
      await query(services.db, 'drop view network_writing');
      await query(services.db, 'alter table kept_writing rename to network_writing');
      await query(services.db, 'drop function stops()');
    }
    const item = await see();
    expect([item.level, await acts()]).toEqual(['network', ['raised', 'hidden']]);
    later(23);
    await tend();
    expect((await see()).level).toBe('network');
  });

  it('is told to those only who may decide about its author', async () => {
    const second = await buildMember(services, world, 'admin', 'Ann Admin');
    const { post } = await buildReply(services, world.started.thread.id, world.admin, 'Another qqfool.');
    await report(services, world.member, { kind: 'post', id: post.id });
    caseId = await caseOf(services, post.id);
    await hide(second);
    later(25);
    await tend();
    expect([(await see()).level, await told()]).toEqual(['network', ids(second)]);
  });

  it('is not raised where those who have it then can not be told', async () => {
    await hide();
    later(25);
    await query(
      services.db,
      `create function fails() returns trigger language plpgsql as $$ begin raise exception 'stopped'; end $$`,
    );
    await query(
      services.db,
      'create trigger fails before insert on fairness_notices for each row execute function fails()',
    );
    await expect(raiseHidden.run(services)).rejects.toThrow('stopped');
    await query(services.db, 'drop function fails() cascade');
    expect([(await see()).level, (await acts())[0]]).toEqual(['forum', 'hidden']);
    await tend();
    expect([(await see()).level, await told()]).toEqual([
      'network',
      ids(world.admin, world.moderator, world.other),
    ]);
  });

  it('has its hours anew by its line alone, which is all that a node of the version before writes', async () => {
    later(72);
    await hide();
    await query(services.db, 'update report_cases set raised_at = null where id = $1', [caseId]);
    later(23);
    await tend();
    expect([(await see()).level, await told()]).toEqual(['forum', []]);
    later(2);
    await tend();
    expect((await see()).level).toBe('network');
  });
});
