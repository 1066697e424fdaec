import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { addForumPerson, archiveForum, renameThread } from '../../src/forums/index.js';
import type { Services, SignedIn } from '../../src/kernel/index.js';
import { lockThread, moveThread, readMove, removePost } from '../../src/moderation/index.js';
import {
  buildForum,
  buildMember,
  buildPerson,
  buildReply,
  buildThread,
  type ForumWorld,
  run,
} from '../factories/world.js';
import { type RunningApp, startApp } from '../helpers/app.js';
import { Browser } from '../helpers/browser.js';
import { masked } from '../helpers/masked.js';
import {
  closeClients,
  connect,
  eventually,
  nextEvent,
  recordFrames,
  send,
  sendOk,
  signInAs,
} from '../helpers/sockets.js';

/** Cases A, B and E of rooms and closed forums that no other test holds; the crawl holds A02, A10 and A15. */

let app: RunningApp;
let services: Services;
let room: ForumWorld;
let inside: SignedIn;
let outside: SignedIn;
let threadId: string;
beforeAll(async () => {
  app = await startApp({ gateway: { bucketSize: 10_000 } });
  ({ services } = app.app);
  room = await buildForum(services, { access: 'invited', name: 'Zqroom' });
  inside = await buildMember(services, room, 'member', 'Ina Inside');
  outside = await buildMember(services, room, 'moderator', 'Otto Outside');
  await run(services, addForumPerson, room.admin, { forumId: room.forum.id, username: inside.username });
  const { thread } = await buildThread(services, room, { author: inside, title: 'Zqfirst title' });
  threadId = thread.id;
});
afterEach(() => closeClients());
afterAll(() => app.stop());

async function browserOf(person: SignedIn | null): Promise<Browser> {
  const browser = new Browser(app.origin);
  if (person) browser.cookies.set('session', (await signInAs(services, person)).token);
  return browser;
}

async function answerOf(browser: Browser, path: string) {
  const answer = await browser.send(path);
  return { status: answer.status, location: answer.headers.get('location'), text: await answer.text() };
}

const others = () => [null, outside, room.admin] as const;

