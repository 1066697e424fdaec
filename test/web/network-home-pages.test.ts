import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../helpers/browser.js';
import { type RunningWeb, startWeb } from '../helpers/web.js';

let web: RunningWeb;
let admin: Browser;
let member: Browser;

async function register(username: string): Promise<Browser> {
  const browser = web.browser();
  await browser.submit(await browser.open('/register'), '/register', {
    name: `Person ${username}`,
    email: `${username}@example.org`,
    username,
    password: 'orchard velvet thimble',
  });
  return browser;
}

beforeAll(async () => {
  web = await startWeb();
  admin = await register('ada');
  member = await register('mel');
  await admin.submit(await admin.open('/networks/new'), '/networks/new', {
    name: 'Ward managers',
    slug: 'ward-managers',
    aims: 'To share what works.',
    membershipPolicy: 'Open to all.',
    contact: 'Ask Ada.',
    brand: 'teal',
  });
});
afterAll(() => web.stop());

/** Headings of a page's parts, in their order. */
const headings = (html: string) => [...html.matchAll(/<h2[^>]*>([^<]+)/g)].map(([, text]) => text!.trim());

describe("a network's home without script", () => {
  it('is arranged by its admin: a text is written, moved, deleted and taken back', async () => {
    const parts = '/n/ward-managers/home';
    const empty = await admin.submit(await admin.open(`${parts}/new`), `${parts}/new`, {
      title: '',
      body: '',
    });
    expect(empty.text).toContain('We found some errors');
    const written = await admin.submit(await admin.open(`${parts}/new`), `${parts}/new`, {
      title: 'When we meet',
      body: 'Each **Monday**.',
      audience: 'members',
    });
    expect(written.path).toBe(parts);
    expect(headings(written.html)).toEqual([
      'Aims',
      'Forums',
      'Last changes',
      'Members',
      'Membership policy',
      'Contact',
      'When we meet',
    ]);
    const block = /name="block" value="([0-9a-f-]{36})"/.exec(written.html)![1]!;
    const moved = await admin.submit(written, parts, { block, act: 'up' });
    expect(headings(moved.html).slice(-2)).toEqual(['When we meet', 'Contact']);
    const deleted = await admin.submit(moved, parts, { block, act: 'delete' });
    expect((await admin.open('/n/ward-managers')).text).not.toContain('When we meet');
    await admin.submit(deleted, parts, { block, act: 'undo' });
    const changed = await admin.submit(await admin.open(`${parts}/${block}/edit`), `${parts}/${block}/edit`, {
      title: 'Meetings',
      body: 'Each **Tuesday**.',
      audience: 'members',
    });
    expect(headings(changed.html).slice(-2)).toEqual(['Meetings', 'Contact']);
    expect((await admin.open('/n/ward-managers')).html).toContain('<strong>Tuesday</strong>');
    expect((await web.browser().open('/n/ward-managers')).text).not.toContain('Tuesday');
    expect((await member.open(parts)).status).toBe(403);
  });

  it('names a member who wants it, and no longer', async () => {
    await member.submit(await member.open('/n/ward-managers'), '/n/ward-managers/join');
    const home = await member.open('/n/ward-managers');
    expect(home.text).toContain('Nobody has chosen to be named here.');
    const named = await member.submit(home, '/n/ward-managers/naming', { act: 'name' });
    expect(named.text).toContain('1 of 2 members is named here');
    expect(named.html).toContain('href="/u/mel"');
    const seen = await web.browser().open('/n/ward-managers');
    expect(seen.html).not.toContain('/u/mel');
    expect(seen.text).toContain('2 members');
    const own = await member.open('/account/networks');
    expect(own.text).toContain('Members see your name on the page of the network.');
    const hidden = await member.submit(own, '/account/networks', { act: 'unname' });
    expect(hidden.text).toContain('You are not named on the page of the network.');
  });

  it('has a colour of its own: seen before it is chosen, refused with the nearest where text would be hard to read', async () => {
    const address = '/n/ward-managers/colour';
    const light = await admin.open(`${address}?brand=%23FFDD00`);
    expect(light.text).toContain('The nearest colour that works is #574a00.');
    expect(light.html).toContain('<link rel="stylesheet" href="/brand/574a00.css"/>');
    expect((await admin.open(`${address}?brand=puce`)).text).toContain('enter a code of six digits');
    const refused = await admin.submit(await admin.open(address), address, { brand: '#ffdd00' });
    expect([refused.status, refused.text.includes('#574a00')]).toEqual([422, true]);
    const seen = await admin.open(`${address}?brand=00502f`);
    expect(seen.text).toContain('This colour works.');
    const chosen = await admin.submit(seen, address);
    expect(chosen.path).toBe('/n/ward-managers');
    expect(chosen.html).toContain('data-brand="#00502f"');
    const style = await web.browser().send('/brand/00502f.css');
    expect(await style.text()).toMatch(
      /^\[data-brand="#00502f"\] \{ --brand-fill: #00502f; --brand-light: #[0-9a-f]{6}; \}$/,
    );
    expect(style.headers.get('content-type')).toContain('text/css');
    for (const bad of ['zzz.css', '00502f', '00502f-.css', '00502F.css'])
      expect((await web.browser().send(`/brand/${bad}`)).status).toBe(404);
    // The form of the profile keeps it, and the log says that it changed.
    expect((await admin.open('/n/ward-managers/edit')).text).toContain('Your own: #00502f');
    expect((await admin.open('/n/ward-managers/log')).text).toContain('changed the profile: colour');
    const { network } = (await (await admin.json('GET', '/api/v1/networks/ward-managers')).json()) as {
      network: { id: string };
    };
    const put = await admin.json('PUT', `/api/v1/networks/${network.id}/brand`, { brand: 'white' });
    expect(put.status).toBe(422);
    expect((await member.open(address)).status).toBe(403);
  });

  it('answers as JSON, by the same rules', async () => {
    const read = async (browser: Browser) =>
      (await (await browser.json('GET', '/api/v1/networks/ward-managers/home')).json()) as {
        network: { id: string };
        blocks: { kind: string }[];
        named: { total: number } | null;
      };
    const kinds = ({ blocks }: Awaited<ReturnType<typeof read>>) => blocks.map(({ kind }) => kind);
    expect(kinds(await read(web.browser()))).not.toContain('text');
    const mine = await read(member);
    expect([kinds(mine).includes('text'), mine.named?.total]).toEqual([true, 0]);
    const put = await admin.json('PUT', `/api/v1/networks/${mine.network.id}/home/blocks/contact/place`, {
      direction: 'up',
    });
    expect(put.status).toBe(200);
  });
});
