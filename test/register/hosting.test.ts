import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { query } from '../../src/database/index.js';
import { readNetworkLog } from '../../src/desk/index.js';
import type { Committed } from '../../src/feed/index.js';
import { createForum, listForums, readForum, readThread } from '../../src/forums/index.js';
import { type Services, type SignedIn, visitor } from '../../src/kernel/index.js';
import { leaveNetwork, readNetwork, updateAccess } from '../../src/networks/index.js';
import { closeNetwork, reopenNetwork, setHosting } from '../../src/register/index.js';
import {
  buildForum,
  buildMember,
  buildNetwork,
  buildPerson,
  buildServices,
  buildThread,
  type NetworkWorld,
  run,
} from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { listOf } from '../notifications/helpers.js';

let database: TestDatabase;
let services: Services;
let siteAdmin: SignedIn;
beforeAll(async () => {
  database = await testDatabase();
  services = buildServices(database.db);
  siteAdmin = await buildPerson(services, { isSiteAdmin: true });
});
afterAll(() => database.close());

const there = 'https://elsewhere.example/net';
const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'done',
    (error: { code?: string; extras?: { reason?: string } }) =>
      error.extras?.reason ?? error.code ?? String(error),
  );

function host(world: NetworkWorld, externalUrl: string | null, actor = world.admin, closesForums = true) {
  return run(services, setHosting, actor, { networkId: world.network.id, externalUrl, closesForums });
}
const linesOf = async ({ network, admin }: NetworkWorld) =>
  (await run(services, readNetworkLog, admin, { network: network.slug, kind: 'settings' })).lines
    .map(({ what }) => what)
    .flatMap((what) => (what.log === 'network' && what.act === 'hosting.changed' ? [what.details] : []));

/** A public forum with a thread, and one for members. */
async function withForums() {
  const world = await buildForum(services);
  const inner = await buildForum(services, { within: world, access: 'members' });
  const { thread } = await buildThread(services, world);
  return { ...world, inner, thread };
}

