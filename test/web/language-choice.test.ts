import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { writtenLanguages } from '../../contract/written-languages.js';
import { createThread, updateForum } from '../../src/forums/index.js';
import { discardDraft, saveDraft } from '../../src/writing/index.js';
import { buildForum, type ForumWorld, run } from '../factories/world.js';
import type { Browser } from '../helpers/browser.js';
import { signInAs } from '../helpers/sockets.js';
import { type RunningWeb, startWeb } from '../helpers/web.js';

const MOST_BYTES = 1_000;

let web: RunningWeb;
let world: ForumWorld;
let browser: Browser;
let path: string;
let reply: string;
beforeAll(async () => {
  web = await startWeb();
});
afterAll(() => web.stop());
/** A thread in French, in a forum in Welsh, on a site that speaks English and German. */
beforeEach(async () => {
  world = await buildForum(web.services);
  const { id: forumId, name, description, access } = world.forum;
  await run(web.services, updateForum, world.admin, { forumId, name, description, access, language: 'cy' });
  const { thread } = await run(web.services, createThread, world.admin, {
    ...{ forumId, title: 'Les horaires', body: 'Qui ?', clientKey: randomUUID(), language: 'fr' },
  });
  path = thread.path;
  reply = `/t/${thread.id}/reply`;
  browser = web.browser();
  browser.cookies.set('session', (await signInAs(web.services, world.admin)).token);
});

/** The whole field, with its label, its list and its button. */
const field = (html: string) =>
  /<div class="field"><label for="field-writtenIn">.*?<\/select>(?: <button.*?<\/button><\/div>)?<\/div>/s.exec(
    html,
  )?.[0] ?? '';
const offered = (html: string) =>
  [...field(html).matchAll(/<option value(?:="(\w*)")?/g)].map(([, value]) => value ?? '');
const chosen = (html: string) => /<option value(?:="(\w*)")? selected/.exec(field(html))?.[1] ?? '';
const textIn = (html: string) => /<textarea[^>]*name="body"[^>]*>([\s\S]*?)<\/textarea>/.exec(html)?.[1];

