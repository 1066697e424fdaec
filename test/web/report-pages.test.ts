import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { query } from '../../src/database/index.js';
import { removePost } from '../../src/moderation/index.js';
import {
  buildForum,
  buildMember,
  buildReply,
  buildThread,
  type ForumWorld,
  run,
} from '../factories/world.js';
import { type RunningWeb, startWeb } from '../helpers/web.js';

/** The way to report something, for somebody without account, cookie or script. */
let web: RunningWeb;
let world: ForumWorld;
let threadId: string;
let shown: string[];
let username: string;

beforeAll(async () => {
  web = await startWeb();
  world = await buildForum(web.services);
  const ben = await buildMember(web.services, world, 'member', 'Ben Writer');
  username = ben.username;
  const { thread, post } = await buildThread(web.services, world, { author: ben });
  threadId = thread.id;
  const replies = [];
  for (let n = 0; n < 3; n++) replies.push((await buildReply(web.services, threadId, ben)).post.id);
  const gone = replies.pop()!;
  await run(web.services, removePost, world.admin, { postId: gone, reason: 'Names a patient.' });
  shown = [post.id, ...replies];
});
afterAll(() => web.stop());

const linksTo = (html: string, what: string) =>
  [...html.matchAll(new RegExp(`<a[^>]* href="/report\\?${what}=([^"&]+)"`, 'g'))].map(([, id]) => id!);

it('stands at every post that is shown and at no other, and at the thread, the network and the person (N52, N57, D44)', async () => {
  const anyone = web.browser();
  const thread = await anyone.open(`/t/${threadId}`);
  expect(linksTo(thread.html, 'post').sort()).toEqual([...shown].sort());
  expect(linksTo(thread.html, 'thread')).toEqual([threadId]);
  expect(linksTo((await anyone.open(world.network.path)).html, 'network')).toEqual([world.network.slug]);
  expect(linksTo((await anyone.open(`/u/${username}`)).html, 'person')).toEqual([username]);
});

it('leads to the rules that bind there, and makes one case for each of the four with a receipt (N52)', async () => {
  const rules = `${world.network.path}/rules`;
  const ways = [
    [`post=${shown[0]}`, rules],
    [`thread=${threadId}`, rules],
    [`network=${world.network.slug}`, rules],
    [`person=${username}`, '/rules'],
  ];
  for (const [way, expected] of ways) {
    const anyone = web.browser();
    const form = await anyone.open(`/report?${way}`);
    expect([way, form.status, form.html.includes(`<p><a href="${expected}">`)]).toEqual([way, 200, true]);
    expect((await anyone.open(expected!)).status).toBe(200);
    const sent = await anyone.submit(form, '/report', { reason: 'offensive' });
    expect(sent.path).toMatch(/^\/reports\/[0-9A-Z-]{24}$/);
    const receipt = sent.path.slice('/reports/'.length);
    const found = await web.browser().open(`/reports?number=${receipt.toLowerCase()}`);
    expect([found.status, found.path]).toEqual([200, sent.path.replace(receipt, receipt.toLowerCase())]);
  }
  const kinds = await query<{ kind: string }>(web.services.db, 'select kind from report_cases order by kind');
  expect(kinds.map(({ kind }) => kind)).toEqual(['network', 'person', 'post', 'thread']);
  expect((await web.browser().open('/reports?number=AAAA')).status).toBe(404);
});

it('says before an account is made how old one has to be, and what never to post (D48)', async () => {
  const { text } = await web.browser().open('/register');
  expect(text).toMatch(/You need to be \d\d or older to have an account\. Never post your address/);
});