describe('where a network has its forums (N10)', () => {
  it('its admin says: forums that are here close while it is away, each with a number, and come back as they were', async () => {
    const world = await withForums();
    const member = await buildMember(services, world);
    const { network, forum, inner, thread } = world;
    const told: string[][] = [];
    const steps: Committed[] = [];
    const changed: string[] = [];
    const stops = [
      services.feed.onCommitted((step) => void steps.push(step)),
      services.signals.networkChanged.listen((id) => void changed.push(id)),
      services.signals.networkNews.listen((ids) => void told.push(ids)),
    ];
    const read = async (actor: typeof visitor | SignedIn) => [
      await codeOf(run(services, readThread, actor, { threadId: thread.id })),
      await codeOf(run(services, readForum, actor, { network: network.slug, forum: inner.forum.slug })),
      (await run(services, listForums, actor, { networkId: network.id })).forums.length,
    ];
    expect(await read(member)).toEqual(['done', 'done', 2]);

    const gone = await host(world, there);
    expect(gone.network).toMatchObject({ externalUrl: there });
    for (const actor of [visitor, member, world.admin])
      expect(await read(actor)).toEqual(['not_found', 'not_found', 0]);
    expect(steps.map((step) => [step.forum, step.access === step.seq]).sort()).toEqual(
      [forum.id, inner.forum.id].sort().map((id) => [id, true]),
    );
    expect((await run(services, readNetwork, visitor, { network: network.slug })).network.externalUrl).toBe(
      there,
    );
    await host(world, 'https://elsewhere.example/other');
    expect(steps).toHaveLength(2);

    await host(world, null);
    expect(await read(member)).toEqual(['done', 'done', 2]);
    expect(await read(visitor)).toEqual(['done', 'members_only', 2]);
    expect(steps).toHaveLength(4);
    expect(changed).toEqual([network.id, network.id, network.id]);
    expect(await linesOf(world)).toEqual([
      { from: 'elsewhere', to: 'here' },
      { from: 'elsewhere', to: 'elsewhere' },
      { from: 'here', to: 'elsewhere' },
    ]);
    // Members are told that it went and that it came back, not of another address there; who did it knows.
    const news = async (person: SignedIn) =>
      (await listOf(services, person)).map(({ notice, path }) => [notice?.kind, path]);
    expect(await news(member)).toEqual([
      ['cameBack', network.path],
      ['wentElsewhere', network.path],
    ]);
    expect(await news(world.admin)).toEqual([]);
    expect(told).toEqual([[member.accountId], [member.accountId]]);
    // It is news for members: who has left does not follow where it is.
    await run(services, leaveNetwork, member, { networkId: network.id });
    expect(await news(member)).toEqual([]);
    for (const stop of stops) stop();
  });

  it('tells each member of a large network once, as it goes and as it is closed down', async () => {
    const world = await buildNetwork(services);
    await query(
      services.db,
      `with people as (
         insert into accounts (id, username, username_key, name, status, created_at)
         select gen_random_uuid(), 'many' || n, 'many' || n, 'Many ' || n, 'active', now() from generate_series(1, 1100) n
         returning id)
       insert into memberships (network_id, account_id, role, state, joined_at) select $1, id, 'member', 'active', now() from people`,
      [world.network.id],
    );
    const told: string[][] = [];
    const stop = services.signals.networkNews.listen((ids) => void told.push(ids));
    await host(world, there);
    await run(services, closeNetwork, siteAdmin, {
      networkId: world.network.id,
      code: 'commercial',
      reason: 'They sell.',
      note: 'You sell.',
    });
    stop();
    // Who moved it needs no telling; that it is closed down, its admin is told as well.
    expect(told.map((ids) => [ids.length, new Set(ids).size])).toEqual([
      [1100, 1100],
      [1101, 1101],
    ]);
    const rows = await query(
      services.db,
      `select kind, count(*)::int, count(distinct account_id)::int as people from network_notices
       where network_id = $1 group by kind order by kind`,
      [world.network.id],
    );
    expect(rows).toEqual([
      { kind: 'closed', count: 1101, people: 1101 },
      { kind: 'wentElsewhere', count: 1100, people: 1100 },
    ]);
  });

  it('is refused to who does not say that the forums close, and nothing is changed', async () => {
    const world = await withForums();
    await expect(host(world, there, world.admin, false)).rejects.toMatchObject({
      code: 'invalid_input',
      extras: { reason: 'has_forums', fields: [{ field: 'closesForums' }] },
    });
    expect(await codeOf(run(services, readThread, visitor, { threadId: world.thread.id }))).toBe('done');
    expect(await linesOf(world)).toEqual([]);
    // Where there is no forum, nothing closes.
    const empty = await buildNetwork(services);
    expect(await codeOf(host(empty, there, empty.admin, false))).toBe('done');
    // Nothing else than it is: no line.
    await host(empty, there);
    expect(await linesOf(empty)).toHaveLength(1);
  });

  it.each([
    ['a visitor', () => visitor, 'sign_in'],
    ['a person outside', () => buildPerson(services), 'not_admin'],
    ['a member', (world: NetworkWorld) => buildMember(services, world), 'not_admin'],
    ['the steering group', (world: NetworkWorld) => buildMember(services, world, 'steering'), 'not_admin'],
    ['a moderator', (world: NetworkWorld) => buildMember(services, world, 'moderator'), 'not_admin'],
    ['another admin', (world: NetworkWorld) => buildMember(services, world, 'admin'), 'done'],
    ['who runs the site', () => siteAdmin, 'done'],
  ] as const)('%s: %#', async (_who, actorOf, answer) => {
    const world = await buildNetwork(services);
    const actor = await (actorOf as (world: NetworkWorld) => Promise<SignedIn>)(world);
    expect(await codeOf(host(world, there, actor))).toBe(answer);
  });

  it('stays closed, opened again by the site, while it is away; and nobody moves one that is closed down', async () => {
    const world = await withForums();
    const { id: networkId } = world.network;
    await host(world, there);
    await run(services, closeNetwork, siteAdmin, { networkId, code: 'conduct', reason: 'It sells.' });
    expect(await codeOf(host(world, null))).toBe('closed');
    await run(services, reopenNetwork, siteAdmin, { networkId, reason: 'They stopped.' });
    expect(await codeOf(run(services, readThread, visitor, { threadId: world.thread.id }))).toBe('not_found');
    await host(world, null);
    expect(await codeOf(run(services, readThread, visitor, { threadId: world.thread.id }))).toBe('done');
  });

  it('comes back, not public any more, with its public forums for its members alone', async () => {
    const world = await withForums();
    const member = await buildMember(services, world);
    const { id: networkId } = world.network;
    await host(world, there);
    const access = { networkId, joining: 'open', visibility: 'unlisted', questions: [] };
    await run(services, updateAccess, world.admin, access);
    await host(world, null);
    const read = (actor: typeof visitor | SignedIn) =>
      codeOf(run(services, readThread, actor, { threadId: world.thread.id }));
    expect([await read(member), await read(visitor)]).toEqual(['done', 'not_found']);
    const heads = await query(
      services.db,
      'select f.access, h.is_restricted from forums f join forum_heads h on h.forum_id = f.id where f.network_id = $1',
      [networkId],
    );
    expect(heads).toEqual(Array(2).fill({ access: 'members', is_restricted: true }));
    // Of the one that was for everyone the log says so.
    const log = await run(services, readNetworkLog, world.admin, {
      network: world.network.slug,
      kind: 'forums',
    });
    const lines = log.lines.filter(({ what }) => what.log === 'network' && what.act === 'forum.access');
    expect(lines).toMatchObject([
      {
        by: { id: world.admin.accountId },
        forum: { path: world.forum.path },
        what: { details: { from: 'public', to: 'members' } },
      },
    ]);
  });

  it('has no forum that was opened while it went', async () => {
    const world = await buildNetwork(services);
    const opening = () =>
      run(services, createForum, world.admin, {
        networkId: world.network.id,
        name: 'Forum',
        slug: 'forum',
        description: 'd',
        access: 'public',
      });
    await Promise.allSettled([host(world, there), opening()]);
    expect((await run(services, listForums, visitor, { networkId: world.network.id })).forums).toEqual([]);
    expect(await codeOf(opening())).toBe('not_found');
  });

  it.each(['javascript:alert(1)', 'ftp://x.example', 'x.example'])('is not at %j', async (externalUrl) => {
    const world = await buildNetwork(services);
    await expect(host(world, externalUrl)).rejects.toMatchObject({
      extras: { fields: [{ field: 'externalUrl' }] },
    });
  });
});
