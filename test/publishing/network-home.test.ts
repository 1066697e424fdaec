import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { coreBlocks, type NetworkHomeDto } from '../../contract/network-home.js';
import { networkRoles, visibilities } from '../../contract/networks.js';
import { readNetworkLog } from '../../src/desk/index.js';
import { addForumPerson, deletePost } from '../../src/forums/index.js';
import { type Actor, type Services, type SignedIn, visitor } from '../../src/kernel/index.js';
import { removePost } from '../../src/moderation/index.js';
import {
  announce,
  joinNetwork,
  leaveNetwork,
  setListed,
  setNamed,
  updateAccess,
} from '../../src/networks/index.js';
import {
  createBlock,
  createNetworkPage,
  deleteBlock,
  moveBlock,
  readNetworkHome,
  updateBlock,
} from '../../src/publishing/index.js';
import { canReadBlock } from '../../src/publishing/policies/block.policy.js';
import { movedIn, wholeOrder } from '../../src/publishing/policies/block-order.js';
import {
  buildForum,
  buildMember,
  buildNetwork,
  buildPerson,
  buildReply,
  buildServices,
  buildThread,
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

const home = (actor: Actor, { network }: NetworkWorld): Promise<NetworkHomeDto> =>
  run(services, readNetworkHome, actor, { network: network.slug });
/** Names of core blocks, titles of texts; deleted ones in brackets. */
const order = ({ blocks }: Pick<NetworkHomeDto, 'blocks'>) =>
  blocks.map((block) =>
    block.kind !== 'text' ? block.kind : block.isDeleted ? `(${block.title})` : block.title,
  );
const write = async ({ network, admin }: NetworkWorld, title: string, audience = 'public') => {
  const done = await run(services, createBlock, admin, {
    networkId: network.id,
    title,
    body: 'What **we** do.',
    audience,
  });
  return done.blocks.flatMap((block) =>
    block.kind === 'text' && block.title === title ? [block.id] : [],
  )[0]!;
};
const move = ({ network, admin }: NetworkWorld, block: string, direction: 'up' | 'down') =>
  run(services, moveBlock, admin, { networkId: network.id, block, direction });

/** How many swaps of neighbours lead from one order to the other. */
const distance = (from: unknown[], to: unknown[]) => {
  const places = to.map((block) => from.indexOf(block));
  return places.flatMap((place, at) => places.slice(at + 1).filter((later) => later < place)).length;
};

const account = (isSiteAdmin = false): Actor => ({
  kind: 'account',
  accountId: 'me',
  username: 'me',
  name: 'Me',
  isSiteAdmin,
  sessionHash: 'x',
});

describe('who may read a block', () => {
  const texts = [
    { kind: 'text' as const, audience: 'public' as const, deletedAt: null },
    { kind: 'text' as const, audience: 'members' as const, deletedAt: null },
    { kind: 'text' as const, audience: 'public' as const, deletedAt: new Date() },
  ];
  const outsiders: [string, Actor][] = [
    ['visitor', visitor],
    ['registered', account()],
  ];

  it('core blocks: everyone; forums and last changes, of a profile only, members', () => {
    for (const visibility of visibilities)
      for (const kind of coreBlocks) {
        const inside = kind === 'forums' || kind === 'changes';
        for (const [name, actor] of outsiders) {
          const expected = visibility === 'public' || (visibility === 'profile' && !inside);
          const { allowed } = canReadBlock(actor, { role: null, visibility }, { kind });
          expect([visibility, kind, name, allowed]).toEqual([visibility, kind, name, expected]);
        }
        for (const role of networkRoles)
          expect(canReadBlock(account(), { role, visibility }, { kind }).allowed).toBe(true);
        expect(canReadBlock(account(true), { role: null, visibility }, { kind }).allowed).toBe(true);
      }
    // Who is invited to an unlisted network knows of it, and not of what is inside.
    const invited = { role: null, state: 'invited' as const, visibility: 'unlisted' as const };
    expect(coreBlocks.filter((kind) => canReadBlock(account(), invited, { kind }).allowed)).toEqual([
      'aims',
      'members',
      'policy',
      'contact',
    ]);
  });

  it('texts: everyone or members; deleted ones those who run it', () => {
    const may = (actor: Actor, role: SignedInRole) =>
      texts.map((text) => canReadBlock(actor, { role, visibility: 'public' }, text).allowed);
    for (const [, actor] of outsiders) expect(may(actor, null)).toEqual([true, false, false]);
    for (const role of ['member', 'steering', 'moderator'] as const)
      expect(may(account(), role)).toEqual([true, true, false]);
    expect(may(account(), 'admin')).toEqual([true, true, true]);
    expect(may(account(true), null)).toEqual([true, true, true]);
    expect(canReadBlock(account(), { role: null, visibility: 'public' }, null)).toEqual({
      allowed: false,
      hidden: true,
    });
  });
});
type SignedInRole = (typeof networkRoles)[number] | null;

describe('the order of a home', () => {
  it('never lacks a core block, and takes nothing twice', () => {
    expect(wholeOrder([], ['x'])).toEqual([...coreBlocks, 'x']);
    expect(wholeOrder(['x', 'gone', 'contact', 'x'], ['x', 'y'])).toEqual([
      'x',
      'contact',
      ...coreBlocks.filter((kind) => kind !== 'contact'),
      'y',
    ]);
  });

  it('goes no further than the ends, and over what is deleted', () => {
    const blocks = ['a', 'gone', 'b'];
    expect(movedIn(blocks, 'b', 'up', new Set(['gone']))).toEqual(['b', 'gone', 'a']);
    expect(movedIn(blocks, 'a', 'up', new Set(['gone']))).toEqual(blocks);
    expect(movedIn(blocks, 'b', 'down', new Set())).toEqual(blocks);
    expect(movedIn(blocks, 'never', 'up', new Set())).toEqual(blocks);
  });
});

describe("a network's home (N09)", () => {
  it('shows core blocks and texts in the order that its admins choose; deleting is taken back, and stands where it stood', async () => {
    const world = await buildNetwork(services);
    expect(order(await home(visitor, world))).toEqual([...coreBlocks]);
    const meeting = await write(world, 'Meeting');
    const inner = await write(world, 'Inner', 'members');
    await move(world, meeting, 'up');
    for (let n = 0; n < 2; n++) await move(world, 'contact', 'up');
    await move(world, 'aims', 'up');
    const rest = ['aims', 'forums', 'changes', 'members', 'contact', 'policy'];
    expect(order(await home(world.admin, world))).toEqual([
      ...rest.slice(0, 4),
      'contact',
      'policy',
      'Meeting',
      'Inner',
    ]);
    expect(order(await home(visitor, world))).toEqual([...rest, 'Meeting']);
    const at = { networkId: world.network.id, blockId: meeting };
    await move(world, meeting, 'up');
    await run(services, deleteBlock, world.admin, { ...at, isDeleted: true });
    expect(order(await home(visitor, world))).toEqual(rest);
    expect(order(await home(world.admin, world))).toContain('(Meeting)');
    const { blocks } = await run(services, deleteBlock, world.admin, { ...at, isDeleted: false });
    expect(order({ blocks })).toEqual([...rest.slice(0, 5), 'Meeting', 'policy', 'Inner']);
    await run(services, updateBlock, world.admin, {
      ...at,
      title: 'Meetings',
      body: '<script>x</script> **Now**',
    });
    const text = (await home(visitor, world)).blocks.find((block) => block.kind === 'text')!;
    expect(text).toMatchObject({ title: 'Meetings', source: null });
    expect(JSON.stringify(text)).not.toContain('<script');
    // The log has a line for each.
    const { lines } = await run(services, readNetworkLog, world.admin, { network: world.network.slug });
    const acts = lines.map(({ what }) => ('act' in what ? what.act : what.log));
    for (const act of ['block.created', 'home.ordered', 'block.deleted', 'block.restored', 'block.changed'])
      expect(acts).toContain(act);
    expect(inner).not.toBe(meeting);
  });

  it('loses no block and no step, whatever two admins order at once; each step is a line', async () => {
    const world = await buildNetwork(services);
    const admins = [world.admin, await buildMember(services, world, 'admin')];
    await write(world, 'Meeting');
    const before = order(await home(world.admin, world));
    // Over and over each takes another block down: every step that was taken changed the order that it met.
    const steps = ['aims', 'forums', 'changes', 'members', 'contact'].flatMap((block) => [block, block]);
    await Promise.all(
      steps.map((block, n) => move({ ...world, admin: admins[n % 2]! }, block, n % 3 === 0 ? 'up' : 'down')),
    );
    const after = order(await home(world.admin, world));
    expect([...after].sort()).toEqual([...before].sort());
    const { lines } = await run(services, readNetworkLog, world.admin, { network: world.network.slug });
    const ordered = lines.flatMap(({ what, by }) =>
      what.log === 'network' && what.act === 'home.ordered' ? [by?.username] : [],
    );
    expect(new Set(ordered)).toEqual(new Set(admins.map(({ username }) => username)));
    // Each step that is told swapped two neighbours: so many lead from the order before to the one that is there.
    const swaps = distance(before, after);
    expect(ordered.length).toBeLessThanOrEqual(steps.length);
    expect(ordered.length).toBeGreaterThanOrEqual(swaps);
    expect((ordered.length - swaps) % 2).toBe(0);
  });

  it('keeps both of two steps that are taken at the same moment, in 15 rounds', async () => {
    const world = await buildNetwork(services);
    const admins = [world.admin, await buildMember(services, world, 'admin')] as const;
    for (let round = 0; round < 15; round++) {
      const [first, second, ...rest] = order(await home(world.admin, world));
      const [last, beforeLast] = [rest.pop()!, rest.pop()!];
      await Promise.all([
        move({ ...world, admin: admins[0] }, first!, 'down'),
        move({ ...world, admin: admins[1] }, last, 'up'),
      ]);
      const both = [second, first, ...rest, last, beforeLast];
      expect([round, order(await home(world.admin, world))]).toEqual([round, both]);
    }
  });

  it('is changed by its admins: others are refused, a text of another network is not there', async () => {
    const world = await buildNetwork(services);
    const other = await buildNetwork(services);
    const block = await write(world, 'Ours');
    const networkId = world.network.id;
    const text = { title: 'Mine', body: 'Mine' };
    const steering = await buildMember(services, world, 'steering');
    for (const actor of [other.admin, steering, await buildPerson(services)])
      for (const answer of [
        run(services, createBlock, actor, { networkId, ...text }),
        run(services, updateBlock, actor, { networkId, blockId: block, ...text }),
        run(services, moveBlock, actor, { networkId, block: 'aims', direction: 'down' }),
        run(services, deleteBlock, actor, { networkId, blockId: block, isDeleted: true }),
      ])
        await expect(answer).rejects.toMatchObject({ code: 'forbidden' });
    const foreign = { networkId: other.network.id, blockId: block };
    expect(await codeOf(run(services, updateBlock, other.admin, { ...foreign, ...text }))).toBe('not_found');
    const moved = { networkId: other.network.id, block, direction: 'up' };
    expect(await codeOf(run(services, moveBlock, other.admin, moved))).toBe('not_found');
    // A core block is moved, never deleted.
    const core = { networkId, blockId: 'aims', isDeleted: true };
    expect(await codeOf(run(services, deleteBlock, world.admin, core))).toBe('invalid_input');
    for (let n = 1; n < 20; n++) await write(world, `Text ${n}`);
    expect(await codeOf(run(services, createBlock, world.admin, { networkId, ...text }))).toBe(
      'too_many_blocks',
    );
  });
});

describe('members by consent', () => {
  it('names to members those who chose it and are in the directory; the choice ends with the membership', async () => {
    const world = await buildNetwork(services);
    const networkId = world.network.id;
    const [ada, ben, cleo] = [
      await buildMember(services, world, 'member', 'Ada'),
      await buildMember(services, world, 'member', 'Ben'),
      await buildMember(services, world, 'member', 'Cleo'),
    ];
    const named = async (actor: Actor) => {
      const found = (await home(actor, world)).named;
      return found && { names: found.people.map(({ name }) => name), total: found.total };
    };
    expect(await named(ada)).toEqual({ names: [], total: 0 });
    for (const person of [ada, ben, cleo])
      await run(services, setNamed, person, { networkId, isNamed: true });
    await run(services, setListed, cleo, { networkId, isListed: false });
    for (const actor of [ada, cleo, world.admin])
      expect(await named(actor)).toEqual({ names: ['Ada', 'Ben'], total: 2 });
    for (const outsider of [visitor, await buildPerson(services)]) {
      expect(await named(outsider)).toBe(null);
      expect(JSON.stringify(await home(outsider, world))).not.toMatch(/Ada|Ben|Cleo/);
    }
    expect((await home(ben, world)).named!.isNamed).toBe(true);
    await run(services, leaveNetwork, ben, { networkId });
    await run(services, joinNetwork, ben, { networkId });
    expect(await named(ben)).toEqual({ names: ['Ada'], total: 1 });
    const outsider = await buildPerson(services);
    expect(await codeOf(run(services, setNamed, outsider, { networkId, isNamed: true }))).toBe('not_member');
  });
});

describe('last changes', () => {
  it('are what this reader may read, newest first: nothing of a room or of a members’ forum gets out', async () => {
    const world = await buildForum(services, { access: 'public' });
    const closed = await buildForum(services, { within: world, access: 'members', name: 'Members’ forum' });
    const room = await buildForum(services, { within: world, access: 'invited', name: 'Token-room' });
    const member = await buildMember(services, world);
    const inside = await buildMember(services, world);
    await run(services, addForumPerson, world.admin, {
      forumId: room.forum.id,
      username: inside.username,
    });
    const open = await buildThread(services, world, { title: 'Open talk' });
    await buildThread(services, closed, { title: 'Token-members' });
    await buildThread(services, room, { author: inside, title: 'Token-secret' });
    await run(services, announce, world.admin, {
      networkId: world.network.id,
      title: 'Token-announced',
      body: 'To members.',
      clientKey: crypto.randomUUID(),
    });
    for (const [slug, audience, isPublished] of [
      ['open', 'public', true],
      ['inner', 'members', true],
      ['draft', 'public', false],
    ] as const)
      await run(services, createNetworkPage, world.admin, {
        networkId: world.network.id,
        slug,
        title: `Token-page-${slug}`,
        body: 'Text.',
        audience,
        isPublished,
      });
    const reply = await buildReply(services, open.thread.id, member);
    const titles = async (actor: SignedIn | typeof visitor) => {
      const changes = (await home(actor, world)).changes!;
      const times = changes.map(({ at }) => at);
      expect(times).toEqual(times.toSorted().reverse());
      return changes.map(({ kind, title }) => `${kind}: ${title}`).sort();
    };
    const publicOnes = ['page: Token-page-open', 'post: Open talk'];
    expect(await titles(visitor)).toEqual(publicOnes);
    expect(await titles(await buildPerson(services))).toEqual(publicOnes);
    const forMembers = [
      'announcement: Token-announced',
      'page: Token-page-inner',
      'page: Token-page-open',
      'post: Open talk',
      'thread: Token-members',
    ];
    expect(await titles(member)).toEqual(forMembers);
    expect(await titles(inside)).toEqual([...forMembers, 'thread: Token-secret']);
    // Who runs it reads drafts too; they are no news.
    expect(await titles(world.admin)).not.toContain('page: Token-page-draft');
    for (const outsider of [visitor, await buildPerson(services)])
      expect(JSON.stringify(await home(outsider, world))).not.toMatch(/Token-(?!page-open)/);
    expect(JSON.stringify(await home(member, world))).not.toMatch(/Token-(secret|room|page-draft)/);

    // What was taken away is no change; the post before it is the newest then.
    await run(services, deletePost, member, { postId: reply.post.id });
    expect(await titles(visitor)).toEqual(['page: Token-page-open', 'thread: Open talk']);
    await run(services, removePost, world.admin, { postId: open.post.id, reason: 'Not here.' });
    expect(await titles(visitor)).toEqual(['page: Token-page-open']);
  });

  it('are nothing to outsiders of a network that shows its profile only', async () => {
    const world = await buildForum(services, { access: 'members', name: 'Token-forum' });
    const member = await buildMember(services, world);
    await buildThread(services, world, { title: 'Token-inside' });
    await run(services, updateAccess, world.admin, {
      networkId: world.network.id,
      joining: 'open',
      visibility: 'profile',
      questions: [],
    });
    const seen = await home(visitor, world);
    expect(seen.changes).toBe(null);
    expect(order(seen)).toEqual(['aims', 'members', 'policy', 'contact']);
    expect(JSON.stringify(seen)).not.toContain('Token-');
    expect((await home(member, world)).changes).toMatchObject([{ title: 'Token-inside' }]);
  });
});
