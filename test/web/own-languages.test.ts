import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  bookmarkPost,
  createThread,
  editPost,
  quotePost,
  renameThread,
  replyToThread,
  updateForum,
} from '../../src/forums/index.js';
import { moveThread, removePost, splitThread } from '../../src/moderation/index.js';
import { joinNetwork } from '../../src/networks/index.js';
import { buildForum, buildPerson, type ForumWorld, run } from '../factories/world.js';
import { signInAs } from '../helpers/sockets.js';
import { type RunningWeb, startWeb } from '../helpers/web.js';
import { settle } from '../notifications/helpers.js';
import { indexAll } from '../search/helpers/search.js';

let web: RunningWeb;
beforeAll(async () => {
  web = await startWeb();
});
afterAll(() => web.stop());

const read = async (path: string, init = {}) => (await web.browser().send(path, init)).text();
const texts = (html: string) =>
  [...html.matchAll(/<div class="post-body prose"(?: lang="(\w\w)")?/g)].map(([, lang]) => lang ?? null);

/** A forum in Welsh, and somebody signed in who may write there. */
async function welsh() {
  const world = await buildForum(web.services);
  const { id: forumId, name, description, access } = world.forum;
  await run(web.services, updateForum, world.admin, { forumId, name, description, access, language: 'cy' });
  const browser = web.browser();
  browser.cookies.set('session', (await signInAs(web.services, world.admin)).token);
  return { world, browser };
}
const frenchThread = async ({ forum, admin }: ForumWorld, title = 'Les horaires') =>
  run(web.services, createThread, admin, {
    ...{ forumId: forum.id, title, body: 'Qui les a faits ?', clientKey: randomUUID(), language: 'fr' },
  });
const answer = async ({ admin }: ForumWorld, threadId: string, more: Record<string, unknown>) =>
  run(web.services, replyToThread, admin, { threadId, body: 'Texte.', clientKey: randomUUID(), ...more });