describe('a room, to whoever is not in it', () => {
  it('A11: is on nobody’s page, and whoever wrote only there has written nothing', async () => {
    for (const person of [null, outside]) {
      const browser = await browserOf(person);
      for (const path of [`/u/${inside.username}`, `/api/v1/people/${inside.username}`]) {
        const { text } = await answerOf(browser, path);
        expect(text).not.toMatch(/zqroom|zqfirst/i);
        expect(text).not.toContain(threadId);
      }
    }
  });

  it('A16: an old address of a renamed thread leads nowhere, and tells no new title', async () => {
    const { thread } = await buildThread(services, room, { author: inside, title: 'Zqbefore' });
    await run(services, renameThread, inside, { threadId: thread.id, title: 'Zqafterwards' });
    for (const person of [null, outside]) {
      const { status, location, text } = await answerOf(await browserOf(person), `/t/${thread.id}/zqbefore`);
      expect([status, location]).toEqual([404, null]);
      expect(text).not.toMatch(/zqafterwards/i);
    }
    const { location } = await answerOf(await browserOf(inside), `/t/${thread.id}/zqbefore`);
    expect(location).toMatch(/zqafterwards$/);
  });

  it('A16: the address of a thread that was moved into it is one of nothing', async () => {
    const open = await buildForum(services, { within: room });
    const { thread } = await buildThread(services, open, { title: 'Zqmoved along' });
    const input = { threadId: thread.id, forumId: room.forum.id };
    const { preview } = (await run(services, readMove, room.admin, input)) as {
      preview: { confirmed: string };
    };
    const { confirmed } = preview;
    await run(services, moveThread, room.admin, { ...input, reason: 'It is private.', confirmed });
    for (const person of [null, outside]) {
      const browser = await browserOf(person);
      const there = await answerOf(browser, thread.path);
      const nothing = await answerOf(browser, thread.path.replace(thread.id, randomUUID()));
      expect([there.status, there.location, masked(there.text)]).toEqual([404, null, masked(nothing.text)]);
    }
    expect((await answerOf(await browserOf(inside), thread.path)).status).toBe(200);
  });

  it('A17: shows its people to nobody, not as a list, a count or by who is there', async () => {
    for (const person of [null, outside]) {
      const browser = await browserOf(person);
      const at = `/networks/${room.network.slug}/forums`;
      const there = await answerOf(browser, `/api/v1${at}/${room.forum.slug}/people`);
      const nothing = await answerOf(browser, `/api/v1${at}/no-such-forum/people`);
      expect([there.status, masked(there.text)]).toEqual([nothing.status, masked(nothing.text)]);
      const list = await answerOf(browser, `/api/v1${at.replace(room.network.slug, room.network.id)}`);
      expect(list.text).not.toContain(room.forum.id);
      const candidates = await answerOf(browser, `/api/v1/forums/${room.forum.id}/candidates?text=i`);
      const nowhere = await answerOf(browser, `/api/v1/forums/${randomUUID()}/candidates?text=i`);
      expect([candidates.status, masked(candidates.text)]).toEqual([nowhere.status, masked(nowhere.text)]);
    }
  });

  it('B10: hears nobody type there, and is heard by nobody', async () => {
    const [writes, listens] = await Promise.all([
      connect(app.origin, (await signInAs(services, inside)).cookie),
      connect(app.origin, (await signInAs(services, outside)).cookie),
    ]);
    const frames = recordFrames(listens);
    const heard = recordFrames(writes);
    const known = { threadId, era: 'x', epoch: 1, after: 0 };
    await sendOk(writes, 'thread:sync', known);
    expect(await send(listens, 'thread:sync', known)).toMatchObject({ error: { code: 'not_found' } });
    const typed = await send(listens, 'thread:typing', { threadId });
    await sendOk(writes, 'thread:typing', { threadId });
    const told = nextEvent(writes, 'thread:changes');
    await buildReply(services, threadId, room.admin, 'Said to those inside');
    await told;
    await eventually(() => heard.length > 0, 'inside it is heard');
    expect(frames).toEqual([]);
    expect(heard.join()).not.toContain(outside.accountId);
    const nothing = await send(listens, 'thread:typing', { threadId: randomUUID() });
    expect(masked(JSON.stringify(typed))).toBe(masked(JSON.stringify(nothing)));
  });

  it('B14: takes no word of theirs, whatever has become of the thread', async () => {
    const stranger = await buildPerson(services);
    const locked = await buildThread(services, room, { author: inside });
    const removed = await buildThread(services, room, { author: inside });
    const reason = 'Against the rules.';
    await run(services, lockThread, room.admin, { threadId: locked.thread.id, isLocked: true, reason });
    await run(services, removePost, room.admin, { postId: removed.post.id, reason });
    const threads = [threadId, locked.thread.id, removed.thread.id];
    const refused = async () => {
      for (const person of [outside, stranger]) {
        const client = await connect(app.origin, (await signInAs(services, person)).cookie);
        for (const id of [...threads, randomUUID()]) {
          const input = { threadId: id, body: 'In here', clientKey: randomUUID() };
          expect(await send(client, 'thread:reply', input)).toMatchObject({ error: { code: 'not_found' } });
        }
        const input = { forumId: room.forum.id, title: 'In here', body: 'In here', clientKey: randomUUID() };
        expect(await send(client, 'thread:create', input)).toMatchObject({ error: { code: 'not_found' } });
      }
    };
    await refused();
    await run(services, archiveForum, room.admin, { forumId: room.forum.id, isArchived: true });
    await refused();
    await run(services, archiveForum, room.admin, { forumId: room.forum.id, isArchived: false });
  });
});

describe('what is asked for oddly', () => {
  it('E03: no odd id is somebody else’s thing, or breaks anything', async () => {
    const odd = [
      '12abc',
      '[12]',
      '1e1',
      '012',
      '+12',
      '-1',
      'NaN',
      '١٢',
      '%7B%22$ne%22:0%7D',
      '9'.repeat(400),
    ];
    for (const person of others()) {
      const browser = await browserOf(person);
      for (const id of [...odd, `${threadId}%20`, `${threadId}%00`, `{${threadId}}`])
        for (const path of [
          `/t/${id}`,
          `/api/v1/threads/${id}`,
          `/api/v1/forums/${id}/changes?after=0&era=x`,
        ]) {
          const { status } = await answerOf(browser, path);
          expect([path, [400, 404].includes(status)]).toEqual([path, true]);
        }
    }
    const client = await connect(app.origin, (await signInAs(services, room.admin)).cookie);
    for (const id of [12, [threadId], { $ne: 0 }, Number.NaN, -1, null, `${threadId}x`, true])
      for (const command of ['thread:sync', 'thread:move', 'thread:lock'])
        expect([command, id, await send(client, command, { threadId: id })]).toEqual([
          command,
          id,
          expect.objectContaining({ ok: false, error: expect.objectContaining({ code: 'invalid_input' }) }),
        ]);
  });

  it('E18: brings along nothing that was not offered', async () => {
    const browser = await browserOf(outside);
    const path = `/api/v1/networks/${room.network.slug}`;
    const plain = await answerOf(browser, path);
    for (const extra of [
      'include=forums,people',
      'expand=rooms',
      'fields=email',
      'with=members',
      'relations=all',
    ]) {
      const { status, text } = await answerOf(browser, `${path}?${extra}`);
      if (status === 200) expect(masked(text)).toBe(masked(plain.text));
      else expect(status).toBe(400);
      expect(text).not.toMatch(/zqroom/i);
    }
  });
});
