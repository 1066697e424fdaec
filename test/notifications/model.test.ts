import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import {
  type FollowLevel,
  followLevels,
  type NotificationsDto,
  storedKinds,
} from '../../contract/notifications.js';
import { ignorePerson, stopIgnoring } from '../../src/auth/index.js';
import { createThread, deletePost, editPost, replyToThread, updateForum } from '../../src/forums/index.js';
import type { Services, SignedIn } from '../../src/kernel/index.js';
import { removePost, restorePost } from '../../src/moderation/index.js';
import { joinNetwork, leaveNetwork } from '../../src/networks/index.js';
import {
  countUnread,
  listNotifications,
  markNotificationsRead,
  updateNotificationSettings,
} from '../../src/notifications/index.js';
import { buildForum, buildPerson, buildServices, type ForumWorld, run } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { follow, followAll, openScreen, settle } from './helpers.js';
import { line, Model, type ModelPost, type ModelThread } from './model.js';

/** Whoever should be told is told, once, gathered as it should be, and nobody of what they may not read. */

jest.setTimeout(240_000);

let database: TestDatabase;
let services: Services;
beforeAll(async () => {
  database = await testDatabase();
  services = buildServices(database.db);
});
afterAll(() => database.close());

const PEOPLE = 4;
const verbs = [
  ...['reply', 'reply', 'reply', 'reply', 'reply', 'reply', 'reply', 'reply', 'settle', 'settle', 'settle'],
  ...[
    'thread',
    'thread',
    'edit',
    'edit',
    'remove',
    'restore',
    'restore',
    'delete',
    'followThread',
    'followForum',
  ],
  ...[
    'settings',
    'ignore',
    'ignore',
    'ignore',
    'moveIn',
    'moveIn',
    'moveOut',
    'access',
    'readAll',
    'readAll',
    'readAll',
    'readAll',
  ],
] as const;
interface Step {
  verb: (typeof verbs)[number];
  who: number;
  other: number;
  pick: number;
  level: FollowLevel;
  names: number[];
  isOn: boolean;
}
const stepOf: fc.Arbitrary<Step> = fc.record({
  verb: fc.constantFrom(...verbs),
  who: fc.nat(PEOPLE - 1),
  other: fc.nat(PEOPLE - 1),
  pick: fc.nat(9),
  level: fc.constantFrom(...followLevels),
  names: fc.uniqueArray(fc.nat(PEOPLE - 1), { maxLength: 2 }),
  isOn: fc.boolean(),
});

/** A world and its model, changed together. */
class Pair {
  readonly model = new Model(Array.from({ length: PEOPLE }, (_, n) => Model.person(n < PEOPLE - 1)));

  constructor(
    readonly world: ForumWorld,
    readonly people: SignedIn[],
  ) {}

  static async open(): Promise<Pair> {
    const world = await buildForum(services, { access: 'members' });
    const people = await Promise.all(
      Array.from({ length: PEOPLE }, (_, n) => buildPerson(services, { name: `Pe${n}` })),
    );
    for (const person of people) await openScreen(services, person);
    for (const person of people.slice(0, -1))
      await run(services, joinNetwork, person, { networkId: world.network.id });
    return new Pair(world, people);
  }

  /** Does one thing in both. What makes no sense now is left out. */
  async take(step: Step): Promise<void> {
    const { model } = this;
    model.step += 1;
    const thread = model.threads[step.pick % Math.max(1, model.threads.length)];
    const posts = thread?.posts ?? [];
    const post = posts[step.other % Math.max(1, posts.length)];
    if (step.verb === 'thread') await this.write(step, null);
    else if (step.verb === 'reply' && thread) await this.write(step, thread);
    else if (post && thread) await this.change(step, thread, post);
    if (thread && step.verb === 'followThread' && model.canRead(step.who)) {
      await follow(services, this.people[step.who]!, thread.id, step.level);
      const { threads } = model.people[step.who]!;
      if (threads.get(thread)?.level !== step.level)
        threads.set(thread, { level: step.level, after: thread.posts.length });
    }
    await this.choose(step);
    if (step.verb === 'settle') await this.settle();
  }

  private async write({ who, names, pick, isOn }: Step, thread: ModelThread | null): Promise<void> {
    const { model, people, world } = this;
    if (!model.canRead(who)) return;
    // Who is quoted was named by another.
    const body = `${names.map((one) => `@${people[one]!.username}`).join(' and ')}\n\nWell.\n\n> @${people[pick % PEOPLE]!.username}`;
    const clientKey = randomUUID();
    const replyTo = thread && isOn ? (pick % thread.posts.length) + 1 : null;
    const isThere = thread?.posts[(replyTo ?? 1) - 1]?.state === 'visible';
    const { post, thread: made } = thread
      ? await run(services, replyToThread, people[who]!, {
          ...{ threadId: thread.id, body, clientKey },
          ...(replyTo !== null && isThere ? { replyTo } : {}),
        })
      : await run(services, createThread, people[who]!, {
          forumId: world.forum.id,
          title: 'A thread',
          body,
          clientKey,
        });
    const place = thread ?? { id: made.id, posts: [] };
    if (!thread) model.threads.push(place);
    model.wrote(place, {
      ...{
        id: post.id,
        number: post.number,
        author: who,
        version: 1,
        names,
        state: 'visible',
        born: model.step,
      },
      replyTo: isThere ? replyTo : null,
    });
  }

