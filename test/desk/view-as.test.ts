import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ForumAccess, ForumPosting } from '../../contract/forums.js';
import type { NetworkVisibility } from '../../contract/networks.js';
import type { AnswerFor, ViewAsDto } from '../../contract/view-as.js';
import { query } from '../../src/database/index.js';
import { readNetworkLog, viewAs } from '../../src/desk/index.js';
import {
  addForumPerson,
  archiveForum,
  createThread,
  listForums,
  readForum,
  readForumPeople,
  readThread,
  replyToThread,
  updateForum,
} from '../../src/forums/index.js';
import { type Actor, type Services, type SignedIn, visitor } from '../../src/kernel/index.js';
import { lockThread } from '../../src/moderation/index.js';
import {
  invitePerson,
  leaveNetwork,
  listMembers,
  listRequests,
  readNetwork,
  removeMember,
  requestMembership,
  updateAccess,
} from '../../src/networks/index.js';
import { createNetworkPage, deleteNetworkPage, readNetworkPage } from '../../src/publishing/index.js';
import { suspendMember } from '../../src/sanctions/index.js';
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

let database: TestDatabase;
let services: Services;
beforeAll(async () => {
  database = await testDatabase(16);
  services = buildServices(database.db);
});
afterAll(() => database.close());

const kinds = [
  'visitor',
  'registered',
  'member',
  'steering',
  'moderator',
  'admin',
  'seated',
  'left',
  'removed',
  'suspended',
  'requested',
  'invited',
] as const;
type Kind = (typeof kinds)[number];

async function personOf(world: ForumWorld, rooms: ForumWorld[], kind: Kind): Promise<Actor> {
  const networkId = world.network.id;
  if (kind === 'visitor') return visitor;
  if (kind === 'registered') return buildPerson(services);
  if (kind === 'requested' || kind === 'invited') {
    const one = await buildPerson(services);
    if (kind === 'invited') {
      await run(services, invitePerson, world.admin, { networkId, username: one.username });
    } else {
      const access = { networkId, joining: 'request', visibility: 'public', questions: [] };
      await run(services, updateAccess, world.admin, access);
      await run(services, requestMembership, one, { networkId, answers: [] });
      await run(services, updateAccess, world.admin, { ...access, joining: 'open' });
    }
    return one;
  }
  const role = kind === 'steering' || kind === 'moderator' || kind === 'admin' ? kind : 'member';
  const one = await buildMember(services, world, role);
  const { accountId, username } = one;
  if (kind === 'seated' || kind === 'suspended')
    for (const { forum } of rooms) {
      const as = forum.access === 'invited' ? 'participant' : 'moderator';
      await run(services, addForumPerson, world.admin, { forumId: forum.id, username, role: as });
    }
  if (kind === 'left') await run(services, leaveNetwork, one, { networkId });
  if (kind === 'removed') await run(services, removeMember, world.admin, { networkId, accountId });
  if (kind === 'suspended')
    await run(services, suspendMember, world.admin, { networkId, accountId, reason: 'Rude.' });
  return one;
}

/** Pages that the network wrote: for everyone, for members, a draft, and one that is deleted. */
async function ownPagesOf({ network, admin }: ForumWorld): Promise<{ deleted: string }> {
  const networkId = network.id;
  for (const [slug, audience, isPublished] of [
    ['open', 'public', true],
    ['inner', 'members', true],
    ['draft', 'public', false],
    ['gone', 'public', true],
  ] as const) {
    const text = { slug, title: `The ${slug} page`, body: 'How we work.', audience, isPublished };
    const { page } = await run(services, createNetworkPage, admin, { networkId, ...text });
    if (slug === 'gone')
      await run(services, deleteNetworkPage, admin, { networkId, pageId: page.id, isDeleted: true });
  }
  return { deleted: 'gone' };
}

/** What the gate itself answers, in the words of the view. */
async function asked(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'yes',
    (error: { code: string; extras: { reason?: string } }) =>
      error.code === 'not_found' ? 'hidden' : (error.extras.reason ?? error.code),
  );
}
const said = (answer: AnswerFor | undefined) => (answer?.answer === 'no' ? answer.reason : answer?.answer);

const asOf = (kind: Kind, actor: Actor) =>
  kind === 'visitor' || kind === 'registered' || actor.kind === 'visitor'
    ? { as: kind === 'visitor' ? 'visitor' : 'registered' }
    : { as: 'person', username: actor.username };

const forumKinds = fc.record({
  access: fc.constantFrom<ForumAccess[]>('public', 'members', 'invited'),
  posting: fc.constantFrom<ForumPosting[]>('registered', 'members', 'roles'),
  isArchived: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
});

