import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applyForumMessage, forumStateOf, threadsInOrder } from '../../client/state/forum-state.js';
import {
  applyThreadMessage,
  postsInOrder,
  type ThreadState,
  threadStateOf,
} from '../../client/state/thread-state.js';
import type { ForumSyncAnswer, ThreadSyncAnswer } from '../../contract/feed.js';
import type {
  ForumAccess,
  ForumDto,
  ForumPageDto,
  PostCommitted,
  ThreadPageDto,
} from '../../contract/forums.js';
import { reactionKinds } from '../../contract/marks.js';
import type { MoveDto } from '../../contract/moves.js';
import type { PersonDto } from '../../contract/people.js';
import { updateProfile } from '../../src/auth/index.js';
import { hashPassword } from '../../src/auth/password/hash-password.js';
import type { Committed } from '../../src/feed/index.js';
import * as forums from '../../src/forums/index.js';
import { listMessageOf } from '../../src/gateway/list-message.js';
import type { Services, SignedIn, UseCase } from '../../src/kernel/index.js';
import { AppError } from '../../src/lib/errors.js';
import * as moderation from '../../src/moderation/index.js';
import { joinNetwork, leaveNetwork, removeMember, setRole } from '../../src/networks/index.js';
import { closeAccount, tellThreads } from '../../src/people/index.js';
import {
  buildForum,
  buildMember,
  buildServices,
  buildThread,
  type ForumWorld,
  run,
} from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';

/**
 * The law of the feed: the page at cursor c, plus the changes since c, is the page now.
 * Generated sequences of all use-cases that write, any cut point, every page window.
 */

type Step = { verb: Verb; who: number; thread: number; post: number; text: string };
const verbs = [
  'reply',
  'replies',
  'create',
  'edit',
  'delete',
  'remove',
  'restore',
  'reword',
  'purge',
  'lock',
  'unlock',
  'pin',
  'unpin',
  'slow',
  'rename',
  'join',
  'leave',
  'removeMember',
  'role',
  'rules',
  'retry',
  'claim',
  'react',
  'unreact',
  'answer',
  'renameSelf',
  'close',
  'archive',
  'unarchive',
  'invite',
  'putOut',
  'forgetFile',
  'move',
  'moveBack',
  'split',
  'merge',
] as const;

/** Shown by some of the texts. Nobody uploaded it: whose it is, is not the feed's affair. */
const FILE = '00000000-0000-4000-8000-0000000000f1';
type Verb = (typeof verbs)[number];

const step: fc.Arbitrary<Step> = fc.record({
  verb: fc.constantFrom(
    ...verbs,
    'unarchive',
    'unarchive',
    'reply',
    'edit',
    'remove',
    'restore',
    'restore',
    'react',
    'answer',
    'move',
    'split',
    'merge',
  ),
  who: fc.nat(4),
  thread: fc.nat(9),
  post: fc.nat(7),
  text: fc.constantFrom(
    'plain',
    '**bold**',
    '> quote\n\nand more',
    '| a | b |\n|---|---|\n| 1 | 2 |',
    `![A plan](/a/${FILE}/8x6)`,
  ),
});

let database: TestDatabase;
let services: Services;
const committed: Committed[] = [];

beforeAll(async () => {
  database = await testDatabase();
  services = buildServices(database.db);
  services.feed.onCommitted((change) => committed.push(change));
  hash = await hashPassword(PASSWORD, Buffer.alloc(16, 1));
});
afterAll(() => database.close());

/** A small world and the verbs on it. Refusals are part of life: they must change nothing. */
class World {
  readonly threads: string[] = [];
  readonly posts: PostCommitted[] = [];
  lastReply: { who: SignedIn; input: object } | null = null;

  constructor(
    readonly place: ForumWorld,
    readonly people: SignedIn[],
    /** In the same network: where threads are moved to and back from. */
    readonly other: ForumDto,
  ) {}

