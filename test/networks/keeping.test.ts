import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { query } from '../../src/database/index.js';
import { type Services, type SignedIn, visitor } from '../../src/kernel/index.js';
import {
  askMembers,
  confirmMembership,
  leaveNetwork,
  listMembers,
  listOrphans,
  readContact,
  setConfirmation,
  setRole,
  tendAway,
  tendOrphans,
  volunteer,
} from '../../src/networks/index.js';
import {
  buildMember,
  buildNetwork,
  buildPerson,
  buildServices,
  type NetworkWorld,
  run,
} from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { signInAs } from '../helpers/sockets.js';
import { listOf, runJob } from '../notifications/helpers.js';

let database: TestDatabase;
let services: Services;
let now = new Date('2026-01-10T09:00:00Z');
beforeAll(async () => {
  database = await testDatabase(4);
  services = buildServices(database.db, { clock: { now: () => now } });
});
afterAll(() => database.close());

async function reasonOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'done',
    (error: { code?: string; extras?: { reason?: string } }) =>
      error.extras?.reason ?? error.code ?? String(error),
  );
}
const days = (count: number) => {
  now = new Date(now.getTime() + count * 86_400_000);
};
const news = async (person: SignedIn, kind: string) =>
  (await listOf(services, person)).filter(({ notice }) => notice?.kind === kind).length;
const leave = ({ network }: NetworkWorld, person: SignedIn, withoutAdmin = false) =>
  reasonOf(run(services, leaveNetwork, person, { networkId: network.id, withoutAdmin }));
const stateOf = async ({ network }: NetworkWorld, { accountId }: SignedIn) => {
  const [row] = await query<{ state: string }>(
    services.db,
    'select state from memberships where network_id = $1 and account_id = $2',
    [network.id, accountId],
  );
  return row?.state;
};

describe('a network without an admin (F-S21)', () => {
  it('comes to be only knowingly, and who could take over is asked', async () => {
    const made = await buildNetwork(services);
    const chief = await buildPerson(services, { isSiteAdmin: true });
    const member = await buildMember(services, made);
    const moderator = await buildMember(services, made, 'moderator');
    expect(await leave(made, made.admin)).toBe('last_admin');
    expect(await leave(made, made.admin, true)).toBe('done');
    await runJob(services, tendOrphans);
    await runJob(services, tendOrphans);
    expect([await news(moderator, 'orphaned'), await news(chief, 'orphaned')]).toEqual([1, 1]);
    expect(await news(member, 'orphaned')).toBe(0);
    const read = () => run(services, readContact, member, { network: made.network.slug });
    expect(await read()).toEqual({
      contact: null,
      isOrphaned: true,
      isUnattended: false,
      hasVolunteered: false,
    });
    await run(services, volunteer, member, { networkId: made.network.id });
    expect(await read()).toMatchObject({ hasVolunteered: true });
    const { orphans } = await run(services, listOrphans, chief, {});
    const [mine] = orphans.filter(({ id }: { id: string }) => id === made.network.id);
    expect(mine!.volunteers).toMatchObject([{ person: { id: member.accountId } }]);
    const next = { networkId: made.network.id, accountId: member.accountId, role: 'admin' };
    await run(services, setRole, chief, next);
    await runJob(services, tendOrphans);
    expect(await read()).toMatchObject({ isOrphaned: false, contact: { id: member.accountId } });
    expect(await reasonOf(run(services, volunteer, moderator, { networkId: made.network.id }))).toBe(
      'has_admin',
    );
  });

  it('is nearly one whose admins have been away for 90 days, and ends to be as one of them is here', async () => {
    const made = await buildNetwork(services);
    const chief = await buildPerson(services, { isSiteAdmin: true });
    const moderator = await buildMember(services, made, 'moderator');
    const member = await buildMember(services, made);
    const second = await buildMember(services, made, 'admin');
    const networkId = made.network.id;
    const read = async () => {
      const found = await run(services, readContact, member, { network: made.network.slug });
      return [found.isOrphaned, found.isUnattended];
    };
    const listed = async () =>
      (await run(services, listOrphans, chief, {})).orphans.find(({ id }) => id === networkId);
    const tend = () => runJob(services, tendAway);
    const isHere = async (person: SignedIn) => {
      await signInAs(services, person);
      const at = [person.accountId, now];
      await query(services.db, 'update sessions set last_seen_at = $2 where account_id = $1', at);
    };
    days(89);
    // Here once is enough, for the whole network, and it is remembered when the session has ended.
    await isHere(second);
    await tend();
    await query(services.db, 'delete from sessions where account_id = $1', [second.accountId]);
    days(89);
    await tend();
    expect([await read(), await listed()]).toEqual([[false, false], undefined]);
    expect(await reasonOf(run(services, volunteer, member, { networkId }))).toBe('has_admin');
    days(2);
    await tend();
    await tend();
    expect(await read()).toEqual([false, true]);
    expect(await listed()).toMatchObject({ hasAdmins: true, since: now.toISOString() });
    const told = async (person: SignedIn) =>
      (await listOf(services, person)).filter(
        ({ notice, path }) => notice?.kind === 'adminsAway' && path === made.network.path,
      ).length;
    expect(await Promise.all([moderator, made.admin, chief, member].map(told))).toEqual([1, 1, 1, 0]);
    await run(services, volunteer, member, { networkId });
    expect((await listed())!.volunteers).toMatchObject([{ person: { id: member.accountId } }]);
    await run(services, setRole, chief, { networkId, accountId: member.accountId, role: 'admin' });
    // Who has just been made one is given the same time, however long ago they joined.
    await tend();
    expect([await read(), await listed()]).toEqual([[false, false], undefined]);
    // Of nobody but admins it is kept when they were here.
    await run(services, setRole, chief, { networkId, accountId: second.accountId, role: 'member' });
    await tend();
    const seen = await query<{ id: string }>(
      services.db,
      'select account_id as id from memberships where network_id = $1 and seen_at is not null',
      [networkId],
    );
    expect(seen.map(({ id }) => id).sort()).toEqual([made.admin.accountId, member.accountId].sort());
  });

  it('is for site administrators alone to see', async () => {
    const person = await buildPerson(services);
    expect(await reasonOf(run(services, listOrphans, person, {}))).toBe('not_found');
    expect(await reasonOf(run(services, listOrphans, visitor, {}))).toBe('not_found');
  });
});