describe('a thread or a reply in another language than its forum', () => {
  it('is said in the forms that write it, and where it is shown', async () => {
    const { world, browser } = await welsh();
    const at = `${world.forum.path}/new`;
    const form = await browser.open(at);
    expect(form.html).toMatch(/<option value(?:="")? selected[^>]*>As the forum \(Welsh\)</);
    const written = { title: 'Les horaires', body: 'Qui les a faits ?' };
    const refused = await browser.submit(form, at, { ...written, title: '', writtenIn: 'fr' });
    expect(refused.html).toMatch(/<option value="fr" selected[^>]*>French</);
    const made = await browser.submit(refused, at, { ...written, writtenIn: 'fr' });
    expect(made.html).toMatch(/<h1 id="thread-title" lang="fr" dir="ltr">Les horaires</);
    const threadId = /\/t\/([\da-f-]{36})/.exec(made.path)![1]!;
    const reply = `/t/${threadId}/reply`;
    expect(made.html).toMatch(/<option value(?:="")? selected[^>]*>As the thread \(French\)</);
    const first = await browser.submit(made, reply, { body: 'Moi.', writtenIn: '' });
    expect(texts(first.html)).toEqual(['fr', 'fr']);
    const second = await browser.submit(first, reply, { body: 'أنا', writtenIn: 'ar' });
    expect(second.html).toContain('<div class="post-body prose" lang="ar" dir="rtl">');
    const own = await browser.submit(second, reply, { body: 'Me too.', writtenIn: 'en' });
    expect(texts(own.html)).toEqual(['fr', 'fr', 'ar', null]);
    const wrong = await browser.submit(own, reply, { body: 'Me too.', writtenIn: 'xx' });
    expect(wrong.html).toContain('href="#field-writtenIn"');
    expect(wrong.html).toContain('id="field-writtenIn"');
    // In lists, at home and in feeds it is the title's own.
    const title = /<a href="[^"]*" lang="fr" dir="ltr">Les horaires</;
    expect(await read(world.forum.path)).toMatch(title);
    expect(await read('/')).toMatch(title);
    expect(await read(`${world.forum.path}/feed.atom`)).toContain(
      '<title xml:lang="fr">Les horaires</title>',
    );
    const feed = await read(`/t/${threadId}/feed.atom`);
    expect([...feed.matchAll(/<content xml:lang="(\w\w)"/g)].map(([, lang]) => lang)).toEqual([
      'en',
      'ar',
      'fr',
      'fr',
    ]);
    await indexAll(web.services);
    expect(await read('/search?q=horaires')).toMatch(
      /<span lang="fr" dir="ltr">[^<]*<mark>|<span lang="fr" dir="ltr">Les <mark>/,
    );
    expect(await read(`/search?q=${encodeURIComponent('أنا')}`)).toContain(
      '<p class="excerpt" lang="ar" dir="rtl">',
    );
  });

  it('is changed by an edit, and stays where an edit says nothing of it', async () => {
    const { world, browser } = await welsh();
    const { thread, post } = await frenchThread(world);
    expect([thread.language, post.language]).toEqual(['fr', 'fr']);
    const edit = async (version: number, more: object) =>
      (
        await run(web.services, editPost, world.admin, {
          postId: post.id,
          body: `Encore ${version}`,
          version,
          ...more,
        })
      ).post;
    expect((await edit(1, {})).language).toBe('fr');
    const form = await browser.open(`/p/${post.id}/edit`);
    expect(form.html).toMatch(/<option value="fr" selected[^>]*>French</);
    await browser.submit(form, `/p/${post.id}/edit`, { body: 'Hola.', version: '2', writtenIn: 'es' });
    expect(texts(await read(thread.path))).toEqual(['es']);
    expect((await edit(3, { language: null })).language).toBeUndefined();
    expect(texts(await read(thread.path))).toEqual(['cy']);
    const threadId = thread.id;
    const same = await run(web.services, renameThread, world.admin, { threadId, title: 'Les gardes' });
    expect(same.thread.language).toBe('fr');
    const rename = await browser.open(`/t/${threadId}/rename`);
    expect(rename.html).toMatch(/<option value="fr" selected[^>]*>French</);
    const renamed = await browser.submit(rename, `/t/${threadId}/rename`, {
      title: 'Los turnos',
      writtenIn: 'es',
    });
    expect(renamed.html).toMatch(/<h1 id="thread-title" lang="es" dir="ltr">Los turnos</);
    const back = await browser.submit(rename, `/t/${threadId}/rename`, { title: 'Y rota', writtenIn: '' });
    expect(back.html).toMatch(/<h1 id="thread-title" lang="cy" dir="ltr">Y rota</);
  });

  it('goes with a reply to a thread of its own, and with a quotation', async () => {
    const { world, browser } = await welsh();
    const { thread } = await frenchThread(world);
    const { post } = await answer(world, thread.id, { language: 'es' });
    const split = await run(web.services, splitThread, world.admin, {
      ...{ threadId: thread.id, postIds: [post.id], title: 'Otra cosa', reason: 'Another matter.' },
    });
    expect(await read(split.thread.path)).toMatch(/<h1 id="thread-title" lang="es"/);
    const quote = await run(web.services, quotePost, world.admin, { postId: post.id });
    expect(quote.language).toBe('es');
    const elsewhere = await browser.open(`${thread.path}?quote=${post.id}`);
    expect(elsewhere.html).toContain('&gt; ::: es\n&gt; Texte.\n&gt; :::'.replaceAll('&gt;', '>'));
    const beside = await browser.open(`${split.thread.path}?quote=${post.id}`);
    expect(beside.html).not.toContain('::: es');
  });

  it('goes along to a forum in another language, also where nobody said it', async () => {
    const { world } = await welsh();
    const there = await buildForum(web.services, { within: world, name: 'There' });
    const { id: forumId, name, description, access } = there.forum;
    await run(web.services, updateForum, world.admin, { forumId, name, description, access, language: 'de' });
    const { thread } = await run(web.services, createThread, world.admin, {
      ...{ forumId: world.forum.id, title: 'Y rota', body: 'Pwy?', clientKey: randomUUID() },
    });
    await answer(world, thread.id, { language: 'es' });
    await run(web.services, moveThread, world.admin, {
      threadId: thread.id,
      forumId,
      reason: 'It is theirs.',
    });
    const moved = await read(thread.path);
    expect(moved).toMatch(/<h1 id="thread-title" lang="cy" dir="ltr">Y rota</);
    expect(texts(moved)).toEqual(['cy', 'es']);
    await answer(world, thread.id, {});
    expect(texts(await read(thread.path))).toEqual(['cy', 'es', 'cy']);
  });

  it('is said wherever its title stands: in the way up, in news, of what one follows, keeps or decided', async () => {
    const { world, browser } = await welsh();
    const { admin, network, forum } = world;
    const { thread, post } = await frenchThread(world);
    const { thread: unsaid } = await run(web.services, createThread, admin, {
      ...{ forumId: forum.id, title: 'Y rota', body: 'Pwy?', clientKey: randomUUID() },
    });
    const other = await buildPerson(web.services);
    await run(web.services, joinNetwork, other, { networkId: network.id });
    const asked = await answer({ ...world, admin: other }, thread.id, {});
    await run(web.services, bookmarkPost, admin, { postId: post.id });
    await settle(web.services);
    const open = async (path: string) => (await browser.open(path)).html;
    const french = '<span lang="fr" dir="ltr">Les horaires</span>';
    expect(await open(`/t/${thread.id}/rename`)).toContain('lang="fr" dir="ltr">Les horaires</a>');
    expect(await open(`/t/${unsaid.id}/rename`)).toContain('lang="cy" dir="ltr">Y rota</a>');
    const following = await open('/following');
    expect(following).toContain('lang="fr" dir="ltr">Les horaires</a>');
    expect(following).toContain('lang="cy" dir="ltr">Y rota</a>');
    expect(await open('/account/notifications')).toContain('lang="fr" dir="ltr">Les horaires</a>');
    const home = await open('/');
    expect(/<section[^>]*id="home-follows">.*?<\/section>/s.exec(home)?.[0]).toContain(
      'lang="fr" dir="ltr">Les horaires</a>',
    );
    expect(/<section[^>]*id="home-news">.*?<\/section>/s.exec(home)?.[0]).toContain(`“${french}”`);
    const news = await open('/notifications');
    // What is seen, and what says of which one the reason is asked.
    expect(news.split(`“${french}”`)).toHaveLength(3);
    const bookmarks = await open('/bookmarks');
    expect(bookmarks).toContain(`Post 1 in “${french}”`);
    expect(bookmarks).toContain('<p lang="fr" dir="ltr">Qui les a faits ?</p>');
    expect(await open(forum.path)).toContain(`<span class="visually-hidden"> in ${french}</span>`);
    const reason = 'Off topic.';
    await run(web.services, removePost, admin, { postId: asked.post.id, reason });
    for (const path of [`${network.path}/moderation-log`, `${network.path}/log`])
      expect(await open(path)).toContain(`in “${french}”`);
  });
});
