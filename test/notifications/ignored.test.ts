import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ignorePerson, stopIgnoring } from '../../src/auth/index.js';
import { editPost, reactToPost, replyToThread } from '../../src/forums/index.js';
import type { AccountMessage, Services, SignedIn } from '../../src/kernel/index.js';
import { removePost } from '../../src/moderation/index.js';
import { countUnread } from '../../src/notifications/index.js';
import {
  buildForum,
  buildMember,
  buildReply,
  buildServices,
  buildThread,
  type ForumWorld,
  run,
} from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { follow, followAll, kindsOf, openScreen, settle } from './helpers.js';

/** Ada ignores Ben: nothing that Ben does is news to her, whatever kind of news it would be. */

let database: TestDatabase;
let services: Services;
let world: ForumWorld;
let ada: SignedIn;
let ben: SignedIn;
let cleo: SignedIn;
const told: AccountMessage[] = [];

beforeAll(async () => {
  database = await testDatabase();
  services = buildServices(database.db);
  services.signals.toAccount.listen((message) => told.push(message));
});
afterAll(() => database.close());
beforeEach(async () => {
  world = await buildForum(services);
  [ada, ben, cleo] = await Promise.all([
    buildMember(services, world, 'member', 'Ada'),
    buildMember(services, world, 'moderator', 'Ben'),
    buildMember(services, world, 'member', 'Cleo'),
  ]);
  await openScreen(services, ada);
  await ignore();
  told.length = 0;
});

const ignore = () => run(services, ignorePerson, ada, { personId: ben.accountId });
const unread = async () => ((await run(services, countUnread, ada, {})) as { unread: number }).unread;
const pushed = () =>
  told.filter(({ accountId, event }) => accountId === ada.accountId && event === 'account:notification');

/** Ada has heard of nothing, in the list, the count and on her screens; Cleo's doing the same is news to her. */
async function isSilent(news: string[] = []): Promise<void> {
  await settle(services);
  expect(await kindsOf(services, ada)).toEqual(news);
  expect(await unread()).toBe(news.length);
  expect(pushed().length).toBe(news.length);
}

type Doing = (who: SignedIn) => Promise<unknown>;

/** What makes each kind of news. Prepared by Ada, done by somebody. */
const kinds: [string, string, () => Promise<Doing>][] = [
  [
    'an answer to the thread',
    'reply 1',
    async () => {
      const { thread } = await buildThread(services, world, { author: ada });
      return (who) => buildReply(services, thread.id, who, 'An answer.');
    },
  ],
  [
    'an answer to a post',
    'reply 1',
    async () => {
      const { thread } = await buildThread(services, world, { author: cleo });
      const { post } = await buildReply(services, thread.id, ada, 'A question.');
      await follow(services, ada, thread.id, 'normal');
      const answer = { threadId: thread.id, body: 'Yes.', replyTo: post.number };
      return (who) => run(services, replyToThread, who, { ...answer, clientKey: crypto.randomUUID() });
    },
  ],
  [
    'a name in a new post',
    'mention 1',
    async () => {
      const { thread } = await buildThread(services, world, { author: world.admin });
      return (who) => buildReply(services, thread.id, who, `Ask @${ada.username}.`);
    },
  ],
  [
    'a name that an edit adds',
    'mention 1',
    async () => {
      const { thread } = await buildThread(services, world, { author: world.admin });
      return async (who) => {
        const { post } = await buildReply(services, thread.id, who, 'Ask somebody.');
        await settle(services);
        const body = `Ask @${ada.username}.`;
        await run(services, editPost, who, { postId: post.id, body, version: 1 });
      };
    },
  ],
  [
    'a post in a thread that is followed',
    'thread 1',
    async () => {
      const { thread } = await buildThread(services, world, { author: world.admin });
      await follow(services, ada, thread.id, 'following');
      return (who) => buildReply(services, thread.id, who, 'More.');
    },
  ],
  [
    'a thread in a forum that is followed',
    'forum 1',
    async () => {
      await followAll(services, ada, world.forum.id, 'following');
      return (who) => buildThread(services, world, { author: who });
    },
  ],
];

describe('what an ignored person does', () => {
  it.each(kinds)('is no news: %s', async (_name, kind, prepare) => {
    const act = await prepare();
    await settle(services);
    await act(ben);
    await isSilent();
    // The same by somebody else is: the silence above was about Ben.
    await act(cleo);
    await isSilent([kind]);
  });

  it('is no news as a reaction, which is none by anybody', async () => {
    const { post } = await buildThread(services, world, { author: ada });
    for (const who of [ben, cleo])
      await run(services, reactToPost, who, { postId: post.id, kind: 'thanks' as const, isOn: true });
    await isSilent();
  });

  it('is not among others’ posts that are gathered into one', async () => {
    const { thread } = await buildThread(services, world, { author: world.admin });
    await follow(services, ada, thread.id, 'following');
    for (const who of [ben, cleo, ben, cleo]) await buildReply(services, thread.id, who, 'More.');
    await settle(services);
    expect(await kindsOf(services, ada)).toEqual(['thread 2']);
  });

  it('goes from the list when it was there before, and comes back with the person', async () => {
    await run(services, stopIgnoring, ada, { personId: ben.accountId });
    const { thread } = await buildThread(services, world, { author: ada });
    await buildReply(services, thread.id, ben, 'An answer.');
    await settle(services);
    expect(await kindsOf(services, ada)).toEqual(['reply 1']);
    await ignore();
    expect(await kindsOf(services, ada)).toEqual([]);
    expect(await unread()).toBe(0);
    await run(services, stopIgnoring, ada, { personId: ben.accountId });
    expect(await kindsOf(services, ada)).toEqual(['reply 1']);
  });

  it('is told where it is a decision about a post: nobody can look away from that', async () => {
    const { thread } = await buildThread(services, world, { author: world.admin });
    const { post } = await buildReply(services, thread.id, ada, 'Off topic.');
    await run(services, removePost, ben, { postId: post.id, reason: 'Not here.' });
    expect(await kindsOf(services, ada)).toEqual(['decision 1']);
  });
});