  async step({ verb, who, thread, post, text }: Step): Promise<void> {
    const actor = this.people[who % this.people.length]!;
    const threadId = this.threads[thread % this.threads.length]!;
    // Few targets, so that the same post is edited, removed and restored again and again.
    const target = this.posts[post % this.posts.length]!.post;
    const other = this.people[(who + 1) % this.people.length]!;
    const networkId = this.place.network.id;
    const reason = 'Because of the rules.';
    switch (verb) {
      case 'reply':
        this.lastReply = { who: actor, input: { threadId, body: text, clientKey: randomUUID() } };
        return this.keep(await this.try(forums.replyToThread, actor, this.lastReply.input));
      case 'answer': {
        const replyTo = 1 + (post % 6);
        const input = { threadId, body: text, clientKey: randomUUID(), replyTo };
        return this.keep(await this.try(forums.replyToThread, actor, input));
      }
      case 'react':
      case 'unreact': {
        const kind = reactionKinds[thread % reactionKinds.length]!;
        const input = { postId: target.id, kind, isOn: verb === 'react' };
        // Several at once: they go out as one step.
        await Promise.all(this.people.map((one) => this.try(forums.reactToPost, one, input)));
        return;
      }
      case 'retry':
        if (this.lastReply) await this.try(forums.replyToThread, this.lastReply.who, this.lastReply.input);
        return;
      case 'replies': {
        const bodies = Array.from({ length: 5 }, (_, i) => `${text} ${i}`);
        const all = bodies.map((body, i) => {
          const into = this.threads[(thread + i) % this.threads.length]!;
          return this.try(forums.replyToThread, actor, { threadId: into, body, clientKey: randomUUID() });
        });
        for (const one of await Promise.all(all)) this.keep(one);
        return;
      }
      case 'create':
        return this.keep(
          await this.try(forums.createThread, actor, {
            forumId: this.place.forum.id,
            title: `About ${text.slice(0, 9)}`,
            body: text,
            clientKey: randomUUID(),
          }),
        );
      case 'edit': {
        const version = await this.versionOf(target.id);
        await this.try(forums.editPost, actor, { postId: target.id, body: `${text} (edited)`, version });
        return;
      }
      case 'delete':
        await this.try(forums.deletePost, actor, { postId: target.id });
        return;
      case 'remove':
        await this.try(moderation.removePost, actor, { postId: target.id, reason });
        return;
      case 'restore':
        await this.try(moderation.restorePost, actor, { postId: target.id, reason });
        return;
      case 'reword': {
        const version = await this.versionOf(target.id);
        const body = `${text} (changed)`;
        await this.try(moderation.rewordPost, actor, { postId: target.id, body, version, reason });
        return;
      }
      case 'purge': {
        const version = await this.versionOf(target.id);
        await this.try(moderation.purgeVersions, actor, { postId: target.id, version, reason });
        return;
      }
      case 'lock':
        await this.try(moderation.lockThread, actor, { threadId, isLocked: true, reason });
        return;
      case 'unlock':
        await this.try(moderation.lockThread, actor, { threadId, isLocked: false, reason });
        return;
      case 'pin':
        await this.try(moderation.pinThread, actor, { threadId, isPinned: true });
        return;
      case 'unpin':
        await this.try(moderation.pinThread, actor, { threadId, isPinned: false });
        return;
      case 'slow':
        // Nobody waits by it, so that the others' verbs go on.
        await this.try(moderation.slowThread, actor, { threadId, seconds: 0 });
        return;
      case 'rename':
        await this.try(forums.renameThread, actor, { threadId, title: `Now about ${text.slice(0, 9)}` });
        return;
      case 'join':
        await this.try(joinNetwork, actor, { networkId });
        return;
      case 'leave':
        await this.try(leaveNetwork, actor, { networkId });
        return;
      case 'removeMember':
        await this.try(removeMember, actor, { networkId, accountId: other.accountId });
        return;
      case 'role':
        await this.try(setRole, actor, {
          networkId,
          accountId: other.accountId,
          role: post % 2 ? 'moderator' : 'member',
        });
        return;
      case 'renameSelf':
        await this.try(updateProfile, actor, { name: `Person ${text.replace(/\s+/g, ' ')} ${post}` });
        return tellAll();
      case 'close':
        // The admin stays: somebody has to look at the pages.
        if (actor === this.place.admin) return;
        await this.try(closeAccount, actor, { password: PASSWORD, erasePosts: post % 2 === 1 });
        return tellAll();
      case 'claim':
        return this.claim(other.accountId, actor.accountId);
      case 'archive':
      case 'unarchive': {
        const { id: forumId } = this.place.forum;
        await this.try(forums.archiveForum, actor, { forumId, isArchived: verb === 'archive' });
        return;
      }
      case 'invite':
      case 'putOut': {
        // The admin stays in it: somebody has to look at the pages.
        if (other === this.place.admin) return;
        const { id: forumId } = this.place.forum;
        const { username, accountId } = other;
        const role = post % 3 ? 'participant' : 'moderator';
        if (verb === 'invite') await this.try(forums.addForumPerson, actor, { forumId, username, role });
        else await this.try(forums.removeForumPerson, actor, { forumId, accountId });
        return;
      }
      case 'forgetFile':
        return forums.forgetFile(services, { ownerId: target.authorId, fileId: FILE });
      case 'move':
      case 'moveBack': {
        const forumId = verb === 'move' ? this.other.id : this.place.forum.id;
        const asked = (await this.try(moderation.readMove, actor, { threadId, forumId })) as MoveDto | null;
        const confirmed = asked?.preview?.confirmed;
        await this.try(moderation.moveThread, actor, { threadId, forumId, reason, confirmed });
        return;
      }
      case 'split': {
        const postIds = this.posts
          .filter((one) => one.thread.id === threadId && one.post.number > 1)
          .slice(post % 3, (post % 3) + 2)
          .map((one) => one.post.id);
        const title = `Split from ${post}`;
        const made = await this.try(moderation.splitThread, actor, { threadId, postIds, title, reason });
        if (made) this.threads.push((made as { thread: { id: string } }).thread.id);
        return;
      }
      case 'merge': {
        const intoId = this.threads[(thread + 1) % this.threads.length]!;
        await this.try(moderation.mergeThread, actor, { threadId, intoId, reason });
        return;
      }
      case 'rules':
        await this.try(forums.updateForum, actor, {
          forumId: this.place.forum.id,
          name: `Forum ${post}`,
          description: 'd',
          access: this.place.forum.access,
        });
        return;
    }
  }

