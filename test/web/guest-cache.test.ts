import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createThread, editPost, readForum, readThread, updateForum } from '../../src/forums/index.js';
import { removePost } from '../../src/moderation/index.js';
import { updateNetwork } from '../../src/networks/index.js';
import { buildForum, buildReply, buildThread, type ForumWorld, run } from '../factories/world.js';
import type { Browser } from '../helpers/browser.js';
import { type RunningWeb, startWeb } from '../helpers/web.js';

let web: RunningWeb;
let guest: Browser;
/** How often a page was really read. */
let reads: string[] = [];

beforeAll(async () => {
  const counting = { use: async (name: string) => void reads.push(name), reset: async () => {} };
  web = await startWeb({ services: { limits: counting } });
  guest = web.browser();
});
afterAll(() => web.stop());

let world: ForumWorld;
let threadId: string;
let postId: string;
let path: string;
beforeEach(async () => {
  world = await buildForum(web.services);
  const { thread, post } = await buildThread(web.services, world, { body: 'First words' });
  [threadId, postId, path] = [thread.id, post.id, thread.path];
  reads = [];
});

const pageReads = () => reads.filter((name) => name === readThread.name || name === readForum.name).length;

describe('what visitors read', () => {
  it('is rendered once while nothing changes, for pages and programs', async () => {
    for (const address of [path, `/api/v1/threads/${threadId}`, world.forum.path]) {
      reads = [];
      const first = await guest.send(address);
      const second = await guest.send(address);
      expect(await second.text()).toBe(await first.text());
      expect(second.headers.get('Content-Type')).toBe(first.headers.get('Content-Type'));
      expect(second.headers.get('Cache-Control')).toBe('private, no-cache');
      expect([address, pageReads()]).toEqual([address, 1]);
      const again = await guest.send(address, { headers: { 'If-None-Match': second.headers.get('ETag')! } });
      expect([again.status, await again.text()]).toEqual([304, '']);
    }
  });

  it('is never older than the last commit', async () => {
    const see = async () => [
      await (await guest.send(path)).text(),
      await (await guest.send(`/api/v1/threads/${threadId}`)).text(),
    ];
    await see();
    await run(web.services, editPost, world.admin, { postId, body: 'Second words', version: 1 });
    for (const text of await see()) {
      expect(text).toContain('Second words');
      expect(text).not.toContain('First words');
    }
    const { post } = await buildReply(web.services, threadId, world.admin, 'An answer');
    for (const text of await see()) expect(text).toContain('An answer');
    await run(web.services, removePost, world.admin, { postId: post.id, reason: 'Against the rules' });
    for (const text of await see()) expect(text).not.toContain('An answer');
  });

  it('shows a new thread, a new name of the forum and of the network at once', async () => {
    const see = async () => (await guest.send(world.forum.path)).text();
    await see();
    const key = '01890000-0000-7000-8000-00000000000a';
    await run(web.services, createThread, world.admin, {
      forumId: world.forum.id,
      title: 'Fresh thread',
      body: 'x',
      clientKey: key,
    });
    expect(await see()).toContain('Fresh thread');
    const forum = { forumId: world.forum.id, name: 'Renamed forum', description: 'd', access: 'public' };
    await run(web.services, updateForum, world.admin, forum);
    expect(await see()).toContain('Renamed forum');
    const { id: networkId, aims, membershipPolicy, contact } = world.network;
    const profile = { networkId, name: 'Renamed network', aims, membershipPolicy, contact, brand: 'plum' };
    await guest.send(path);
    await run(web.services, updateNetwork, world.admin, profile);
    expect(await see()).toContain('Renamed network');
    expect(await (await guest.send(path)).text()).toContain('Renamed network');
  });

  it('is gone the moment the forum closes', async () => {
    await guest.send(path);
    await guest.send(world.forum.path);
    await guest.send(`/api/v1/threads/${threadId}`);
    const forum = { forumId: world.forum.id, name: 'General', description: 'd', access: 'members' };
    await run(web.services, updateForum, world.admin, forum);
    expect((await guest.send(path)).status).toBe(404);
    expect((await guest.send(`/api/v1/threads/${threadId}`)).status).toBe(404);
    const closed = await guest.open(world.forum.path);
    expect(closed.status).toBe(403);
    expect(closed.text).not.toContain('night shifts');
  });

  it('follows the commit under load: many readers, no stale answer', async () => {
    let newest = 0;
    let isDone = false;
    const readers = Array.from({ length: 8 }, async () => {
      const browser = web.browser();
      while (!isDone) {
        const committed = newest;
        const text = await (await browser.send(`/api/v1/threads/${threadId}`)).text();
        const { head } = JSON.parse(text) as { head: number };
        expect(head).toBeGreaterThanOrEqual(committed);
      }
    });
    for (let round = 0; round < 25; round++) {
      newest = (await buildReply(web.services, threadId, world.admin, `Reply ${round}`)).seq;
    }
    isDone = true;
    await Promise.all(readers);
  });

  it('keeps displays apart, and compressed forms right', async () => {
    const dark = web.browser();
    await dark.post('/preferences', { theme: 'dark', textSize: 'normal' });
    await guest.send(path);
    expect(await (await dark.send(path)).text()).toContain('data-theme="dark"');
    expect(await (await guest.send(path)).text()).toContain('data-theme="system"');
    for (const encoding of ['br', 'gzip']) {
      const response = await guest.send(path, { headers: { 'Accept-Encoding': encoding } });
      expect(response.headers.get('Content-Encoding')).toBe(encoding);
      expect(await response.text()).toContain('First words');
    }
  });

  it('never serves signed-in people from it', async () => {
    const ana = web.browser();
    await ana.json('POST', '/api/v1/accounts', {
      name: 'Ana',
      email: 'ana@example.org',
      username: 'ana',
      password: 'orchard velvet thimble',
    });
    await guest.send(path);
    expect(await (await ana.send(path)).text()).toContain('Signed in as');
    expect(await (await guest.send(path)).text()).not.toContain('Signed in as');
  });
});
