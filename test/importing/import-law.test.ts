import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { applyForumMessage, forumStateOf, threadsInOrder } from '../../client/state/forum-state.js';
import { applyThreadMessage, postsInOrder, threadStateOf } from '../../client/state/thread-state.js';
import type { Committed } from '../../src/feed/index.js';
import { forumChanges, readForum, readThread, threadChanges } from '../../src/forums/index.js';
import { importArchive } from '../../src/importing/index.js';
import { visitor } from '../../src/kernel/index.js';
import { buildForum, buildServices, run } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { mail, mbox, tempFolder } from './helpers/archive.js';

let database: TestDatabase;
const files = tempFolder();
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => {
  files.remove();
  await database.close();
});

/** Message n answers the one before it; every tenth begins a thread. */
const messages = Array.from({ length: 130 }, (_, n) => {
  const begins = n === 0 || (n > 70 && n % 10 === 0);
  const headers = {
    'Message-ID': `<${n}@x.example>`,
    References: begins ? null : `<${n - 1}@x.example>`,
    Subject: `Thread ${n}`,
    Date: new Date(Date.UTC(1993, 3, 1) + n * 3_600_000).toUTCString(),
  };
  return mail(headers, `Text ${n}.\n`);
});

describe('the law of replay, for imports', () => {
  it('page at c + changes since c = page now, caught up and lived through', async () => {
    const services = buildServices(database.db);
    const committed: Committed[] = [];
    services.feed.onCommitted((change) => committed.push(change));
    const { network, forum } = await buildForum(services);
    const bring = (count: number) =>
      importArchive(services, {
        path: files.file('a.mbox', mbox(messages.slice(0, count))),
        network: network.slug,
        forum: forum.slug,
      });
    const list = () => run(services, readForum, visitor, { network: network.slug, forum: forum.slug });

    await bring(20);
    const before = await list();
    const threadId = before.threads[0]!.id;
    const thread = () => run(services, readThread, visitor, { threadId, page: 1 });
    const page = await thread();
    await bring(70);
    await bring(130);
    const [now, pageNow] = [await list(), await thread()];

    const forumSync = await run(services, forumChanges, visitor, {
      forumId: forum.id,
      era: before.era,
      after: before.head,
    });
    if (forumSync.kind !== 'changes') throw new Error(forumSync.reason);
    expect(threadsInOrder(applyForumMessage(forumStateOf(before), forumSync.message).state)).toEqual(
      now.threads,
    );

    const known = { threadId, era: page.era, epoch: page.thread.epoch, after: page.head };
    const sync = await run(services, threadChanges, visitor, known);
    if (sync.kind !== 'changes') throw new Error(sync.reason);
    const caught = applyThreadMessage(threadStateOf(page), sync.message);
    let lived = threadStateOf(page);
    for (const message of committed.flatMap(({ threads }) => threads)) {
      if (message.thread !== threadId || message.seq <= page.head) continue;
      const applied = applyThreadMessage(lived, message);
      expect(applied.outcome).toBe('applied');
      lived = applied.state;
    }
    for (const state of [caught.state, lived]) {
      // The page was open at its end; what went on to page 2 stays on it.
      expect(postsInOrder(state).slice(0, 50)).toEqual(pageNow.posts);
      expect(postsInOrder(state)).toHaveLength(80);
      expect(state.thread).toEqual(pageNow.thread);
    }
  });
});