  /** Whose account it was makes no difference to the feed: here everybody's posts may be claimed. */
  private async claim(from: string, to: string): Promise<void> {
    if (from === to) return;
    const { db } = database;
    await db.query('insert into post_claims (unclaimed_id, account_id, claimed_at) values ($1, $2, now())', [
      from,
      to,
    ]);
    while (await forums.moveClaimedPosts.run(services));
    await db.query('delete from post_claims');
  }

  async threadPage(threadId: string, page: number): Promise<ThreadPageDto> {
    return (await run(services, forums.readThread, this.place.admin, { threadId, page })) as ThreadPageDto;
  }

  async forumPage(forum: ForumDto): Promise<ForumPageDto> {
    const { network, admin } = this.place;
    return (await run(services, forums.readForum, admin, {
      network: network.slug,
      forum: forum.slug,
    })) as ForumPageDto;
  }

  keep(made: unknown): void {
    if (!made) return;
    const { post, thread } = made as PostCommitted;
    this.posts.push(made as PostCommitted);
    if (post.number === 1) this.threads.push(thread.id);
  }

  private async try(useCase: UseCase, actor: SignedIn, input: object): Promise<unknown> {
    try {
      return await run(services, useCase, actor, input);
    } catch (error) {
      if (error instanceof AppError) return null;
      throw error;
    }
  }

  private async versionOf(postId: string): Promise<number> {
    const [row] = (await database.db.query('select version from posts where id = $1', [postId])) as {
      version: number;
    }[];
    return row!.version;
  }
}

const PASSWORD = 'gravel-pudding-moth';
let hash: string;

/** Does what the job does on its clock. */
async function tellAll(): Promise<void> {
  while (await tellThreads.run(services));
}

