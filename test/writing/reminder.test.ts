import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { replyToThread } from '../../src/forums/index.js';
import { setNetworkWriting } from '../../src/holds/index.js';
import type { Services, SignedIn } from '../../src/kernel/index.js';
import { setAnonymity } from '../../src/networks/index.js';
import { discardDraft, saveDraft } from '../../src/writing/index.js';
import {
  buildForum,
  buildMember,
  buildReply,
  buildThread,
  type ForumWorld,
  run,
} from '../factories/world.js';
import { type RunningApp, startApp } from '../helpers/app.js';
import { signInAs } from '../helpers/sockets.js';
import { reasonOf } from '../reports/world.js';

/** What to mind when posting: open before a person's first text, one press away from then on (N55). */

let app: RunningApp;
let services: Services;
let world: ForumWorld;
let ada: SignedIn;
let threadId: string;

beforeAll(async () => {
  app = await startApp();
  services = app.app.services;
});
afterAll(() => app.stop());
beforeEach(async () => {
  world = await buildForum(services);
  ada = await buildMember(services, world);
  threadId = (await buildThread(services, world, { author: world.admin })).thread.id;
});

/** `open`, `closed`, or null where it is not on the page, as it comes without script. */
async function reminderAt(path: string, who: SignedIn): Promise<string | null> {
  const { cookie } = await signInAs(services, who);
  const html = await (await app.browser().send(path, { headers: { cookie } })).text();
  const [, attributes, summary] =
    /<details([^>]*)><summary>(Before your first post|What to mind when you post)<\/summary>/.exec(html) ??
    [];
  if (attributes === undefined) return null;
  expect(attributes.includes('open')).toBe(summary === 'Before your first post');
  return attributes.includes('open') ? 'open' : 'closed';
}
const places = async () => {
  const { path } = await threadPlace();
  return [path, `${world.forum.path}/new`];
};
async function threadPlace(): Promise<{ path: string }> {
  const { cookie } = await signInAs(services, ada);
  const answer = await app.browser().send(`/api/v1/threads/${threadId}`, { headers: { cookie } });
  return ((await answer.json()) as { thread: { path: string } }).thread;
}
const say = (more: object = {}) =>
  run(services, replyToThread, ada, { threadId, body: 'Hello.', clientKey: randomUUID(), ...more });

test('is open in every form until the first text, and closed afterwards, in other forums too', async () => {
  for (const path of await places()) expect(await reminderAt(path, ada)).toBe('open');
  await buildReply(services, threadId, ada, 'Hello.');
  for (const path of await places()) expect(await reminderAt(path, ada)).toBe('closed');
});

test('a text without a name, and one that waits, are first texts as well', async () => {
  await run(services, setAnonymity, world.admin, { networkId: world.network.id, mode: 'held' });
  const [thread] = await places();
  expect(await reasonOf(say({ anonymous: true }))).toBe('anonymous');
  expect(await reminderAt(thread!, ada)).toBe('closed');
  const ben = await buildMember(services, world);
  expect(await reminderAt(thread!, ben)).toBe('open');
  await run(services, setNetworkWriting, world.admin, {
    ...{ networkId: world.network.id, mode: 'all', firstPosts: 3, waitHours: 24, linkLimit: 2, newPosts: 5 },
  });
  expect(
    await reasonOf(run(services, replyToThread, ben, { threadId, body: 'Hi.', clientKey: randomUUID() })),
  ).toBe('all');
  expect(await reminderAt(thread!, ben)).toBe('closed');
});

test('is shown once: whoever has begun a text, and thrown it away, finds it one press away', async () => {
  const [thread] = await places();
  const draft = { kind: 'reply', placeId: threadId, title: '', replyTo: null, postVersion: null };
  expect(await reminderAt(thread!, ada)).toBe('open');
  await run(services, saveDraft, ada, { ...draft, body: 'He', version: 0 });
  await run(services, discardDraft, ada, { kind: 'reply', placeId: threadId });
  for (const path of await places()) expect(await reminderAt(path, ada)).toBe('closed');
});
