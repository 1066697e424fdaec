import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SignedIn } from '../../src/kernel/index.js';
import { removeMember } from '../../src/networks/index.js';
import { saveDraft } from '../../src/writing/index.js';
import { buildForum, buildMember, buildPerson, buildReply, buildThread, run } from '../factories/world.js';
import type { Browser } from '../helpers/browser.js';
import { signInAs } from '../helpers/sockets.js';
import { type RunningWeb, startWeb } from '../helpers/web.js';

/*
 * The law of silence where somebody writes: names, titles and texts of places that the asker may not see come up in no
 * suggestion, no draft and no preview, whatever is typed and whichever ids are named.
 */
const name = 'Quillemina Zebrafinch';
const title = 'Wombatine plans of the board';
const words = 'yellowhammer';
const canaries = [/quillemina/i, /zebrafinch/i, /wombatine/i, /yellowhammer/i];

let web: RunningWeb;
let roles: { who: string; browser: Browser }[];
let open: { forumId: string; threadId: string };
let closed: { forumId: string; threadId: string; postId: string };
let room: { forumId: string; threadId: string };
let insider: Browser;
let host: Browser;

beforeAll(async () => {
  web = await startWeb();
  const { services } = web;
  const openWorld = await buildForum(services, { access: 'public' });
  // Beside the open forum, in the same network: what is suggested from one is of the network's others too.
  const within = { network: openWorld.network, admin: openWorld.admin };
  const aside = await buildForum(services, { within, access: 'invited', name: 'Wombatine room' });
  const secret = await buildThread(services, aside, { author: openWorld.admin, title, body: words });
  room = { forumId: aside.forum.id, threadId: secret.thread.id };
  const closedWorld = await buildForum(services, { access: 'members', name: 'Wombatine room' });
  const hidden = await buildMember(services, closedWorld, 'member', name);
  const { thread, post } = await buildThread(services, closedWorld, { author: hidden, title, body: words });
  await buildReply(services, thread.id, hidden, words);
  closed = { forumId: closedWorld.forum.id, threadId: thread.id, postId: post.id };
  const kept = { kind: 'reply' as const, placeId: thread.id };
  await run(services, saveDraft, hidden, { ...kept, body: words });
  const seen = await buildThread(services, openWorld, { title: 'Open talk' });
  open = { forumId: openWorld.forum.id, threadId: seen.thread.id };

  const removed = await buildMember(services, closedWorld, 'member', 'Remo Gone');
  await run(services, saveDraft, removed, { ...kept, body: 'My own words' });
  await run(services, removeMember, closedWorld.admin, {
    networkId: closedWorld.network.id,
    accountId: removed.accountId,
  });
  const browserOf = async (actor: SignedIn | null) => {
    const browser = web.browser();
    if (actor) browser.cookies.set('session', (await signInAs(services, actor)).token);
    return browser;
  };
  const people: [string, SignedIn | null][] = [
    ['a visitor', null],
    ['an outsider', await buildPerson(services, { name: 'Otto Outside' })],
    ['a moderator of the open network', await buildMember(services, openWorld, 'moderator', 'Mo Reed')],
    ['a removed member', removed],
  ];
  roles = await Promise.all(people.map(async ([who, actor]) => ({ who, browser: await browserOf(actor) })));
  host = await browserOf(openWorld.admin);
  insider = await browserOf(await buildMember(services, closedWorld, 'member', 'Ina Inside'));
});
afterAll(() => web.stop());

/** Every beginning of the planted words, of two letters and more. */
const beginnings = [name, ...name.split(' '), title, 'Wombatine', words].flatMap((text) =>
  [2, 3, 5, 8, text.length].map((length) => text.slice(0, length)),
);
const get = async (browser: Browser, path: string) => {
  const response = await browser.send(path);
  return { status: response.status, text: await response.text() };
};
const leaksOf = (text: string) => canaries.filter((canary) => canary.test(text)).map(String);

describe('suggestions', () => {
  it('hold nothing of what is hidden, from any forum, thread and beginning', async () => {
    const leaks: string[] = [];
    let asked = 0;
    for (const { who, browser } of roles) {
      for (const typed of new Set(beginnings)) {
        const text = `text=${encodeURIComponent(typed)}`;
        for (const path of [
          `/api/v1/forums/${open.forumId}/people?${text}`,
          `/api/v1/forums/${open.forumId}/people?${text}&threadId=${open.threadId}`,
          `/api/v1/forums/${open.forumId}/people?${text}&threadId=${closed.threadId}`,
          `/api/v1/forums/${closed.forumId}/people?${text}&threadId=${closed.threadId}`,
          `/api/v1/forums/${open.forumId}/threads?${text}`,
          `/api/v1/forums/${closed.forumId}/threads?${text}`,
          `/api/v1/forums/${room.forumId}/people?${text}&threadId=${room.threadId}`,
          `/api/v1/forums/${room.forumId}/threads?${text}`,
        ]) {
          const { text: answer } = await get(browser, path);
          asked += 1;
          for (const leak of leaksOf(answer)) leaks.push(`${who}: ${path} shows ${leak}`);
        }
      }
    }
    expect(leaks).toEqual([]);
    expect(asked).toBeGreaterThan(300);
  }, 120_000);

  it('do hold it for those inside: the question can be answered', async () => {
    const people = await get(insider, `/api/v1/forums/${closed.forumId}/people?text=quill`);
    const threads = await get(insider, `/api/v1/forums/${closed.forumId}/threads?text=womb`);
    expect(people.text).toContain(name);
    expect(threads.text).toContain(title);
    // From the open forum the room's thread is offered to who may read it.
    const beside = await get(host, `/api/v1/forums/${open.forumId}/threads?text=womb`);
    expect(beside.text).toContain(room.threadId);
  });
});

describe('drafts and previews', () => {
  it('answer for a hidden place as for one that is not there', async () => {
    for (const { who, browser } of roles) {
      // The removed member began a text while the thread was open to him: it stays his, without a word of the place.
      if (who === 'a removed member') continue;
      for (const [kind, id] of [
        ['reply', closed.threadId],
        ['edit', closed.postId],
        ['thread', closed.forumId],
      ] as const) {
        const ask = async (placeId: string) => {
          const path = `/api/v1/me/drafts/${kind}/${placeId}`;
          const answers = [
            await browser.json('PUT', path, { body: 'mine', version: 0 }),
            await browser.send(path),
            await browser.json('DELETE', path, {}),
          ];
          return Promise.all(answers.map(async (answer) => `${answer.status} ${await answer.text()}`));
        };
        expect(await ask(id)).toEqual(await ask(randomUUID()));
      }
    }
  });

  it('show nothing of the place, nor of other people’s drafts', async () => {
    for (const { browser } of roles) {
      for (const path of [
        '/api/v1/me/drafts',
        '/drafts',
        `/api/v1/me/drafts/reply/${closed.threadId}`,
        `/api/v1/me/drafts/edit/${closed.postId}`,
      ]) {
        expect(leaksOf((await get(browser, path)).text)).toEqual([]);
      }
      const body = `@quillemina-zebrafinch and [this thread](/t/${closed.threadId})`;
      const preview = await (await browser.json('POST', '/api/v1/preview', { body })).text();
      expect(leaksOf(preview.replaceAll(/@?quillemina-zebrafinch/g, ''))).toEqual([]);
    }
    const own = await get(roles.at(-1)!.browser, '/api/v1/me/drafts');
    expect(own.text).toContain('My own words');
    expect(own.text).toContain('"place":null');
  });
});
