import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { updateProfile } from '../../src/auth/index.js';
import { updateNetwork } from '../../src/networks/index.js';
import { buildForum, buildMember, buildReply, buildThread, run } from '../factories/world.js';
import { type RunningApp, startApp } from '../helpers/app.js';
import { Browser, type Shown } from '../helpers/browser.js';
import { signInAs } from '../helpers/sockets.js';

/**
 * Everything that people can write about themselves, a network, a forum or a thread, filled with what wants to be more
 * than text; then every page that shows it, as a reader and as its writer.
 */

/** Each a link, a handler or a pattern to somebody careless. */
const tricks = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  '&#106;avascript:alert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,<script>alert(1)</script>',
  '" onerror="alert(1)',
  "' onmouseover='alert(1)",
  '"><img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '<svg/onload=alert(1)>',
];
/** What an engine for templates or translations would take for its own. */
const patterns = `{{913*917}} \${913*917} #{913*917} <%= 913*917 %> %s %n {name} {0} {{constructor}}`;

let app: RunningApp;
let pages: { path: string; page: Shown }[];

beforeAll(async () => {
  app = await startApp();
  const { services } = app.app;
  const all = `${tricks.join('\n')}\n${patterns}`;
  const world = await buildForum(services, { name: `Forum ${patterns}`.slice(0, 80) });
  const { admin, network, forum } = world;
  await run(services, updateNetwork, admin, {
    networkId: network.id,
    name: `Net ${patterns}`.slice(0, 80),
    ...{ aims: all, membershipPolicy: all, contact: all.slice(0, 500), brand: 'blue' },
  });
  const writer = await buildMember(services, world, 'member', 'Patty');
  await run(services, updateProfile, writer, {
    name: `{{913*917}} \${913*917} %s {name} "><img src=x>`,
    interests: tricks.map((trick) => trick.replace('\t', ' ').slice(0, 40)),
    about: all.slice(0, 1_000),
    jobTitle: tricks[0],
    organisation: tricks[8],
  });
  const reader = await buildMember(services, world, 'moderator');
  const title = `${patterns} ${tricks[8]} ${tricks[10]}`.slice(0, 150);
  const { thread } = await buildThread(services, world, { author: writer, title, body: all });
  await buildReply(services, thread.id, reader, `@${writer.username} ${all}`);
  const browsers = await Promise.all(
    [writer, reader].map(async (person) => {
      const browser = new Browser(app.origin);
      browser.cookies.set('session', (await signInAs(services, person)).token);
      return browser;
    }),
  );
  browsers.push(new Browser(app.origin));
  await app.app.jobs.run('notifications.make');
  await app.app.jobs.run('search.follow');
  const paths = [
    ...['/', '/networks', '/notifications', '/account/profile', '/search?q=alert&kind=all', '/search?q=49'],
    ...[network.path, `${network.path}/members`, forum.path, thread.path, `/u/${writer.username}`],
    `/search?q=${encodeURIComponent(all.slice(0, 300))}`,
  ];
  pages = [];
  for (const browser of browsers)
    for (const path of paths) {
      const page = await browser.open(path);
      if (page.status === 200) pages.push({ path, page });
    }
}, 120_000);
afterAll(() => app.stop());

/** The elements of a page with their attributes, as a browser reads them. */
function attributesOf(html: string): { name: string; value: string }[] {
  const tags =
    html.replace(/<!--[\s\S]*?-->/g, '').match(/<[a-z][^\s>/]*(?:\s+[^\s=>"']+(?:="[^"]*")?)*\s*\/?>/gi) ??
    [];
  return tags.flatMap((tag) =>
    [...tag.matchAll(/\s([^\s=>"'/]+)(?:="([^"]*)")?/g)].map(([, name, value]) => ({
      name: name!.toLowerCase(),
      value: (value ?? '')
        .replace(/&quot;/g, '"')
        .replace(/&#39;/g, "'")
        .replace(/&lt;/g, '<')
        .replace(/&amp;/g, '&'),
    })),
  );
}

describe('what people write of themselves and their places', () => {
  it('becomes no address but of this site or the web, and no handler or element (G03)', () => {
    expect(pages.length).toBeGreaterThan(20);
    let links = 0;
    for (const { path, page } of pages) {
      expect([path, page.html.match(/<(?:script|svg\/|img src=x)[^>]*>(?=alert)|<img src=x/gi)]).toEqual([
        path,
        null,
      ]);
      for (const { name, value } of attributesOf(page.html)) {
        expect([path, name]).toEqual([path, expect.not.stringMatching(/^on/)]);
        if (!['href', 'src', 'action', 'formaction', 'poster', 'srcset', 'xlink:href'].includes(name))
          continue;
        links += 1;
        expect([path, name, value]).toEqual([
          path,
          name,
          expect.stringMatching(/^(?:https?:\/\/|mailto:|[/#?](?![/\\]))/),
        ]);
      }
    }
    expect(links).toBeGreaterThan(200);
  });

  it('is shown as it was written: nothing counts, fills in or translates it (G14)', () => {
    const text = pages.map(({ page }) => page.text).join('\n');
    for (const pattern of [
      '{{913*917}}',
      `\${913*917}`,
      '#{913*917}',
      '<%= 913*917 %>',
      '%s',
      '{name}',
      '{{constructor}}',
    ])
      expect(text).toContain(pattern);
    for (const { path, page } of pages) {
      expect([path, /837221/.test(page.text)]).toEqual([path, false]);
      expect([path, /undefined|\[object|native code/.test(page.text)]).toEqual([path, false]);
    }
  });
});
