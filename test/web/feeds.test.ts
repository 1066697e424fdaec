import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { updateForum } from '../../src/forums/index.js';
import { removePost } from '../../src/moderation/index.js';
import { buildForum, buildReply, buildThread, run } from '../factories/world.js';
import { signInAs } from '../helpers/sockets.js';
import { type RunningWeb, startWeb } from '../helpers/web.js';

let web: RunningWeb;
beforeAll(async () => {
  web = await startWeb();
});
afterAll(() => web.stop());

const unescaped = (text: string) =>
  text.replace(/&(lt|gt|amp|quot);/g, (_, name: 'lt') => ({ lt: '<', gt: '>', amp: '&', quot: '"' })[name]);
/** What stands in the first element of a name. */
const inside = (xml: string, name: string) =>
  unescaped(new RegExp(`<${name}(?: [^>]*)?>([^<]*)</${name}>`).exec(xml)![1]!);
const linkOf = (xml: string) => /<link rel="alternate" href="([^"]+)"\/>/.exec(xml)![1]!;

async function get(path: string) {
  const answer = await web.browser().send(path);
  const text = await answer.text();
  const [head, ...rest] = text.split('<entry>');
  return { answer, text, head: head!, entries: rest.map((entry) => entry.split('</entry>')[0]!) };
}

/** Every element is closed by its own name, and what people wrote is none: well-formed as far as a feed goes. */
function expectClosed(xml: string) {
  const open: string[] = [];
  for (const [, end, name, alone] of xml.matchAll(/<(\/?)([a-z]+)[^>]*?(\/?)>/g)) {
    if (end) expect(open.pop()).toBe(name);
    else if (!alone) open.push(name!);
  }
  expect(open).toEqual([]);
}

