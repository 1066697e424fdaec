import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MOST_READERS } from '../../contract/network-pages.js';
import { query } from '../../src/database/index.js';
import { readNetworkLog } from '../../src/desk/index.js';
import type { Actor, SignedIn } from '../../src/kernel/index.js';
import { visitor } from '../../src/kernel/index.js';
import { joinNetwork, leaveNetwork, removeMember, setRole } from '../../src/networks/index.js';
import {
  addPageReader,
  createNetworkPage,
  readNetworkPage,
  readPageReaders,
  removePageReader,
  updateNetworkPage,
} from '../../src/publishing/index.js';
import { buildMember, buildNetwork, buildPerson, run } from '../factories/world.js';
import type { Browser } from '../helpers/browser.js';
import { signInAs } from '../helpers/sockets.js';
import { type RunningWeb, startWeb } from '../helpers/web.js';

/** Pages for some members by name (N41): who has them, by every way in. */

let web: RunningWeb;
beforeAll(async () => {
  web = await startWeb();
});
afterAll(() => web.stop());

async function as(person: Actor): Promise<Browser> {
  const browser = web.browser();
  if (person.kind === 'account') browser.cookies.set('session', (await signInAs(web.services, person)).token);
  return browser;
}
const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'done',
    (error: { code?: string; extras?: { reason?: string } }) =>
      error.extras?.reason ?? error.code ?? String(error),
  );

let made = 0;
async function world() {
  const { services } = web;
  const net = await buildNetwork(services);
  const { network, admin } = net;
  const title = `Rota wombat${'bcdfghjkmn'[made++ % 10]}${'bcdfghjkmn'[Math.floor(made / 10)]}`;
  const { page } = await run(services, createNetworkPage, admin, {
    networkId: network.id,
    slug: 'rota',
    title,
    body: 'Ada stands in for Ben.',
    audience: 'named',
    isPublished: true,
  });
  const at = { networkId: network.id, pageId: page.id };
  const place = { network: network.slug, page: 'rota' };
  const name = (person: SignedIn, by: Actor = admin) =>
    run(services, addPageReader, by, { ...at, username: person.username });
  const read = (person: Actor) => codeOf(run(services, readNetworkPage, person, place));
  return { ...net, services, title, page, at, place, name, read };
}