async function makeWorld(access: ForumAccess): Promise<World> {
  const place = await buildForum(services, { access });
  const people = [
    place.admin,
    await buildMember(services, place, 'moderator'),
    await buildMember(services, place),
    await buildMember(services, place),
  ];
  await database.db.query('update accounts set password_hash = $2 where id = any($1)', [
    people.map(({ accountId }) => accountId),
    hash,
  ]);
  if (access === 'invited')
    for (const { username } of people.slice(1))
      await run(services, forums.addForumPerson, place.admin, { forumId: place.forum.id, username });
  // Read by others than the first one, but for the middle kind: a move asks about its readers, or does not.
  const other = (await run(services, forums.createForum, place.admin, {
    networkId: place.network.id,
    name: 'Other',
    slug: 'other',
    description: 'd',
    access: access === 'public' ? 'invited' : 'members',
  })) as ForumDto;
  const world = new World(place, people, other);
  world.keep(await buildThread(services, place));
  world.keep(await buildThread(services, place, { author: people[2]! }));
  return world;
}

/** Each verb once on the same post and thread, in an order in which all are allowed: caught without luck. */
const everyVerb: Step[] = (
  [
    'reply',
    'react',
    'answer',
    'edit',
    'remove',
    'restore',
    'reword',
    'edit',
    'purge',
    'unreact',
    'lock',
    'react',
    'unlock',
    'pin',
    'rename',
    'rules',
    'unpin',
    'slow',
    'delete',
    'replies',
    'retry',
    'renameSelf',
    'invite',
    'putOut',
    'archive',
    'reply',
    'unarchive',
    'reply',
    'move',
    'reply',
    'react',
    'edit',
    'moveBack',
    'reply',
    'replies',
    'split',
    'reply',
    'edit',
    'merge',
    'reply',
  ] as const
)
  .map((verb): Step => ({ verb, who: 0, thread: 0, post: 0, text: 'plain' }))
  .concat(
    (['create', 'edit', 'forgetFile'] as const).map(
      (verb): Step => ({ verb, who: 0, thread: 0, post: 0, text: `![A plan](/a/${FILE}/8x6)` }),
    ),
  )
  .concat(
    // Who started the second thread writes in both, and leaves: once with the text, once without.
    ...[2, 3].map((who): Step[] => [
      { verb: 'replies', who, thread: 0, post: 0, text: 'plain' },
      { verb: 'renameSelf', who, thread: 0, post: 0, text: 'plain' },
      { verb: 'close', who, thread: 0, post: who, text: 'plain' },
    ]),
  );

/** Looks at every page after every step, and holds each of those against the page at the end. */
async function expectLaw(world: World, steps: Step[]): Promise<void> {
  const pages: ThreadPageDto[] = [];
  const lists: ForumPageDto[] = [];
  for (const each of steps) {
    for (const threadId of world.threads) pages.push(await world.threadPage(threadId, 1));
    for (const forum of [world.place.forum, world.other]) lists.push(await world.forumPage(forum));
    await world.step(each);
  }
  for (const page of pages) await expectThread(world, page);
  for (const list of lists) await expectList(world, list);
}

async function expectThread(world: World, page: ThreadPageDto): Promise<void> {
  const threadId = page.thread.id;
  const known = { threadId, era: page.era, epoch: page.thread.epoch, after: page.head };
  const sync = (await run(services, forums.threadChanges, world.place.admin, known)) as ThreadSyncAnswer;
  const now = await world.threadPage(threadId, 1);
  // Moved since, even there and back: the numbers are others, and the page is fetched again.
  if (page.thread.epoch !== now.thread.epoch || now.thread.id !== threadId)
    return expect(sync).toMatchObject({ kind: 'reset', reason: 'epoch' });
  if (sync.kind !== 'changes') throw new Error(`reset: ${sync.reason}`);
  const caught = applyThreadMessage(threadStateOf(page), sync.message);
  const state = caught.outcome === 'ignored' ? threadStateOf(page) : caught.state;
  expect(postsInOrder(state)).toEqual(now.posts);
  expect(state.thread).toEqual(now.thread);
  expect(state.replies).toEqual(threadStateOf(now).replies);
  expect(namesOf(state, now)).toEqual(namesOf(threadStateOf(now), now));
  expect(state.cursor).toBe(now.head);
  // The live messages since then lead to the same page, one after another, without a gap.
  const all = committed.flatMap(({ threads }) => threads);
  let lived = threadStateOf(page);
  for (const message of all.filter(
    (one) => one.thread === threadId && one.epoch === page.thread.epoch && one.seq > page.head,
  )) {
    const applied = applyThreadMessage(lived, message);
    expect(applied.outcome).toBe('applied');
    lived = applied.state;
  }
  expect(postsInOrder(lived)).toEqual(now.posts);
  expect(lived.thread).toEqual(now.thread);
  expect(lived.replies).toEqual(threadStateOf(now).replies);
  expect(namesOf(lived, now)).toEqual(namesOf(threadStateOf(now), now));
}