  private async change({ verb, names }: Step, thread: ModelThread, post: ModelPost): Promise<void> {
    const { model, people, world } = this;
    const author = people[post.author]!;
    if (verb === 'edit' && post.state === 'visible' && model.canRead(post.author)) {
      const body = `Better: ${names.map((one) => `@${people[one]!.username}`).join(', ')} ${post.version}`;
      await run(services, editPost, author, { postId: post.id, body, version: post.version });
      Object.assign(post, { names, version: post.version + 1 });
      model.rewrote(thread, post);
    } else if (verb === 'delete' && post.state === 'visible' && model.canRead(post.author)) {
      await run(services, deletePost, author, { postId: post.id });
      post.state = 'deleted';
    } else if (
      (verb === 'remove' && post.state === 'visible') ||
      (verb === 'restore' && post.state === 'removed')
    ) {
      const useCase = verb === 'remove' ? removePost : restorePost;
      await run(services, useCase, world.admin, { postId: post.id, reason: 'Decided.' });
      post.state = verb === 'remove' ? 'removed' : 'visible';
      if (verb === 'restore') model.rewrote(thread, post);
      model.people[post.author]!.unreadDecisions += 1;
    }
  }

  private async choose({ verb, who, other, level, isOn, pick }: Step): Promise<void> {
    const { model, people, world } = this;
    const [person, own] = [people[who]!, model.people[who]!];
    const networkId = world.network.id;
    if (verb === 'followForum' && model.canRead(who)) {
      await followAll(services, person, world.forum.id, level);
      if (own.forum?.level !== level) own.forum = { level, since: model.step };
    } else if (verb === 'settings') {
      const name = (['mentions', 'replies', 'threads', 'forums', 'autoFollow'] as const)[pick % 5]!;
      own.settings = { ...own.settings, [name]: isOn };
      await run(services, updateNotificationSettings, person, own.settings);
    } else if (verb === 'ignore' && who !== other) {
      await run(services, isOn ? ignorePerson : stopIgnoring, person, { personId: people[other]!.accountId });
      own.ignores[isOn ? 'add' : 'delete'](other);
    } else if (verb === 'moveIn' && !own.isMember) {
      await run(services, joinNetwork, person, { networkId });
      own.isMember = true;
    } else if (verb === 'moveOut' && own.isMember) {
      await run(services, leaveNetwork, person, { networkId });
      own.isMember = false;
    } else if (verb === 'access') {
      const access = isOn ? 'public' : 'members';
      await run(services, updateForum, world.admin, {
        forumId: world.forum.id,
        name: world.forum.name,
        description: 'Open or not.',
        access,
      });
      model.isPublic = isOn;
    } else if (verb === 'readAll') {
      await run(services, markNotificationsRead, person, {});
      model.readAll(who);
    }
  }

  /** Lets the followers do their work, and hears whose screens are told. */
  private async settle(): Promise<void> {
    const told = new Map<string, number>();
    const silence = services.signals.toAccount.listen((message) => {
      if (message.event === 'account:notification') told.set(message.accountId, message.data.unread);
    });
    await settle(services);
    silence();
    const expected = this.model.settle().map((me) => [this.people[me]!.accountId, this.model.unread(me)]);
    expect([...told].sort()).toEqual(expected.sort());
  }

  /** What each person sees, and how many it counts. */
  async check(): Promise<void> {
    for (const [me, person] of this.people.entries()) {
      const { notifications, unread } = (await run(
        services,
        listNotifications,
        person,
        {},
      )) as NotificationsDto;
      const news = notifications
        .filter(({ kind }) => kind !== 'decision')
        .map(({ kind, count, path, isUnread }) =>
          line(kind, count, Number(path.split('#post-')[1]), isUnread),
        );
      expect([me, news.sort()]).toEqual([me, this.model.shown(me).sort()]);
      expect([me, unread]).toEqual([me, this.model.unread(me)]);
      expect(await run(services, countUnread, person, {})).toEqual({ unread });
    }
  }
}

describe('notifications against a simple model', () => {
  it('are the same in generated worlds', async () => {
    const seen: string[] = [];
    const missing = () => storedKinds.filter((kind) => !seen.join('\n').includes(`${kind} `));
    // A world in which nobody is told anything proves nothing: by chance a batch may be without the rarest kind.
    for (let batch = 0; batch < 5 && missing().length > 0; batch++) {
      await fc.assert(
        fc.asyncProperty(fc.array(stepOf, { minLength: 60, maxLength: 90, size: 'max' }), async (steps) => {
          const pair = await Pair.open();
          await settle(services);
          for (const step of steps) {
            await pair.take(step);
            if (step.verb === 'settle') await pair.check();
          }
          await pair.take({ ...steps[0]!, verb: 'settle' });
          await pair.check();
          for (let me = 0; me < PEOPLE; me++) seen.push(...pair.model.shown(me));
        }),
        { numRuns: 15, interruptAfterTimeLimit: 120_000 },
      );
    }
    expect(missing()).toEqual([]);
  });
});
