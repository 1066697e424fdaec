import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { renameThread } from '../../src/forums/index.js';
import { buildForum, buildReply, buildThread, type ForumWorld, run } from '../factories/world.js';
import { type RunningWeb, startWeb } from '../helpers/web.js';

const password = 'orchard velvet thimble';

let web: RunningWeb;
let world: ForumWorld;
beforeAll(async () => {
  web = await startWeb();
  world = await buildForum(web.services);
});
afterAll(() => web.stop());

async function moved(path: string): Promise<[number, string | null]> {
  const response = await web.browser().send(path);
  return [response.status, response.headers.get('Location')];
}

describe('the address of a thread', () => {
  it('is one: others lead there, also after a new title, and are asked again each time', async () => {
    const { thread } = await buildThread(web.services, world, { title: 'First title' });
    expect(await moved(`/t/${thread.id}`)).toEqual([301, `/t/${thread.id}/first-title`]);
    expect(await moved(`/t/${thread.id}/first-title?page=1`)).toEqual([301, `/t/${thread.id}/first-title`]);
    await run(web.services, renameThread, world.admin, { threadId: thread.id, title: 'Second title' });
    expect(await moved(`/t/${thread.id}/first-title`)).toEqual([301, `/t/${thread.id}/second-title`]);
    await run(web.services, renameThread, world.admin, { threadId: thread.id, title: 'First title' });
    expect(await moved(`/t/${thread.id}/second-title`)).toEqual([301, `/t/${thread.id}/first-title`]);
    const answer = await web.browser().send(`/t/${thread.id}`);
    // A browser that kept both ways would go round in circles.
    expect(answer.headers.get('Cache-Control')).toMatch(/no-cache|no-store/);
  });

  it.each(['Reply', 'Rename', 'lock', 'PIN'])('is its own also for a thread called %j', async (title) => {
    const { thread } = await buildThread(web.services, world, { title });
    const page = await web.browser().open(thread.path);
    expect(page.status).toBe(200);
    expect(page.html).toContain(`<h1 id="thread-title">${title}</h1>`);
  });

  it('of a title without Latin letters is the id alone', async () => {
    const { thread } = await buildThread(web.services, world, { title: 'ночная смена' });
    expect([thread.path, (await web.browser().open(thread.path)).status]).toEqual([`/t/${thread.id}`, 200]);
  });
});

describe('the address of a post', () => {
  it('leads to its page and place, and stays through edits', async () => {
    const { thread } = await buildThread(web.services, world, { title: 'A long one' });
    let last = '';
    for (let count = 0; count < 50; count++) {
      last = (await buildReply(web.services, thread.id, world.admin)).post.id;
    }
    expect(await moved(`/p/${last}`)).toEqual([302, `${thread.path}?page=2#post-51`]);
    const page = await web.browser().open(`${thread.path}?page=2`);
    expect(page.html).toContain('id="post-51"');
    expect((await web.browser().send(`${thread.path}?page=3`)).status).toBe(404);
  });
});

describe('the way back after signing in', () => {
  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    '/%0d%0aSet-Cookie:x=y',
    '/\r\nSet-Cookie: x=y',
    '/.//evil.example',
    '\t//evil.example',
  ])('stays on this site: %j', async (returnTo) => {
    const browser = web.browser();
    const username = `u${randomUUID().slice(0, 8)}`;
    const page = await browser.open(`/register?returnTo=${encodeURIComponent(returnTo)}`);
    const response = await browser.post('/register', {
      ...page.hiddenFields('/register'),
      returnTo,
      name: 'Ana',
      email: `${username}@example.org`,
      username,
      password,
    });
    expect(response.status).toBe(303);
    const location = response.headers.get('Location')!;
    expect(new URL(location, web.origin).origin).toBe(web.origin);
    expect(location.startsWith('//')).toBe(false);
    expect(response.headers.getSetCookie().some((line) => line.startsWith('x='))).toBe(false);
    const again = await browser.send(`/sign-in?returnTo=${encodeURIComponent(returnTo)}`);
    expect(new URL(again.headers.get('Location')!, web.origin).origin).toBe(web.origin);
  });
});
