import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AnnouncementDto, AnnouncementsDto } from '../../contract/announcements.js';
import { query } from '../../src/database/index.js';
import { type Services, type SignedIn, visitor } from '../../src/kernel/index.js';
import {
  announce,
  joinNetwork,
  leaveNetwork,
  listAnnouncements,
  sendAnnouncements,
  updateAccess,
} from '../../src/networks/index.js';
import { closeNetwork, reopenNetwork } from '../../src/register/index.js';
import {
  buildMember,
  buildNetwork,
  buildPerson,
  buildServices,
  type NetworkWorld,
  run,
} from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { listOf, runJob } from '../notifications/helpers.js';

let database: TestDatabase;
let services: Services;
let now = new Date('2026-01-10T09:00:00Z');
beforeAll(async () => {
  database = await testDatabase(8);
  services = buildServices(database.db, { clock: { now: () => now } });
});
afterAll(() => database.close());
beforeEach(async () => {
  await query(services.db, 'delete from outgoing_mail');
});

const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1_000);
};

async function reasonOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'done',
    (error: { code?: string; extras?: { reason?: string } }) =>
      error.extras?.reason ?? error.code ?? String(error),
  );
}

async function confirmed(person: SignedIn): Promise<SignedIn> {
  const address = `${person.username}@example.org`;
  await query(
    services.db,
    'update accounts set email = $2, email_key = $2, email_verified_at = now() where id = $1',
    [person.accountId, address],
  );
  return person;
}

async function world(size: number): Promise<NetworkWorld & { members: SignedIn[] }> {
  const made = await buildNetwork(services);
  await confirmed(made.admin);
  const members = [];
  for (let n = 0; n < size; n++) members.push(await confirmed(await buildMember(services, made)));
  later(1);
  return { ...made, members };
}

const text = { title: 'A new room', body: 'We have **moved**.\n\nSee you there.' };
const tell = (made: NetworkWorld, by: SignedIn = made.admin, more = {}) =>
  run(services, announce, by, {
    networkId: made.network.id,
    ...text,
    clientKey: randomUUID(),
    ...more,
  }) as Promise<AnnouncementDto>;
const list = (made: NetworkWorld, by: SignedIn | typeof visitor) =>
  run(services, listAnnouncements, by, { network: made.network.slug }) as Promise<AnnouncementsDto>;

const mails = () =>
  query<{ accountId: string | null; address: string | null; data: object }>(
    services.db,
    `select account_id as "accountId", address, data from outgoing_mail where template = 'announcement'`,
  );
const mailed = async () => (await mails()).map(({ accountId }) => accountId).sort();
const told = async (announcementId: string) =>
  (
    await query<{ id: string }>(
      services.db,
      'select account_id as id from network_notices where subject_id = $1 order by account_id',
      [announcementId],
    )
  ).map(({ id }) => id);
const ids = (...people: SignedIn[]) => people.map(({ accountId }) => accountId).sort();