describe('viewing as somebody else', () => {
  it('says what that person’s own reads and writes answer, in generated worlds', async () => {
    let cells = 0;
    const words_ = new Set<string>();
    const pages = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.array(forumKinds, { minLength: 1, maxLength: 3 }),
        fc.array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 3 }),
        fc.constantFrom<NetworkVisibility[]>('public', 'profile', 'unlisted'),
        async (forums, people, wanted) => {
          const rooms: ForumWorld[] = [];
          for (const { access } of forums)
            rooms.push(await buildForum(services, { within: rooms[0], access, name: `A ${access} one` }));
          const world = rooms[0]!;
          const { network, admin } = world;
          const networkId = network.id;
          const threads = [];
          for (const room of rooms) threads.push((await buildThread(services, room)).thread);
          const actors = [];
          for (const kind of people) actors.push([kind, await personOf(world, rooms, kind)] as const);
          for (const [index, { forum }] of rooms.entries()) {
            const { access, posting, isArchived } = forums[index]!;
            const { name, description } = forum;
            await run(services, updateForum, admin, {
              forumId: forum.id,
              ...{ name, description, access, posting, postingRoles: ['moderator'] },
            });
            if (isArchived) await run(services, archiveForum, admin, { forumId: forum.id, isArchived });
          }
          const own = await ownPagesOf(world);
          const isOpen = forums.some(({ access }) => access === 'public');
          const visibility = isOpen ? 'public' : wanted;
          await run(services, updateAccess, admin, { networkId, joining: 'open', visibility, questions: [] });
          for (const [kind, actor] of actors) {
            const input = { networkId, ...asOf(kind, actor) };
            const view = (await run(services, viewAs, admin, input)) as ViewAsDto;
            const at = { network: network.slug };
            expect({
              profile: said(view.answers.profile),
              members: said(view.answers.members),
              requests: said(view.answers.requests),
              log: said(view.answers.log),
            }).toEqual({
              profile: await asked(run(services, readNetwork, actor, at)),
              members: await asked(run(services, listMembers, actor, at)),
              requests: await asked(run(services, listRequests, actor, at)),
              log: await asked(run(services, readNetworkLog, actor, at)),
            });
            // Of their own pages, the network's and not another's: each as its own address answers, deleted ones left out.
            expect(view.ownPages.map(({ slug }) => slug)).toEqual(['open', 'inner', 'draft']);
            for (const { slug, answer } of view.ownPages) {
              pages.add(`${slug} ${said(answer)}`);
              const gate = await asked(run(services, readNetworkPage, actor, { ...at, page: slug }));
              expect([kind, slug, said(answer)]).toEqual([kind, slug, gate]);
            }
            const gone = await asked(run(services, readNetworkPage, actor, { ...at, page: own.deleted }));
            if (kind !== 'admin') expect(gone).toBe('hidden');
            const list = await run(services, listForums, actor, { networkId }).catch(() => ({ forums: [] }));
            const seen = view.forums.filter(({ answers }) => answers.see?.answer === 'yes');
            expect(seen.map(({ forumId }) => forumId)).toEqual(list.forums.map(({ id }) => id));
            for (const [index, { forum }] of rooms.entries()) {
              cells++;
              const { answers } = view.forums.find(({ forumId }) => forumId === forum.id)!;
              for (const answer of Object.values(answers)) words_.add(said(answer)!);
              const place = { ...at, forum: forum.slug };
              const key = () => crypto.randomUUID();
              const page = await run(services, readForum, actor, place).catch(() => null);
              const threadId = threads[index]!.id;
              const text = { body: 'words' };
              // Inside a forum that one may not read nothing is there: the view says why at the forum itself.
              const inside = said(answers.read) === 'yes' ? said(answers.reply) : 'hidden';
              const withThreads = (await run(services, viewAs, admin, {
                ...input,
                forumId: forum.id,
              })) as ViewAsDto;
              expect({
                read: said(answers.read),
                people: said(answers.people),
                titles: withThreads.threads?.titles.map(({ id }) => id),
                thread: said(answers.read) === 'yes' ? 'yes' : 'hidden',
                reply: inside,
                start: said(answers.start),
                moderate: said(answers.moderate),
              }).toEqual({
                read: await asked(run(services, readForum, actor, place)),
                people: await asked(run(services, readForumPeople, actor, place)),
                titles: page?.threads.map(({ id }) => id) ?? [],
                thread: await asked(run(services, readThread, actor, { threadId })),
                reply: await asked(
                  run(services, replyToThread, actor, { threadId, ...text, clientKey: key() }),
                ),
                start: await asked(
                  run(services, createThread, actor, {
                    forumId: forum.id,
                    title: 'Another one',
                    ...text,
                    clientKey: key(),
                  }),
                ),
                moderate: await asked(
                  run(services, lockThread, actor, { threadId, isLocked: true, reason: 'for now' }),
                ),
              });
              await run(services, lockThread, admin, { threadId, isLocked: false, reason: 'go on' });
            }
          }
        },
      ),
      { numRuns: 120 },
    );
    expect(cells).toBeGreaterThan(60);
    for (const one of ['open yes', 'open hidden', 'inner yes', 'inner hidden', 'draft yes', 'draft hidden'])
      expect([...pages]).toContain(one);
    for (const one of ['yes', 'hidden', 'members_only', 'archived', 'register', 'not_admin'])
      expect([...words_]).toContain(one);
  }, 480_000);

  it('gives the least that is enough as the ground of a yes', async () => {
    const world = await buildForum(services, { access: 'members' });
    const open = await buildForum(services, { within: world, access: 'public' });
    const room = await buildForum(services, { within: world, access: 'invited' });
    const seated = await buildMember(services, world, 'moderator');
    const { username } = seated;
    await run(services, addForumPerson, world.admin, { forumId: room.forum.id, username });
    const view = (await run(services, viewAs, world.admin, {
      networkId: world.network.id,
      as: 'person',
      username,
    })) as ViewAsDto;
    const groundsOf = (forum: ForumWorld) => {
      const { answers } = view.forums.find(({ forumId }) => forumId === forum.forum.id)!;
      const ground = (answer?: AnswerFor) => (answer?.answer === 'yes' ? answer.ground : null);
      return [ground(answers.read), ground(answers.start), ground(answers.moderate)];
    };
    expect(groundsOf(open)).toEqual(['everyone', 'account', 'role']);
    expect(groundsOf(world)).toEqual(['member', 'member', 'role']);
    expect(groundsOf(room)).toEqual(['place', 'place', 'place']);
    expect(view.standing).toMatchObject({ state: 'active', role: 'moderator' });
  });

  it('shows an admin outside a room who may read it, and not one title', async () => {
    const world = await buildForum(services, { access: 'invited', name: 'Hidden room' });
    const other = await buildMember(services, world, 'admin');
    const inside = await buildMember(services, world);
    const { username } = inside;
    const forumId = world.forum.id;
    await run(services, addForumPerson, world.admin, { forumId, username });
    await buildThread(services, world, { title: 'zqsecret7' });
    const look = (by: SignedIn, as: object) =>
      run(services, viewAs, by, { networkId: world.network.id, ...as, forumId }) as Promise<ViewAsDto>;
    const fromOutside = await look(other, { as: 'person', username });
    expect(fromOutside.threads).toEqual({ forumId, mayNot: 'you', titles: [], hasMore: false });
    expect(JSON.stringify(fromOutside)).not.toContain('zqsecret7');
    const fromInside = await look(world.admin, { as: 'person', username });
    expect(fromInside.threads?.titles.map(({ title }) => title)).toEqual(['zqsecret7']);
    expect((await look(world.admin, { as: 'visitor' })).threads).toMatchObject({
      mayNot: 'they',
      titles: [],
    });
  });

  it('is for those who run the network, and knows no more people than the network does', async () => {
    const world = await buildForum(services);
    const elsewhere = await buildForum(services);
    const stranger = await buildPerson(services);
    const look = (by: Actor, as: object) =>
      asked(run(services, viewAs, by, { networkId: world.network.id, ...as }));
    for (const role of ['member', 'steering', 'moderator'] as const) {
      const one = await buildMember(services, world, role);
      expect(await look(one, { as: 'visitor' })).toBe('not_admin');
    }
    expect(await look(visitor, { as: 'visitor' })).toBe('sign_in');
    expect(await look(elsewhere.admin, { as: 'visitor' })).toBe('not_admin');
    expect(await look(world.admin, { as: 'person', username: stranger.username })).toBe('nobody');
    expect(await look(world.admin, { as: 'person', username: 'nobody-at-all' })).toBe('nobody');
    expect(await look(world.admin, { as: 'person' })).toBe('nobody');
    expect(await look(world.admin, { as: 'visitor', forumId: elsewhere.forum.id })).toBe('hidden');
  });

  it('leaves nothing behind but a line in the log', async () => {
    const world = await buildForum(services);
    const member = await buildMember(services, world);
    await buildThread(services, world, { author: world.admin });
    const tables = ['sessions', 'forum_reads', 'thread_reads', 'notifications', 'network_notices'];
    const counts = async () => {
      const found = [];
      for (const table of tables)
        found.push(
          (await query<{ n: number }>(services.db, `select count(*)::int as n from ${table}`))[0]!.n,
        );
      return found;
    };
    const before = await counts();
    const input = { networkId: world.network.id, as: 'person', username: member.username };
    await run(services, viewAs, world.admin, { ...input, forumId: world.forum.id });
    expect(await counts()).toEqual(before);
    const [line] = (await run(services, readNetworkLog, world.admin, { network: world.network.slug })).lines;
    expect(line).toMatchObject({
      by: { id: world.admin.accountId },
      person: { id: member.accountId },
      forum: { path: world.forum.path },
      what: { act: 'view.as', details: { as: 'person' } },
    });
  });
});