/** Who is shown beside each post of a page; null: a former member. */
function namesOf({ people }: Pick<ThreadState, 'people'>, page: ThreadPageDto): (string | null)[] {
  return [...page.posts, page.thread].map(({ authorId }) => people.get(authorId)?.name ?? null);
}

async function expectList(world: World, before: ForumPageDto): Promise<void> {
  const known = { forumId: before.forum.id, era: before.era, after: before.head };
  const sync = (await run(services, forums.forumChanges, world.place.admin, known)) as ForumSyncAnswer;
  const now = await world.forumPage(before.forum);
  if (sync.kind !== 'changes') throw new Error(`reset: ${sync.reason}`);
  const caught = applyForumMessage(forumStateOf(before), sync.message);
  expect(threadsInOrder(caught.state)).toEqual(now.threads);
  // And as it was lived through: no number is missing, and what left is gone.
  let lived = forumStateOf(before);
  for (const one of committed.filter(({ forum, seq }) => forum === before.forum.id && seq > before.head)) {
    const applied = applyForumMessage(lived, listMessageOf(one));
    expect(applied.outcome).toBe('applied');
    lived = applied.state;
  }
  expect(threadsInOrder(lived)).toEqual(now.threads);
  expect(caught.state.cursor).toBe(now.head);
  const names = (people: ReadonlyMap<string, PersonDto>) =>
    now.threads.map(({ authorId }) => people.get(authorId)?.name ?? null);
  expect(names(caught.state.people)).toEqual(names(forumStateOf(now).people));
}

describe('the law of replay', () => {
  it.each(['public', 'members', 'invited'] as const)(
    'page at c + changes since c = page now, in a %s forum',
    async (access) => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 40 }), async (steps) => {
          await expectLaw(await makeWorld(access), steps);
        }),
        { numRuns: 40, examples: everyVerb.map((_, end) => [everyVerb.slice(0, end + 1)]) },
      );
    },
    300_000,
  );

  it('holds on every page of a long thread', async () => {
    const world = await makeWorld('public');
    const threadId = world.threads[0]!;
    const reply = (n: number): Step => ({ verb: 'reply', who: n % 4, thread: 0, post: 0, text: 'plain' });
    for (let n = 0; n < 110; n++)
      world.keep(
        await run(services, forums.replyToThread, world.people[n % 4]!, {
          threadId,
          body: `reply ${n}`,
          clientKey: randomUUID(),
        }),
      );
    const pages = await Promise.all([1, 2, 3].map((page) => world.threadPage(threadId, page)));
    for (let n = 0; n < 30; n++) {
      await world.step(reply(n));
      await world.step({ verb: n % 3 ? 'remove' : 'delete', who: 0, thread: 0, post: n * 7, text: '' });
      await world.step({ verb: 'edit', who: n, thread: 0, post: n * 5, text: 'plain' });
    }
    for (const page of pages) {
      const sync = (await run(services, forums.threadChanges, world.place.admin, {
        threadId,
        era: page.era,
        epoch: 1,
        after: page.head,
      })) as ThreadSyncAnswer;
      if (sync.kind !== 'changes') throw new Error('reset');
      const { state } = applyThreadMessage(threadStateOf(page), sync.message);
      const now = await world.threadPage(threadId, page.page);
      // The last page is open: posts that went on to a page of their own stay on it.
      expect(postsInOrder(state).filter(({ number }) => number < now.window.from + 50)).toEqual(now.posts);
    }
  }, 60_000);

  it('numbers every forum without a gap, and none twice', () => {
    const heads = new Map<string, number>();
    for (const { forum, prev, seq } of committed) {
      const head = heads.get(forum);
      if (head !== undefined) expect(prev).toBe(head);
      heads.set(forum, seq);
    }
    expect(heads.size).toBeGreaterThan(50);
  });
});