describe('an announcement', () => {
  it('reaches each member once, as a notification and as a mail for one (N17)', async () => {
    const made = await world(3);
    const { id } = await tell(made);
    await runJob(services, sendAnnouncements);
    const everyone = ids(made.admin, ...made.members);
    expect(await told(id)).toEqual(everyone);
    expect(await mailed()).toEqual(everyone);
    const all = JSON.stringify(await mails());
    expect(all).not.toContain('@');
    const [news] = await listOf(services, made.members[0]!);
    expect(news).toMatchObject({
      kind: 'network',
      notice: { kind: 'announced', text: text.title },
      path: `${made.network.path}/announcements`,
    });
  });

  it('goes to who was a member then and is one still', async () => {
    const made = await world(2);
    const [stays, leaves] = made.members as [SignedIn, SignedIn];
    const { id } = await tell(made);
    later(1);
    await run(services, leaveNetwork, leaves, { networkId: made.network.id });
    const late = await confirmed(await buildPerson(services));
    await run(services, joinNetwork, late, { networkId: made.network.id });
    await runJob(services, sendAnnouncements);
    expect(await told(id)).toEqual(ids(made.admin, stays));
    expect(await mailed()).toEqual(ids(made.admin, stays));
    // Who joined later reads it all the same.
    expect((await list(made, late)).announcements[0]).toMatchObject({ title: text.title, sending: null });
    expect(await listOf(services, late)).toEqual([]);
  });

  it('is sent on from where it was, wherever the process ended: nobody twice, nobody left out', async () => {
    const made = await world(4);
    const { id } = await tell(made);
    let left = 2;
    const dying: Services = {
      ...services,
      ids: {
        next() {
          if (left-- === 0) throw new Error('killed');
          return services.ids.next();
        },
      },
    };
    await sendAnnouncements.run(services);
    await expect(runJob(dying, sendAnnouncements)).rejects.toThrow('killed');
    expect(await mailed()).toEqual([]);
    await runJob(services, sendAnnouncements);
    await runJob(services, sendAnnouncements);
    expect(await mailed()).toEqual(ids(made.admin, ...made.members));
    expect(await told(id)).toEqual(ids(made.admin, ...made.members));
  });

  it('is brought by several nodes at once, each member once', async () => {
    const made = await world(5);
    const { id } = await tell(made);
    const second = await tell(made);
    await Promise.all([1, 2, 3].map(() => runJob(services, sendAnnouncements)));
    await runJob(services, sendAnnouncements);
    const everyone = ids(made.admin, ...made.members);
    expect(await told(id)).toEqual(everyone);
    expect(await told(second.id)).toEqual(everyone);
    expect(await mailed()).toEqual([...everyone, ...everyone].sort());
  });

  it('never has more than 200 untried mails in the post, and goes on when they are gone', async () => {
    const made = await world(0);
    await query(
      services.db,
      `with people as (
         insert into accounts (id, username, username_key, name, status, created_at, email, email_key, email_verified_at)
         select gen_random_uuid(), 'crowd' || n, 'crowd' || n, 'Crowd ' || n, 'active', now(), 'c' || n || '@example.org',
           'c' || n || '@example.org', now() from generate_series(1, 620) n returning id)
       insert into memberships (network_id, account_id, role, state, joined_at) select $1, id, 'member', 'active', $2 from people`,
      [made.network.id, new Date(now.getTime() - 1_000)],
    );
    const { id } = await tell(made);
    await runJob(services, sendAnnouncements);
    expect(await told(id)).toHaveLength(621);
    expect(await mailed()).toHaveLength(200);
    for (const total of [400, 600, 621]) {
      await query(services.db, 'update outgoing_mail set attempts = 1');
      await runJob(services, sendAnnouncements);
      expect(await mailed()).toHaveLength(total);
    }
    expect(new Set(await mailed()).size).toBe(621);
    expect((await list(made, made.admin)).announcements[0]!.sending).toEqual({
      members: 621,
      told: 621,
      mailed: 621,
      isDone: true,
    });
  });

  it('stops where it is as its network closes, and goes on when it is open again', async () => {
    const made = await world(0);
    await query(
      services.db,
      `with people as (
         insert into accounts (id, username, username_key, name, status, created_at, email, email_key, email_verified_at)
         select gen_random_uuid(), 'shut' || n, 'shut' || n, 'Shut ' || n, 'active', now(), 's' || n || '@example.org',
           's' || n || '@example.org', now() from generate_series(1, 600) n returning id)
       insert into memberships (network_id, account_id, role, state, joined_at) select $1, id, 'member', 'active', $2 from people`,
      [made.network.id, new Date(now.getTime() - 1_000)],
    );
    const siteAdmin = await buildPerson(services, { isSiteAdmin: true });
    const networkId = made.network.id;
    const { id } = await tell(made);
    await sendAnnouncements.run(services);
    expect(await told(id)).toHaveLength(500);
    const closing = { networkId, code: 'conduct', reason: 'x' };
    await run(services, closeNetwork, siteAdmin, closing);
    await runJob(services, sendAnnouncements);
    expect(await told(id)).toHaveLength(500);
    // It holds up no other network's.
    const other = await world(0);
    await tell(other);
    await runJob(services, sendAnnouncements);
    expect(await mailed()).toEqual(ids(other.admin));
    await query(services.db, 'delete from outgoing_mail');
    await run(services, reopenNetwork, siteAdmin, { networkId, reason: 'x' });
    await sendAnnouncements.run(services);
    expect(await told(id)).toHaveLength(601);
    await runJob(services, sendAnnouncements);
    expect(await mailed()).toHaveLength(200);
    await run(services, closeNetwork, siteAdmin, closing);
    await query(services.db, 'update outgoing_mail set attempts = 1');
    await runJob(services, sendAnnouncements);
    expect(await mailed()).toHaveLength(200);
  });

  it('is the same when it is sent twice, and three are enough for a day', async () => {
    const made = await world(0);
    const clientKey = randomUUID();
    const first = await tell(made, made.admin, { clientKey });
    expect((await tell(made, made.admin, { clientKey })).id).toBe(first.id);
    await tell(made);
    await tell(made);
    expect(await reasonOf(tell(made))).toBe('enough_today');
    later(86_401);
    expect(await reasonOf(tell(made))).toBe('done');
    expect((await list(made, made.admin)).total).toBe(4);
  });

  it('is written by admins and read by members only', async () => {
    const made = await world(1);
    const moderator = await buildMember(services, made, 'moderator');
    const stranger = await buildPerson(services);
    await tell(made);
    expect(await reasonOf(tell(made, made.members[0]))).toBe('not_admin');
    expect(await reasonOf(tell(made, moderator))).toBe('not_admin');
    expect(await reasonOf(list(made, made.members[0]!))).toBe('done');
    expect(await reasonOf(list(made, stranger))).toBe('not_member');
    expect(await reasonOf(list(made, visitor))).toBe('sign_in');
    const access = { joining: 'invitation', visibility: 'unlisted', questions: [] };
    await run(services, updateAccess, made.admin, { networkId: made.network.id, ...access });
    expect(await reasonOf(list(made, stranger))).toBe('not_found');
    expect(await reasonOf(tell(made, stranger))).toBe('not_found');
  });
});