describe('feeds', () => {
  it('of a forum names its newest threads, with whose they are and what may be done with them', async () => {
    const world = await buildForum(web.services, { name: 'Nights & days' });
    const older = await buildThread(web.services, world, { title: 'Older <b>talk</b> & more' });
    const newer = await buildThread(web.services, world, { title: 'Newer talk' });
    await buildReply(web.services, older.thread.id, world.admin);
    const page = await (await web.browser().send(world.forum.path)).text();
    const address = /rel="alternate" type="application\/atom\+xml" href="([^"]+)"/.exec(page)![1]!;
    const { answer, text, head, entries } = await get(address);
    expectClosed(text);
    expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    expect(inside(head, 'id')).toBe(`${web.origin}${world.forum.path}/feed.atom`);
    expect(inside(head, 'rights')).toContain('their own view');
    expect(entries.map((entry) => inside(entry, 'title'))).toEqual([
      'Older <b>talk</b> & more',
      'Newer talk',
    ]);
    const last = entries[1]!;
    expect(['id', 'name', 'summary'].map((name) => inside(last, name))).toEqual([
      `urn:uuid:${newer.thread.id}`,
      world.admin.name,
      'No replies yet.',
    ]);
    expect(linkOf(last)).toBe(`${web.origin}${newer.thread.path}`);
  });

  it('of a thread has its posts, newest first, and nothing of one that was removed', async () => {
    const world = await buildForum(web.services);
    const { thread } = await buildThread(web.services, world);
    const removed = await buildReply(web.services, thread.id, world.admin, 'SECRET-CANARY of a reply');
    await buildReply(web.services, thread.id, world.admin, 'A **last** word');
    const path = `/t/${thread.id}/feed.atom`;
    expect((await get(path)).text).toContain('SECRET-CANARY');
    await run(web.services, removePost, world.admin, { postId: removed.post.id, reason: 'Off topic' });
    const { answer, text, head, entries } = await get(path);
    expect(text).not.toContain('SECRET-CANARY');
    // Whose views they are, and that they are not to be used elsewhere without a yes (N54, N62).
    expect(inside(head, 'rights')).toMatch(
      /gives their own view\. Do not publish, quote or retell it elsewhere/,
    );
    expect(entries.map((entry) => inside(entry, 'title'))).toEqual([
      `Post 3 by ${world.admin.name}`,
      `Post 1 by ${world.admin.name}`,
    ]);
    expect(inside(entries[0]!, 'content')).toContain('<strong>last</strong>');
    const again = await web
      .browser()
      .send(path, { headers: { 'if-none-match': answer.headers.get('etag')! } });
    expect(again.status).toBe(304);
  });

  it('has thirty entries at most, over two pages of posts', async () => {
    const world = await buildForum(web.services);
    const { thread } = await buildThread(web.services, world);
    for (let reply = 2; reply <= 55; reply++) await buildReply(web.services, thread.id, world.admin);
    const { entries } = await get(`/t/${thread.id}/feed.atom`);
    expect(entries).toHaveLength(30);
    expect(inside(entries[0]!, 'title')).toMatch(/^Post 55 /);
    expect(inside(entries.at(-1)!, 'title')).toMatch(/^Post 26 /);
  });

  it('of what is not for everyone is not there, for its own members neither, as if it never was (A02)', async () => {
    const nowhere = await get(`/t/00000000-0000-7000-8000-000000000000/feed.atom`);
    expect(nowhere.answer.status).toBe(404);
    const masked = (text: string) => text.replace(/[0-9a-f-]{36}|feed-[a-z0-9-]+|forum-[a-z0-9-]+/g, '*');
    for (const access of ['members', 'invited'] as const) {
      const world = await buildForum(web.services, { access });
      const { thread } = await buildThread(web.services, world);
      const { cookie } = await signInAs(web.services, world.admin);
      for (const path of [`/t/${thread.id}/feed.atom`, `${world.forum.path}/feed.atom`]) {
        const member = await web.browser().send(path, { headers: { cookie } });
        expect([path, member.status]).toEqual([path, 404]);
        const { answer, text } = await get(path);
        expect(answer.status).toBe(404);
        expect(text).not.toContain(world.forum.name);
        if (path.startsWith('/t/')) expect(masked(text)).toBe(masked(nowhere.text));
      }
    }
  });

  it('ends with the forum being closed to visitors', async () => {
    const world = await buildForum(web.services);
    const { thread } = await buildThread(web.services, world);
    const path = `/t/${thread.id}/feed.atom`;
    expect((await get(path)).answer.status).toBe(200);
    const { name, description } = world.forum;
    await run(web.services, updateForum, world.admin, {
      forumId: world.forum.id,
      name,
      description,
      access: 'members',
    });
    expect((await get(path)).answer.status).toBe(404);
  });

  it('can be switched off for a forum and its threads, by the form that names it too (D46)', async () => {
    const world = await buildForum(web.services);
    const { thread } = await buildThread(web.services, world);
    const { id: forumId, name, description, access, path } = world.forum;
    const statuses = async () =>
      Promise.all(
        [`/t/${thread.id}/feed.atom`, `${path}/feed.atom`].map(async (at) => (await get(at)).answer.status),
      );
    const pages = async () =>
      Promise.all(
        [path, thread.path].map(async (at) =>
          (await (await web.browser().send(at)).text()).includes('feed.atom'),
        ),
      );
    expect([await statuses(), await pages()]).toEqual([
      [200, 200],
      [true, true],
    ]);
    const admin = web.browser();
    admin.cookies.set('session', (await signInAs(web.services, world.admin)).token);
    const form = await admin.open(`${path}/edit`);
    expect(form.html).toMatch(/name="hasFeed"[^>]*checked/);
    await admin.submit(form, `${path}/edit`, { name, description, access, posting: 'registered' });
    expect([await statuses(), await pages()]).toEqual([
      [404, 404],
      [false, false],
    ]);
    // What is changed without a word of it stays as it is.
    await run(web.services, updateForum, world.admin, { forumId, name, description, access });
    expect(await statuses()).toEqual([404, 404]);
    await run(web.services, updateForum, world.admin, { forumId, name, description, access, hasFeed: true });
    expect(await statuses()).toEqual([200, 200]);
  });
});