describe('"still a member?" (N37)', () => {
  async function asking(endsUnconfirmed: boolean) {
    const made = await buildNetwork(services);
    const [quiet, keen] = [await buildMember(services, made), await buildMember(services, made)];
    const setting = { networkId: made.network.id, everyMonths: 12, endsUnconfirmed };
    await run(services, setConfirmation, made.admin, setting);
    return { ...made, quiet, keen };
  }
  const ask = () => runJob(services, askMembers);

  it('is asked 12 months after the last yes, and answered by one click', async () => {
    const made = await asking(false);
    days(364);
    await ask();
    expect(await news(made.quiet, 'stillMember')).toBe(0);
    days(2);
    await ask();
    await ask();
    expect([await news(made.quiet, 'stillMember'), await news(made.keen, 'stillMember')]).toEqual([1, 1]);
    await run(services, confirmMembership, made.keen, { networkId: made.network.id });
    const list = await run(services, listMembers, made.admin, {
      network: made.network.slug,
      unanswered: 'true',
    });
    expect(list.members.map(({ person }: { person: { id: string } }) => person.id).sort()).toEqual(
      [made.admin.accountId, made.quiet.accountId].sort(),
    );
    const seen = await run(services, listMembers, made.keen, {
      network: made.network.slug,
      unanswered: 'true',
    });
    expect([seen.unanswered, seen.members.length]).toEqual([0, 3]);
    days(366);
    await ask();
    expect(await news(made.keen, 'stillMember')).toBe(2);
  });

  it('removes nobody, however long there is no answer, unless the network says so; never an admin', async () => {
    const keeping = await asking(false);
    const ending = await asking(true);
    days(366);
    for (let n = 0; n < 6; n++) {
      await ask();
      expect(await stateOf(ending, ending.quiet)).toBe(n < 3 ? 'active' : 'left');
      days(14);
    }
    expect(await news(keeping.quiet, 'stillMember')).toBe(3);
    expect(await stateOf(keeping, keeping.quiet)).toBe('active');
    expect(await stateOf(ending, ending.admin)).toBe('active');
    expect(await news(ending.quiet, 'removed')).toBe(1);
  });

  it('is off unless an admin turns it on', async () => {
    const made = await buildNetwork(services);
    const member = await buildMember(services, made);
    days(2_000);
    await ask();
    expect(await news(member, 'stillMember')).toBe(0);
    const setting = { networkId: made.network.id, everyMonths: 12 };
    expect(await reasonOf(run(services, setConfirmation, member, setting))).toBe('not_admin');
  });
});
