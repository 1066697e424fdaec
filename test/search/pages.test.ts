import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Services, SignedIn } from '../../src/kernel/index.js';
import { buildForum, buildMember, buildReply, buildThread, type ForumWorld } from '../factories/world.js';
import { type RunningApp, startApp } from '../helpers/app.js';
import type { Browser } from '../helpers/browser.js';
import { signInAs } from '../helpers/sockets.js';
import { indexAll } from './helpers/search.js';

let app: RunningApp;
let services: Services;
let world: ForumWorld;
let member: SignedIn;
beforeAll(async () => {
  app = await startApp();
  ({ services } = app.app);
  world = await buildForum(services, { name: 'Night work' });
  member = await buildMember(services, world, 'member', 'Anna Berg');
  const { thread } = await buildThread(services, world, {
    title: 'Lantern rota',
    body: 'Who brings the lantern?',
  });
  for (let n = 1; n <= 24; n++)
    await buildReply(services, thread.id, member, `Lantern number ${n} <script>x</script>`);
  const closed = await buildForum(services, { within: world, access: 'members', name: 'Closed room' });
  await buildThread(services, closed, { title: 'Zeppelin', body: 'Only for members.' });
  await indexAll(services);
});
afterAll(() => app.stop());

async function asMember(): Promise<Browser> {
  const browser = app.browser();
  browser.cookies.set('session', (await signInAs(services, member)).cookie.split('=')[1]!);
  return browser;
}

describe('the search page, without script', () => {
  it('shows a form and examples before anything was typed', async () => {
    const page = await app.browser().open('/search');
    expect([page.status, page.text]).toEqual([200, expect.stringContaining('What are you looking for?')]);
    expect(page.html).toContain('<form class="search-form" action="/search" method="get"');
    expect((await app.browser().open('/networks')).html).toContain('id="search-box"');
  });

  it('says how many there are, marks the words and pages by real links', async () => {
    const browser = app.browser();
    const first = await browser.open('/search?q=lantern&kind=&author=&has=');
    expect(first.text).toContain('25 results sorted by relevance');
    expect(first.html).toContain('<mark>Lantern</mark>');
    expect(first.html).not.toContain('<script>x');
    expect(first.html.match(/class="found"/g)).toHaveLength(10);
    expect(first.html).toContain('href="/search?q=lantern&amp;page=2"');
    const third = await browser.open('/search?q=lantern&page=3');
    expect(third.html.match(/class="found"/g)).toHaveLength(5);
    expect(third.html).toContain('start="21"');
    const byDate = await browser.open('/search?q=lantern&sort=date');
    expect(byDate.text).toContain('25 results sorted by date');
    expect(byDate.text.indexOf('number 24')).toBeLessThan(byDate.text.indexOf('number 20'));
    expect((await browser.open('/search?q=lantern&kind=threads')).text).toContain(
      '1 result sorted by relevance',
    );
  });

  it('narrows by a facet to as many as it said, and takes the filter off again', async () => {
    const browser = app.browser();
    const page = await browser.open('/search?q=lantern');
    const [, address, n] =
      /href="([^"]*author=[^"]*)"[^>]*>Anna Berg<span class="facet-count"> (\d+) results/.exec(page.html)!;
    const narrowed = await browser.open(address!.replaceAll('&amp;', '&'));
    expect([n, narrowed.text]).toEqual(['24', expect.stringContaining('24 results sorted by relevance')]);
    expect(narrowed.text).toContain('Remove filter: written by');
    expect(narrowed.html).toContain('href="/search?q=lantern"');
  });

  it('says what is wrong beside the form, and what to do when nothing is found', async () => {
    const browser = app.browser();
    const wrong = await browser.open('/search?q=lantern+before:soon');
    expect([wrong.status, wrong.text]).toEqual([
      422,
      expect.stringContaining('“before:” needs a date like 2024-05-07.'),
    ]);
    expect(wrong.html).toContain('value="lantern before:soon"');
    const none = await browser.open('/search?q=quetzalcoatl');
    expect(none.text).toContain('0 results sorted by relevance');
    expect(none.text).toContain('Nothing found');
    expect((await browser.open('/search?q=lantren')).text).toContain('Did you mean lantern ?');
  });

  it('answers a hidden thing and an unknown one with the same page', async () => {
    const shape = (text: string, word: string) =>
      text.replaceAll(new RegExp(word, 'gi'), '*').replaceAll(/[0-9a-f-]{30,}/g, '');
    const browser = app.browser();
    for (const [hidden, unknown] of [
      ['zeppelin', 'zeppelim'],
      ['zepelin', 'zapellim'],
    ] as const)
      for (const [before, after] of [
        ['', ''],
        ['', ' author:nobody'],
        ['', ` forum:closed-room`],
      ])
        expect(shape((await browser.open(`/search?q=${before}${hidden}${after}`)).html, hidden)).toBe(
          shape((await browser.open(`/search?q=${before}${unknown}${after}`)).html, unknown),
        );
    expect((await (await asMember()).open('/search?q=zeppelin')).text).toContain('1 result sorted by');
    expect((await (await asMember()).open('/search?q=zepelin')).text).toContain('Did you mean zeppelin');
  });

  it('gives programs the same', async () => {
    const answer = await app.browser().send('/api/v1/search?q=lantern&page=2&sort=date');
    expect([answer.status, await answer.json()]).toEqual([
      200,
      expect.objectContaining({ total: 25, page: 2, pages: 3 }),
    ]);
    for (const bad of [
      'q=a&kind=secrets',
      `q=${'a'.repeat(301)}`,
      'q=is:odd',
      'page=0',
      'page=51',
      'q=a&q=b',
      'q=a&x=1',
    ])
      expect([bad, (await app.browser().send(`/api/v1/search?${bad}`)).status]).toEqual([bad, 400]);
  });
});
