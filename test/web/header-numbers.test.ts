import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { buildForum, buildMember, buildReply, buildThread } from '../factories/world.js';
import { signInAs } from '../helpers/sockets.js';
import { type RunningWeb, startWeb } from '../helpers/web.js';

let web: RunningWeb;
beforeAll(async () => {
  web = await startWeb();
});
afterAll(() => web.stop());

const numbers = (html: string) =>
  [...html.slice(0, html.indexOf('<main')).matchAll(/class="count"[^>]*>(?:<[^>]*>)*(\d+)/g)].map(
    ([, n]) => n,
  );

it('says what is unread on a form that is shown again, as on the page before', async () => {
  const world = await buildForum(web.services);
  const member = await buildMember(web.services, world);
  const { thread } = await buildThread(web.services, world);
  await buildReply(web.services, thread.id, world.admin, 'Not read yet.');
  const browser = web.browser();
  browser.cookies.set('session', (await signInAs(web.services, member)).token);
  const at = `${world.forum.path}/new`;
  const form = await browser.open(at);
  expect(numbers(form.html)[0]).toBe('2');
  const refused = await browser.submit(form, at, { title: '', body: 'Words' });
  expect(refused.status).toBe(422);
  expect(numbers(refused.html)).toEqual(numbers(form.html));
  // Its title says first that something is wrong.
  expect(refused.html).toContain('<title>Error: ');
});