describe('the list of languages of a form that writes', () => {
  it.each(['en', 'de'])('costs a member’s thread page in %s less than a kilobyte', async (language) => {
    const response = await browser.send(path, { headers: { 'Accept-Language': language } });
    const html = await response.text();
    expect(html).toContain(`<html lang="${language}`);
    const choice = field(html);
    expect(choice).toMatch(/<select.*<button/s);
    const without = html.replace(choice, '');
    expect(Buffer.byteLength(html) - Buffer.byteLength(without)).toBeLessThanOrEqual(MOST_BYTES);
  });

  it('names what the place is written in and what the site speaks', async () => {
    expect(offered((await browser.open(path)).html)).toEqual(['', 'en', 'fr', 'de', 'cy']);
    expect(offered((await browser.open(`${world.forum.path}/new`)).html)).toEqual(['', 'en', 'de', 'cy']);
  });

  it('has every other at a button, without script, and keeps all that was written', async () => {
    const before = await browser.open(`${path}?replyTo=1`);
    const written = { body: 'Begun & kept', writtenIn: 'de', replyTo: '1' };
    const whole = await browser.submit(before, reply, { ...written, intent: 'languages' });
    expect(whole.status).toBe(200);
    expect(new Set(offered(whole.html))).toEqual(new Set(['', ...writtenLanguages]));
    expect(whole.html).not.toContain('value="languages"');
    expect([textIn(whole.html), chosen(whole.html)]).toEqual(['Begun &amp; kept', 'de']);
    expect(whole.html).toMatch(/name="replyTo" value="1"/);
    expect(whole.html).not.toContain('class="error-summary"');
    const shown = await browser.submit(whole, reply, { ...written, writtenIn: 'eu', intent: 'preview' });
    expect(offered(shown.html)).toEqual(['', 'eu', 'en', 'fr', 'de', 'cy']);
    expect([textIn(shown.html), chosen(shown.html)]).toEqual(['Begun &amp; kept', 'eu']);
    const refused = await browser.submit(shown, reply, { body: ' ', writtenIn: 'eu' });
    expect([refused.status, chosen(refused.html)]).toEqual([422, 'eu']);
    const sent = await browser.submit(refused, reply, { body: 'Bai.', writtenIn: 'eu' });
    expect(sent.html).toContain('<div class="post-body prose" lang="eu" dir="ltr"><p>Bai.</p>');
    expect(chosen(sent.html)).toBe('');
  });

  it('has every other in the forms of a new thread and of an edit too', async () => {
    const at = `${world.forum.path}/new`;
    const text = { title: 'Ordutegia', body: 'Nork?', intent: 'languages' };
    const whole = await browser.submit(await browser.open(at), at, text);
    expect(offered(whole.html)).toHaveLength(writtenLanguages.length + 1);
    expect(whole.html).toMatch(/name="title"[^>]* value="Ordutegia"/);
    const { intent: _, ...words } = text;
    const made = await browser.submit(whole, at, { ...words, writtenIn: 'eu' });
    const edit = /\/p\/[\da-f-]{36}\/edit/.exec(made.html)![0];
    const form = await browser.open(edit);
    expect(offered(form.html)).toEqual(['', 'eu', 'en', 'de', 'cy']);
    expect(chosen(form.html)).toBe('eu');
    const again = await browser.submit(form, edit, { body: 'Nork?', writtenIn: '', intent: 'languages' });
    expect(offered(again.html)).toHaveLength(writtenLanguages.length + 1);
    expect(chosen(again.html)).toBe('');
  });

  it('is restored by a draft, in each form', async () => {
    const saved = { writtenIn: 'eu', intent: 'draft' };
    const kept = await browser.submit(await browser.open(path), reply, { body: 'Bai', ...saved });
    expect([textIn(kept.html), chosen(kept.html)]).toEqual(['Bai', 'eu']);
    expect((await browser.open('/drafts')).html).toContain(
      '<p class="draft-text" lang="eu" dir="ltr">Bai</p>',
    );
    const at = `${world.forum.path}/new`;
    const begun = await browser.submit(await browser.open(at), at, { title: 'T', body: 'Nork?', ...saved });
    expect([textIn(begun.html), chosen(begun.html)]).toEqual(['Nork?', 'eu']);
    // An edit of a text in French, as which the forum is chosen, and one of which nothing was said.
    const edit = /\/p\/[\da-f-]{36}\/edit/.exec(kept.html)![0];
    const form = await browser.open(edit);
    expect(chosen(form.html)).toBe('fr');
    const unsaid = await browser.submit(form, edit, { body: 'Pwy?', writtenIn: '', intent: 'draft' });
    expect([textIn(unsaid.html), chosen(unsaid.html)]).toEqual(['Pwy?', '']);
    const placeId = edit.slice(3, 39);
    await run(web.services, discardDraft, world.admin, { kind: 'edit', placeId });
    await run(web.services, saveDraft, world.admin, { kind: 'edit', placeId, body: 'Qui donc ?' });
    const plain = await browser.open(edit);
    expect([textIn(plain.html), chosen(plain.html)]).toEqual(['Qui donc ?', 'fr']);
  });

  it('goes along through the sign-in that a session over asks for', async () => {
    const password = 'copper lantern meadow';
    const joined = web.browser();
    const form = await joined.open('/register');
    const name = { name: 'Wanda Writer', email: 'wanda@example.org', username: 'wanda' };
    await joined.submit(form, '/register', { ...name, password });
    const page = await joined.open(path);
    joined.cookies.clear();
    const asked = await joined.submit(page, reply, { body: 'Bai', writtenIn: 'eu' });
    expect(asked.status).toBe(401);
    const signIn = { login: 'wanda', keptBody: 'Bai' };
    const wrong = await joined.submit(asked, '/sign-in', { ...signIn, password: 'not this one at all' });
    const back = await joined.submit(wrong, '/sign-in', { ...signIn, password });
    expect([textIn(back.html), chosen(back.html)]).toEqual(['Bai', 'eu']);
  });

  it('leaves Enter in a title to the button that sends', async () => {
    const { html } = await browser.open(`${world.forum.path}/new`);
    const form = html.slice(html.indexOf('name="title"'));
    const first = /<button(?![^>]*type="button")[^>]*>/.exec(form)![0];
    expect(first).not.toContain('name="intent"');
  });
});
