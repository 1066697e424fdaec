import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PostDto, ThreadDto } from '../../contract/forums.js';
import { makeAppeal } from '../../src/appeals/index.js';
import { createThread, editPost, replyToThread, updateForum } from '../../src/forums/index.js';
import { writeGate } from '../../src/holds/index.js';
import type { SignedIn } from '../../src/kernel/index.js';
import { sealWith } from '../../src/lib/seal.js';
import { removePost } from '../../src/moderation/index.js';
import { askToQuote, quoteLinks } from '../../src/quoting/index.js';
import { hideCase } from '../../src/reports/index.js';
import { buildPerson, run } from '../factories/world.js';
import type { Browser } from '../helpers/browser.js';
import { signInAs } from '../helpers/sockets.js';
import { type RunningWeb, startWeb } from '../helpers/web.js';
import { heldOf, setWriting } from '../holds/world.js';
import { buildCaseWorld, type CaseWorld, caseOf, report } from '../reports/world.js';

/** Where a text or title of another language than the page's is shown again: each says what it is written in. */

let web: RunningWeb;
let world: CaseWorld;
let thread: ThreadDto;
/** The second of the thread, edited twice. */
let post: PostDto;
const browsers = new Map<SignedIn, Browser>();

beforeAll(async () => {
  web = await startWeb({
    services: { gate: writeGate, seal: sealWith(randomBytes(32)), noticeLinks: quoteLinks },
  });
  world = await buildCaseWorld(web.services, 'public');
  const { id: forumId, name, description, access } = world.forum;
  await run(web.services, updateForum, world.admin, { forumId, name, description, access, language: 'cy' });
  ({ thread } = await run(web.services, createThread, world.member, {
    ...{ forumId, title: 'Les horaires', body: 'Qui les a faits ?', clientKey: randomUUID(), language: 'fr' },
  }));
  const reply = await answer('Le voici.');
  for (const [before, body] of ['Le voici bien.', 'Le voilà.'].entries())
    ({ post } = await run(web.services, editPost, world.member, {
      ...{ postId: reply.id, body, version: before + 1 },
    }));
});
afterAll(() => web.stop());

const answer = async (body: string, by = world.member): Promise<PostDto> =>
  (await run(web.services, replyToThread, by, { threadId: thread.id, body, clientKey: randomUUID() })).post;

/** The main part of a page, as somebody sees it. */
async function open(path: string, by: SignedIn): Promise<string> {
  const browser = browsers.get(by) ?? web.browser();
  if (!browsers.has(by)) browser.cookies.set('session', (await signInAs(web.services, by)).token);
  browsers.set(by, browser);
  const shown = await browser.open(path);
  expect([path, shown.status]).toEqual([path, 200]);
  return shown.html.slice(shown.html.indexOf('<main'));
}

const fr = 'lang="fr" dir="ltr"';
const title = `<span ${fr}>Les horaires</span>`;
const ours = 'lang="en-GB" dir="ltr"';

