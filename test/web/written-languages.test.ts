import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { updateForum } from '../../src/forums/index.js';

import { buildForum, buildReply, buildThread, run } from '../factories/world.js';
import { signInAs } from '../helpers/sockets.js';
import { type RunningWeb, startWeb } from '../helpers/web.js';
import { indexAll } from '../search/helpers/search.js';

let web: RunningWeb;
beforeAll(async () => {
  web = await startWeb();
});
afterAll(() => web.stop());

const german = { headers: { 'Accept-Language': 'de' } };
const read = async (path: string, init = {}) => (await web.browser().send(path, init)).text();

describe('what a forum is written in', () => {
  it('is said of titles and texts wherever they stand, where the page is in another language', async () => {
    const world = await buildForum(web.services);
    const { thread } = await buildThread(web.services, world, { title: 'Urlaubsplanung' });
    await buildReply(web.services, thread.id, world.admin, 'Eine Antwort.\n\n::: fr\nBonjour');
    const { id: forumId, name, description, access, path } = world.forum;
    expect(await read(thread.path)).not.toContain('lang="de"');
    const admin = web.browser();
    admin.cookies.set('session', (await signInAs(web.services, world.admin)).token);
    const form = await admin.open(`${path}/edit`);
    expect(form.html).toMatch(/<option value(?:="")? selected[^>]*>It does not say</);
    await admin.submit(form, `${path}/edit`, {
      ...{ name, description, access, posting: 'registered', hasFeed: 'true' },
      writtenIn: 'de',
    });
    expect((await admin.open(`${path}/edit`)).html).toMatch(/<option value="de" selected[^>]*>German</);
    const shown = await read(thread.path);
    expect(shown).toMatch(/<h1 id="thread-title" lang="de" dir="ltr">Urlaubsplanung</);
    expect(shown.match(/<div class="post-body prose" lang="de" dir="ltr">/g)).toHaveLength(2);
    expect(shown).toMatch(/<div lang="fr" dir="ltr">\s*<p>Bonjour</);
    expect(await read(path)).toMatch(/<a href="[^"]*" lang="de" dir="ltr">Urlaubsplanung</);
    await indexAll(web.services);
    const found = await read('/search?q=Urlaubsplanung');
    expect(found).toMatch(/<span lang="de" dir="ltr"><mark>Urlaubsplanung</);
    expect(await read('/')).toMatch(/<a href="[^"]*" lang="de" dir="ltr">Urlaubsplanung</);
    // Whoever reads German pages needs to be told of French alone.
    const own = await read(thread.path, german);
    expect(own).not.toContain('lang="de" dir');
    expect(own).toContain('<div lang="fr" dir="ltr">');
    expect(await read(`${path}/feed.atom`)).toContain('<title xml:lang="de">Urlaubsplanung</title>');
    expect(await read(`/t/${thread.id}/feed.atom`)).toContain('<content xml:lang="de" type="html"');
    // What is changed without a word of it stays; and it can be taken back.
    await run(web.services, updateForum, world.admin, { forumId, name, description, access });
    expect(await read(thread.path)).toContain('lang="de"');
    await admin.submit(form, `${path}/edit`, {
      ...{ name, description, access, posting: 'registered', hasFeed: 'true' },
      writtenIn: '',
    });
    expect(await read(thread.path)).not.toContain('lang="de"');
  });

  it('is chosen when it is opened: first the language that one reads oneself', async () => {
    const world = await buildForum(web.services);
    const admin = web.browser();
    admin.cookies.set('session', (await signInAs(web.services, world.admin)).token);
    const at = `${world.network.path}/forums/new`;
    const form = await admin.open(at);
    expect(form.html).toMatch(/<option value="en" selected[^>]*>English</);
    const fields = { name: 'Nos questions', slug: 'nos-questions', description: 'Tout.', access: 'public' };
    const refused = await admin.submit(form, at, { ...fields, posting: 'registered', writtenIn: 'xx' });
    expect(refused.html).toMatch(/href="#field-writtenIn"/);
    expect(refused.html.match(/id="field-writtenIn"/g)).toHaveLength(1);
    const made = await admin.submit(form, at, { ...fields, posting: 'registered', writtenIn: 'fr' });
    expect(made.path).toContain('/f/nos-questions');
    expect(
      await read(`/api/v1${made.path.replace('/n/', '/networks/').replace('/f/', '/forums/')}`),
    ).toContain('"language":"fr"');
  });
});