describe('a page for some members by name', () => {
  it('is there for them and for those who run the network; for all others it is nowhere', async () => {
    const made = await world();
    const { services, network, admin, page, title, name } = made;
    const named = await buildMember(services, made);
    const gone = await buildMember(services, made);
    const taken = await buildMember(services, made);
    for (const one of [named, gone, taken]) await name(one);
    await run(services, leaveNetwork, gone, { networkId: network.id });
    await run(services, removePageReader, admin, { ...made.at, accountId: taken.accountId });
    const siteAdmin = await buildPerson(services, { isSiteAdmin: true });
    const api = `/api/v1/networks/${network.slug}/pages`;
    const direct = [page.path, `${page.path}/readers`, `${api}/rota`, `${api}/rota/readers`];
    const outlets = [
      network.path,
      `${network.path}/pages`,
      api,
      `/api/v1/networks/${network.slug}/home`,
      `/search?kind=pages&q=${encodeURIComponent(title)}`,
      `/api/v1/search?kind=pages&q=${encodeURIComponent(title)}`,
    ];
    const personas: [who: Actor, isReader: boolean, has: string[]][] = [
      [visitor, false, []],
      [await buildPerson(services), false, []],
      [await buildMember(services, made), false, []],
      [await buildMember(services, made, 'moderator'), false, []],
      [await buildMember(services, made, 'steering'), false, []],
      [gone, false, []],
      [taken, false, []],
      [named, true, outlets],
      [admin, true, outlets],
      [siteAdmin, true, outlets],
    ];
    for (const [n, [person, isReader, has]] of personas.entries()) {
      const browser = await as(person);
      for (const path of direct) {
        const response = await browser.send(path);
        expect([n, path, response.status]).toEqual([n, path, isReader ? 200 : 404]);
      }
      for (const path of outlets) {
        const text = await (await browser.send(path)).text();
        // What was searched for stands in the box.
        const found = text.includes(page.path) || (!path.includes('search') && text.includes(title));
        expect([n, path, found]).toEqual([n, path, has.includes(path)]);
      }
    }
    expect(await (await web.browser().send('/sitemap.xml')).text()).not.toContain(page.path);
  });

  it('knows its list: to its readers and those who run it, and each change has a line in the log', async () => {
    const made = await world();
    const { services, network, admin, at, place, name } = made;
    const ada = await buildMember(services, made);
    const ben = await buildMember(services, made);
    for (const one of [ada, ben, ada]) await name(one);
    const list = (person: Actor) =>
      run(services, readPageReaders, person, place).then(({ readers }) =>
        readers.map(({ person: { id } }) => id).sort(),
      );
    const both = [ada.accountId, ben.accountId].sort();
    expect([await list(ada), await list(admin)]).toEqual([both, both]);
    await run(services, removePageReader, admin, { ...at, accountId: ben.accountId });
    expect([await made.read(ben), await made.read(ada)]).toEqual(['not_found', 'done']);
    expect(await codeOf(list(ben))).toBe('not_found');
    const { lines } = await run(services, readNetworkLog, admin, { network: network.slug, kind: 'settings' });
    const acts = lines.flatMap(({ what }) => (what.log === 'network' ? [what.act] : []));
    expect(acts.filter((act) => act.startsWith('page.reader'))).toEqual([
      'page.readerRemoved',
      'page.readerAdded',
      'page.readerAdded',
      'page.readerAdded',
    ]);
  });

  it('is not read again by who left and came back, or by who is named from outside', async () => {
    const made = await world();
    const { services, network, at, name } = made;
    const ada = await buildMember(services, made);
    await name(ada);
    await run(services, leaveNetwork, ada, { networkId: network.id });
    await run(services, joinNetwork, ada, { networkId: network.id });
    expect(await made.read(ada)).toBe('not_found');
    const { readers } = await run(services, readPageReaders, made.admin, made.place);
    expect(readers).toEqual([]);
    await name(ada);
    expect(await made.read(ada)).toBe('done');
    await run(services, removeMember, made.admin, { ...{ networkId: network.id }, accountId: ada.accountId });
    expect(await made.read(ada)).toBe('not_found');
    for (const person of [ada, await buildPerson(services)])
      expect(await codeOf(name(person))).toBe('no_such_member');
    const other = await buildNetwork(services);
    const foreign = { networkId: other.network.id, pageId: at.pageId, username: other.admin.username };
    expect(await codeOf(run(services, addPageReader, other.admin, foreign))).toBe('not_found');
  });

  it('has room for as many as it shows: whoever left takes no place, whoever is suspended does', async () => {
    const made = await world();
    const { services, network, at, name } = made;
    const gone = await buildMember(services, made);
    const paused = await buildMember(services, made);
    for (const one of [gone, paused]) await name(one);
    // The others of a full list, as members since before it was made.
    await query(
      services.db,
      `with others as (
         insert into accounts (id, username, username_key, name, email, email_key, status, created_at)
         select gen_random_uuid(), u, u, u, u || '@example.org', u || '@example.org', 'active', now()
         from (select 'r-' || substr($1::text, 1, 8) || '-' || n as u from generate_series(3, $3::int) n) names returning id),
       members as (
         insert into memberships (network_id, account_id, role, state, joined_at, since)
         select $2::uuid, id, 'member', 'active', $4::timestamptz, $4::timestamptz from others)
       insert into network_page_readers (page_id, account_id, added_at) select $1::uuid, id, $4::timestamptz from others`,
      [at.pageId, network.id, MOST_READERS, services.clock.now()],
    );
    const next = await buildMember(services, made);
    expect(await codeOf(name(next))).toBe('too_many_readers');
    await query(
      services.db,
      `update memberships set state = 'suspended' where network_id = $1 and account_id = $2`,
      [network.id, paused.accountId],
    );
    expect(await codeOf(name(next))).toBe('too_many_readers');
    await run(services, leaveNetwork, gone, { networkId: network.id });
    expect(await codeOf(name(next))).toBe('done');
    expect(await codeOf(name(await buildMember(services, made)))).toBe('too_many_readers');
  });

  it('is changed by those who run the network only, its readers not among them', async () => {
    const made = await world();
    const { services, at, name } = made;
    const ada = await buildMember(services, made);
    const ben = await buildMember(services, made);
    await name(ada);
    const removal = { ...at, accountId: ada.accountId };
    for (const person of [
      ada,
      ben,
      await buildMember(services, made, 'moderator'),
      await buildPerson(services),
    ]) {
      expect(await codeOf(name(ben, person))).toBe('not_admin');
      expect(await codeOf(run(services, removePageReader, person, removal))).toBe('not_admin');
    }
    expect(await codeOf(name(ben, visitor))).toBe('sign_in');
    // An admin who is one no more reads it only if named.
    const second = await buildMember(services, made, 'admin');
    expect(await made.read(second)).toBe('done');
    const role = { networkId: at.networkId, accountId: second.accountId, role: 'member' };
    await run(services, setRole, made.admin, role);
    expect(await made.read(second)).toBe('not_found');
    // As a draft it is there for nobody who is named.
    const content = { title: 'Rota', body: 'Text', audience: 'named', isPublished: false };
    await run(services, updateNetworkPage, made.admin, { ...at, ...content });
    expect(await made.read(ada)).toBe('not_found');
  });

  it('is made, filled and emptied by plain forms', async () => {
    const { services, ...made } = await world();
    const { network, admin } = made;
    const ada = await buildMember(services, made);
    const hers = await as(admin);
    const at = `${network.path}/pages`;
    const text = {
      title: 'Salaries',
      slug: 'salaries',
      body: 'What we pay.',
      audience: 'named',
      state: 'published',
    };
    const begun = await hers.submit(await hers.open(`${at}/new`), `${at}/new`, text);
    expect([begun.path, begun.status]).toEqual([`${at}/salaries/readers`, 200]);
    const wrong = await hers.submit(begun, begun.path, { username: 'nobody-of-this-name', act: 'add' });
    expect([wrong.status, wrong.html]).toEqual([422, expect.stringContaining('value="nobody-of-this-name"')]);
    const filled = await hers.submit(wrong, begun.path, { username: `@${ada.username}`, act: 'add' });
    expect(filled.html).toContain(`/u/${ada.username}`);
    const theirs = await as(ada);
    const page = await theirs.open(`${at}/salaries`);
    expect([page.status, page.text]).toEqual([200, expect.stringContaining('What we pay.')]);
    expect((await theirs.open(`${at}/salaries/readers`)).html).not.toContain('name="accountId"');
    const emptied = await hers.submit(filled, begun.path, { accountId: ada.accountId, act: 'remove' });
    expect(emptied.html).not.toContain(`/u/${ada.username}"`);
    expect((await theirs.open(`${at}/salaries`)).status).toBe(404);
  });
});
