import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { query } from '../../src/database/index.js';
import { type Services, type SignedIn, visitor } from '../../src/kernel/index.js';
import {
  createNetworkPage,
  deleteNetworkPage,
  listNetworkPages,
  moveNetworkPage,
  readNetworkPage,
  updateNetworkPage,
} from '../../src/publishing/index.js';
import {
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
  database = await testDatabase();
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

const write = async ({ network, admin }: NetworkWorld, slug: string, more: object = {}) =>
  (
    await run(services, createNetworkPage, admin, {
      networkId: network.id,
      slug,
      title: `Page ${slug}`,
      body: 'How **we** work.',
      isPublished: true,
      ...more,
    })
  ).page;
const read = (actor: SignedIn | typeof visitor, { network }: NetworkWorld, page: string) =>
  codeOf(run(services, readNetworkPage, actor, { network: network.slug, page }));
const listed = async (actor: SignedIn | typeof visitor, { network }: NetworkWorld) =>
  (await run(services, listNetworkPages, actor, { network: network.slug })).pages.map(({ slug }) => slug);

describe("a network's own pages (N07)", () => {
  it('are read by whom they are for; for all others they do not exist, in lists neither', async () => {
    const world = await buildNetwork(services);
    const member = await buildMember(services, world);
    const moderator = await buildMember(services, world, 'moderator');
    const stranger = await buildPerson(services);
    const siteAdmin = await buildPerson(services, { isSiteAdmin: true });
    await write(world, 'open');
    await write(world, 'inner', { audience: 'members' });
    await write(world, 'draft', { isPublished: false });
    const gone = await write(world, 'gone');
    await run(services, deleteNetworkPage, world.admin, {
      networkId: world.network.id,
      pageId: gone.id,
      isDeleted: true,
    });
    const expected: [SignedIn | typeof visitor, string[]][] = [
      [visitor, ['open']],
      [stranger, ['open']],
      [member, ['open', 'inner']],
      [moderator, ['open', 'inner']],
      [world.admin, ['open', 'inner', 'draft', 'gone']],
      [siteAdmin, ['open', 'inner', 'draft', 'gone']],
    ];
    for (const [actor, slugs] of expected) {
      expect(await listed(actor, world)).toEqual(slugs);
      for (const slug of ['open', 'inner', 'draft', 'gone', 'never'])
        expect([slug, await read(actor, world, slug)]).toEqual([
          slug,
          slugs.includes(slug) ? 'done' : 'not_found',
        ]);
    }
  });

  it('are written by its admins: another network’s admin is refused, and no script gets in', async () => {
    const world = await buildNetwork(services);
    const other = await buildNetwork(services);
    const member = await buildMember(services, world);
    const page = await write(world, 'about', {
      body: 'Hello <script>alert(1)</script> [x](javascript:alert(1))',
    });
    const { html, source } = await run(services, readNetworkPage, world.admin, {
      network: world.network.slug,
      page: 'about',
    });
    expect(html).not.toMatch(/<script|href="javascript/);
    expect(source).toContain('<script>');
    expect(
      (await run(services, readNetworkPage, member, { network: world.network.slug, page: 'about' })).source,
    ).toBe(null);
    const at = { networkId: world.network.id, pageId: page.id };
    const text = { title: 'Mine', body: 'Mine' };
    for (const actor of [other.admin, member, await buildPerson(services)]) {
      const answers = [
        run(services, createNetworkPage, actor, { networkId: world.network.id, slug: 'mine', ...text }),
        run(services, updateNetworkPage, actor, { ...at, ...text }),
        run(services, moveNetworkPage, actor, { ...at, direction: 'up' }),
        run(services, deleteNetworkPage, actor, { ...at, isDeleted: true }),
      ];
      for (const answer of answers) await expect(answer).rejects.toMatchObject({ code: 'forbidden' });
    }
    // A page of another network is not there, whoever runs that one.
    const foreign = { networkId: other.network.id, pageId: page.id };
    expect(await codeOf(run(services, updateNetworkPage, other.admin, { ...foreign, ...text }))).toBe(
      'not_found',
    );
    expect(await codeOf(write(world, 'about'))).toBe('slug_taken');
    expect(await codeOf(write(world, 'new'))).toBe('invalid_input');
  });

  it('keep the order that is chosen, and deletion is taken back', async () => {
    const world = await buildNetwork(services);
    const made = [];
    for (const slug of ['a1', 'b1', 'c1']) made.push(await write(world, slug));
    const at = (page: { id: string }) => ({ networkId: world.network.id, pageId: page.id });
    await run(services, moveNetworkPage, world.admin, { ...at(made[2]!), direction: 'up' });
    expect(await listed(visitor, world)).toEqual(['a1', 'c1', 'b1']);
    await run(services, moveNetworkPage, world.admin, { ...at(made[0]!), direction: 'up' });
    await run(services, moveNetworkPage, world.admin, { ...at(made[0]!), direction: 'down' });
    expect(await listed(visitor, world)).toEqual(['c1', 'a1', 'b1']);
    await run(services, deleteNetworkPage, world.admin, { ...at(made[0]!), isDeleted: true });
    expect(await listed(visitor, world)).toEqual(['c1', 'b1']);
    await run(services, deleteNetworkPage, world.admin, { ...at(made[0]!), isDeleted: false });
    expect(await listed(visitor, world)).toEqual(['c1', 'a1', 'b1']);
  });

  it('each have a place of their own, whatever two admins write and order at once', async () => {
    const world = await buildNetwork(services);
    const other = await buildMember(services, world, 'admin');
    const admins = [world.admin, other];
    const slugs = ['a1', 'b1', 'c1', 'd1'];
    const made = await Promise.all(slugs.map((slug, n) => write({ ...world, admin: admins[n % 2]! }, slug)));
    const places = () =>
      query<{ place: number }>(
        services.db,
        'select place from network_pages where network_id = $1 order by place',
        [world.network.id],
      );
    const apart = async () => new Set((await places()).map(({ place }) => place)).size;
    expect(await apart()).toBe(4);
    for (let round = 0; round < 12; round++) {
      await Promise.all(
        made.map(({ id: pageId }, n) =>
          run(services, moveNetworkPage, admins[n % 2]!, {
            networkId: world.network.id,
            pageId,
            direction: (n + round) % 3 === 0 ? 'up' : 'down',
          }),
        ),
      );
      expect([round, await apart()]).toEqual([round, 4]);
    }
    expect((await listed(visitor, world)).sort()).toEqual(slugs);
  });
});
