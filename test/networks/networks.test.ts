import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { query } from '../../src/database/index.js';
import type { Committed } from '../../src/feed/index.js';
import { createForum, updateForum } from '../../src/forums/index.js';
import { type Services, type SignedIn, visitor } from '../../src/kernel/index.js';
import {
  createNetwork,
  joinNetwork,
  leaveNetwork,
  listMembers,
  readNetwork,
  removeMember,
  setRole,
} from '../../src/networks/index.js';
import {
  buildForum,
  buildMember,
  buildNetwork,
  buildPerson,
  buildServices,
  type NetworkWorld,
  run,
} from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';

let database: TestDatabase;
let services: Services;
beforeAll(async () => {
  database = await testDatabase(16);
  services = buildServices(database.db);
});
afterAll(() => database.close());

async function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'done',
    (error: { code?: string; extras?: { reason?: string } }) =>
      error.extras?.reason ?? error.code ?? String(error),
  );
}

async function admins({ network }: NetworkWorld): Promise<number> {
  const [row] = await query<{ n: number }>(
    services.db,
    `select count(*)::int as n from memberships where network_id = $1 and role = 'admin' and state = 'active'`,
    [network.id],
  );
  return row!.n;
}

const profile = { aims: 'Talk', membershipPolicy: 'Open', contact: 'Ask us' };

describe('starting a network', () => {
  it.each(['aims', 'membershipPolicy', 'contact', 'name', 'slug'])(
    'needs %s and names it (N09)',
    async (missing) => {
      const person = await buildPerson(services);
      const input: Record<string, unknown> = { name: 'Porters', slug: 'porters', ...profile };
      for (const empty of [undefined, '', '   ']) {
        const refusal = await run(services, createNetwork, person, { ...input, [missing]: empty }).catch(
          (error) => error,
        );
        expect(refusal).toMatchObject({ code: 'invalid_input', extras: { fields: [{ field: missing }] } });
      }
    },
  );

  it('gives one address to one network, however many ask at once (J09)', async () => {
    const people = await Promise.all(Array.from({ length: 8 }, () => buildPerson(services)));
    const slug = `one-${randomUUID().slice(0, 8)}`;
    const answers = await Promise.all(
      people.map((person) =>
        codeOf(run(services, createNetwork, person, { name: 'Same', slug, ...profile })),
      ),
    );
    expect(answers.sort()).toEqual(['done', ...Array(7).fill('slug_taken')]);
  });

  it('is for the registered only, and refuses addresses that are no slugs', async () => {
    expect(
      await codeOf(run(services, createNetwork, visitor, { name: 'Same', slug: 'abc', ...profile })),
    ).toBe('sign_in');
    const person = await buildPerson(services);
    for (const slug of [
      'A',
      'UPPER',
      'a b',
      '-a-',
      'a--b',
      '../etc',
      'ä-ö',
      'a'.repeat(61),
      '__proto__',
      ['a'],
      7,
    ]) {
      expect(await codeOf(run(services, createNetwork, person, { name: 'Same', slug, ...profile }))).toBe(
        'invalid_input',
      );
    }
  });
});