describe('a text and the title of its thread, of another language than the page', () => {
  it('say so among what somebody wrote, and where a post is looked at', async () => {
    const { member, moderator } = world;
    const person = await open(`/u/${member.username}`, moderator);
    expect(person).toContain(`Post 2 in “${title}”`);
    expect(person).toContain(`<p ${fr}>Le voilà.</p>`);
    expect(await open(`/p/${post.id}/reactions`, moderator)).toContain(title);
  });

  it('say so in all versions of a post, and our words among their changes say that they are ours', async () => {
    const history = await open(`/p/${post.id}/history`, world.moderator);
    expect(history).toContain(title);
    expect(history.match(/<div class="post-body prose" lang="fr" dir="ltr">/g)).toHaveLength(3);
    expect(history).toContain(`<p class="difference" ${fr}>`);
    expect(history).toMatch(new RegExp(`<ins><span class="visually-hidden" ${ours}>[^<]+</span>voilà`));
    expect(await open(`/p/${post.id}/history?from=1`, world.moderator)).toMatch(
      /id="since-title">[^<]+<\/h2><p class="difference" lang="fr" dir="ltr">/,
    );
  });

  it('say so on the pages that ask something about a post', async () => {
    const { member, moderator, other } = world;
    const text = `<div class="prose" ${fr}><p>Le voilà.`;
    expect(await open(`/p/${post.id}/delete`, member)).toContain(text);
    expect(await open(`/p/${post.id}/purge`, moderator)).toContain(text);
    expect(await open(`/p/${post.id}/ask-to-quote`, other)).toContain(text);
    const removal = await open(`/p/${post.id}/remove`, moderator);
    expect(removal).toContain(text);
    expect(removal).toContain(title);
    const report = await open(`/report?post=${post.id}`, other);
    expect(report).toContain(text);
    expect(report).toContain(title);
    expect(await open(`/report?thread=${thread.id}`, other)).toContain(title);
  });

  it('say so to those who decide about a report, also while the text is hidden', async () => {
    const { moderator, network } = world;
    await report(web.services, await buildPerson(web.services), { kind: 'post', id: post.id });
    const caseId = await caseOf(web.services, post.id);
    const queue = await open(`/n/${network.slug}/cases`, moderator);
    // What is seen, and what the choice is about.
    expect(queue.split(title)).toHaveLength(3);
    const item = await open(`/cases/${caseId}`, moderator);
    expect(item).toMatch(new RegExp(`<h1[^>]*>[^<]*${title}`));
    expect(item).toContain(`<div class="card prose" ${fr}>`);
    // What stood before it in the thread.
    expect(item).toContain(`<div class="prose" ${fr}><p>Qui les a faits ?`);
    await run(web.services, hideCase, moderator, { caseId, rule: 'patient', words: 'It names a patient.' });
    expect(await open(`/cases/${caseId}`, moderator)).toContain(`<div class="card prose" ${fr}><p>Le voilà.`);
  });

  it('say so in a decision, its appeal, and what can be taken back', async () => {
    const { member, moderator, other } = world;
    const removed = await answer('Ni vu ni connu.');
    await run(web.services, removePost, moderator, { postId: removed.id, reason: 'It names a patient.' });
    const undo = await open('/undo', moderator);
    const [act] = /<li[^>]*>(?:(?!<\/li>).)*Ni vu|<li(?:(?!<\/li>).)*<\/form>/s.exec(undo) ?? [''];
    expect(act.split(title)).toHaveLength(3);
    const decisionId = /\/undo\/([\da-f-]{36})/.exec(act)![1]!;
    expect(await open(`/decisions/${decisionId}`, member)).toContain(title);
    const made = await run(web.services, makeAppeal, member, { decisionId, words: 'They agreed.' });
    expect(await open('/appeals', other)).toContain(title);
    const appeal = await open(`/appeals/${made.id}`, other);
    expect(appeal).toContain(title);
    expect(appeal).toMatch(/<div class="quote" lang="fr" dir="ltr"><p class="lines">Ni vu ni connu\./);
  });

  it('say so while they wait, to who wrote them and to who decides', async () => {
    const { member, moderator, network } = world;
    await setWriting(web.services, world, { mode: 'all' });
    await heldOf(answer('Demain ?'));
    await setWriting(web.services, world, { mode: 'none' });
    for (const [path, by] of [
      ['/held', member],
      [`/n/${network.slug}/held`, moderator],
    ] as const) {
      const page = await open(path, by);
      expect([path, page]).toEqual([path, expect.stringContaining(title)]);
      expect(page).toContain(`<div class="post-body prose" ${fr}><p>Demain ?`);
      // Also where a control says which text it is about.
      expect(page).toMatch(new RegExp(`<span class="visually-hidden">[^<]*${title}`));
    }
  });

  it('say so where somebody asks to quote them', async () => {
    const asker = await buildPerson(web.services);
    const postId = (await answer('Citez-moi.')).id;
    const where = { postId, where: 'A journal', words: 'The first sentence.' };
    const { path } = await run(web.services, askToQuote, asker, where);
    for (const by of [asker, world.member]) {
      expect(await open('/quotes', by)).toContain(title);
      expect(await open(path, by)).toMatch(new RegExp(`<h1[^>]*>[^<]*${title}`));
    }
  });

  it('say so at the home of their network and at its desk', async () => {
    const { member, moderator, admin, network, forum } = world;
    const forumId = forum.id;
    const fresh = { title: 'Sans réponse', body: 'Qui ?', clientKey: randomUUID(), language: 'fr' };
    await run(web.services, createThread, member, { forumId, ...fresh });
    const link = `${fr}>Sans réponse</a>`;
    expect(await open(network.path, moderator)).toContain(link);
    expect(await open(`/n/${network.slug}/desk`, moderator)).toContain(link);
    const at = `/n/${network.slug}/view-as`;
    await open(at, admin);
    const browser = browsers.get(admin)!;
    const seen = await browser.submit(await browser.open(at), at, { as: 'visitor', forumId });
    expect(seen.html).toContain(link);
    // Of nobody who said it, a title is as its forum.
    expect(seen.html).toContain('lang="cy" dir="ltr">');
  });
});
