import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { ThreadMessage } from '../../contract/feed.js';
import { replyToThread } from '../../src/forums/index.js';
import { gateReads } from '../../src/gateway/reads.js';
import type { Services } from '../../src/kernel/index.js';
import { sealWith } from '../../src/lib/seal.js';
import { removePost } from '../../src/moderation/index.js';
import { setAnonymity } from '../../src/networks/index.js';
import {
  buildForum,
  buildMember,
  buildReply,
  buildServices,
  buildThread,
  ctxOf,
  run,
} from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';

let database: TestDatabase;
let services: Services;
beforeAll(async () => {
  database = await testDatabase();
  services = buildServices(database.db, { seal: sealWith(randomBytes(32)) });
});
afterAll(() => database.close());

it('announces what it wrote word for word as whoever catches up reads it', async () => {
  const world = await buildForum(services);
  await run(services, setAnonymity, world.admin, { networkId: world.network.id, mode: 'on' });
  const people = await Promise.all([1, 2, 3, 4].map(() => buildMember(services, world)));
  const { thread } = await buildThread(services, world);
  const first = await buildReply(services, thread.id, people[0]!, 'To be answered.');
  const gone = await buildReply(services, thread.id, people[1]!, 'To be removed.');
  await run(services, removePost, world.admin, { postId: gone.post.id, reason: 'Off topic.' });
  const told: ThreadMessage[] = [];
  const end = services.feed.onCommitted(({ threads }) => told.push(...threads));
  const texts = [
    { body: 'Plain, with *marks*, “quotes” and a "\\" – ünïcode 🩺 \u0007' },
    { body: 'An answer', replyTo: first.post.number },
    { body: 'An answer to what is gone', replyTo: gone.post.number },
    { body: 'Without a name', anonymous: true },
  ];
  // At once, so that they are written by few statements.
  await Promise.all(
    texts.map((text, place) =>
      replyToThread.execute(ctxOf(services, people[place]!), {
        threadId: thread.id,
        clientKey: randomUUID(),
        ...text,
      }),
    ),
  );
  end();
  const [{ prev }] = told as [ThreadMessage];
  const read = await gateReads(database.db).threadRange(thread.id, prev);
  const posts = told.flatMap(({ change }) => change.posts);
  expect(posts).toHaveLength(texts.length);
  expect(posts).toEqual(read!.change.posts);
  expect(told.at(-1)!.change.thread).toEqual(read!.change.thread);
  // Each message goes on where the one before ended.
  expect(told.slice(1).map((message) => message.prev)).toEqual(told.slice(0, -1).map(({ seq }) => seq));
});