describe('membership', () => {
  it('counts and lists who joined, and forgets who left', async () => {
    const world = await buildNetwork(services);
    const one = await buildMember(services, world);
    await buildMember(services, world, 'moderator');
    const read = async () =>
      (
        (await run(services, readNetwork, visitor, { network: world.network.slug })) as {
          network: { memberCount: number };
        }
      ).network.memberCount;
    expect(await read()).toBe(3);
    await run(services, leaveNetwork, one, { networkId: world.network.id });
    expect(await read()).toBe(2);
    const { members } = (await run(services, listMembers, world.admin, { network: world.network.slug })) as {
      members: { role: string }[];
    };
    expect(members.map(({ role }) => role)).toEqual(['admin', 'moderator']);
  });

  it.each(['member', 'moderator'] as const)(
    'a %s gives himself no role and manages nobody (E05)',
    async (role) => {
      const world = await buildNetwork(services);
      const one = await buildMember(services, world, role);
      const other = await buildMember(services, world);
      const networkId = world.network.id;
      for (const accountId of [one.accountId, other.accountId, world.admin.accountId]) {
        expect(await codeOf(run(services, setRole, one, { networkId, accountId, role: 'admin' }))).toBe(
          'not_admin',
        );
        expect(await codeOf(run(services, removeMember, one, { networkId, accountId }))).toBe('not_admin');
      }
      expect(await codeOf(run(services, joinNetwork, one, { networkId, role: 'admin' }))).toBe(
        'invalid_input',
      );
    },
  );

  it('an admin of one network is nobody in another (E13)', async () => {
    const world = await buildNetwork(services);
    const other = await buildNetwork(services);
    const member = await buildMember(services, other);
    expect(
      await codeOf(
        run(services, setRole, world.admin, {
          networkId: other.network.id,
          accountId: member.accountId,
          role: 'admin',
        }),
      ),
    ).toBe('not_admin');
    expect(
      await codeOf(
        run(services, createForum, world.admin, {
          networkId: other.network.id,
          name: 'Mine',
          slug: 'mine',
          description: 'd',
        }),
      ),
    ).toBe('not_admin');
  });

  it('a network is never without an admin (E06)', async () => {
    const world = await buildNetwork(services);
    const networkId = world.network.id;
    expect(await codeOf(run(services, leaveNetwork, world.admin, { networkId }))).toBe('last_admin');
    expect(
      await codeOf(
        run(services, setRole, world.admin, { networkId, accountId: world.admin.accountId, role: 'member' }),
      ),
    ).toBe('last_admin');
    expect(
      await codeOf(run(services, removeMember, world.admin, { networkId, accountId: world.admin.accountId })),
    ).toBe('leave_instead');
    const siteAdmin = await buildPerson(services, { isSiteAdmin: true });
    expect(
      await codeOf(run(services, removeMember, siteAdmin, { networkId, accountId: world.admin.accountId })),
    ).toBe('last_admin');
  });

  it('two admins who demote each other or leave at once leave one, 30 rounds (J07)', async () => {
    for (let round = 0; round < 30; round++) {
      const world = await buildNetwork(services);
      const second = await buildMember(services, world, 'admin');
      const networkId = world.network.id;
      const both: [SignedIn, SignedIn][] = [
        [world.admin, second],
        [second, world.admin],
      ];
      await Promise.all(
        both.map(([actor, target]) =>
          round % 2
            ? codeOf(
                run(services, setRole, actor, { networkId, accountId: target.accountId, role: 'member' }),
              )
            : codeOf(run(services, leaveNetwork, actor, { networkId })),
        ),
      );
      expect(await admins(world)).toBe(1);
      // The log has the one act that took effect, by the one who could still do it.
      const acts = await query<{ actorId: string; isAdmin: boolean }>(
        services.db,
        `select e.actor_id as "actorId", e.role = 'admin' and e.state = 'active' as "isAdmin" from membership_events e
         where e.network_id = $1 and e.act in ('role', 'leave') order by e.id`,
        [networkId],
      );
      const [left] = await query<{ id: string }>(
        services.db,
        `select account_id as id from memberships where network_id = $1 and role = 'admin' and state = 'active'`,
        [networkId],
      );
      const others = [world.admin, second].map(({ accountId }) => accountId).filter((id) => id !== left!.id);
      const actorId = round % 2 ? left!.id : others[0]!;
      expect(acts.slice(-1)).toEqual([{ actorId, isAdmin: false }]);
      expect(acts.filter(({ isAdmin }) => !isAdmin)).toHaveLength(1);
    }
  });

  it('leaving and joining in a loop ends as the last answer says (J08)', async () => {
    const world = await buildForum(services, { access: 'members' });
    const person = await buildPerson(services);
    const networkId = world.network.id;
    const steps: Committed[] = [];
    const stop = services.feed.onCommitted((step) => steps.push(step));
    for (let n = 0; n < 500; n++) {
      await run(services, joinNetwork, person, { networkId });
      await run(services, leaveNetwork, person, { networkId });
    }
    stop();
    const [row] = await query<{ state: string }>(
      services.db,
      'select state from memberships where network_id = $1 and account_id = $2',
      [networkId, person.accountId],
    );
    expect(row!.state).toBe('left');
    // Each took the next number of the members' forum, as an access change.
    expect(steps).toHaveLength(1_000);
    expect(steps.every(({ seq, access, threads }) => access === seq && threads.length === 0)).toBe(true);
    expect(await codeOf(run(services, leaveNetwork, person, { networkId }))).toBe('not_member');
  });
});

describe('a forum’s access', () => {
  it('takes an access number when it changes, and only then', async () => {
    const world = await buildForum(services, { access: 'public' });
    const change = async (access: string, name = 'General') =>
      run(services, updateForum, world.admin, { forumId: world.forum.id, name, description: 'd', access });
    const head = async () =>
      (
        await query<{ head: number; access: number; restricted: boolean }>(
          services.db,
          'select head, access, is_restricted as restricted from forum_heads where forum_id = $1',
          [world.forum.id],
        )
      )[0]!;
    await change('public', 'Renamed');
    expect(await head()).toEqual({ head: 1, access: 0, restricted: false });
    await change('members');
    expect(await head()).toEqual({ head: 2, access: 2, restricted: true });
    await buildMember(services, world);
    expect(await head()).toMatchObject({ head: 3, access: 3 });
    await change('public');
    expect(await head()).toEqual({ head: 4, access: 4, restricted: false });
    await buildMember(services, world);
    expect(await head()).toMatchObject({ head: 4 });
  });
});
