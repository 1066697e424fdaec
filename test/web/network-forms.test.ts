import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { query } from '../../src/database/index.js';
import type { SignedIn } from '../../src/kernel/index.js';
import { createNetwork, requestMembership, updateAccess } from '../../src/networks/index.js';
import {
  buildForum,
  buildMember,
  buildNetwork,
  buildPerson,
  type NetworkWorld,
  run,
} from '../factories/world.js';
import type { Browser, Shown } from '../helpers/browser.js';
import { signInAs } from '../helpers/sockets.js';
import { type RunningWeb, startWeb } from '../helpers/web.js';

/** Forms of networks, as a browser without script sends them. */

let web: RunningWeb;
let siteAdmin: SignedIn;
beforeAll(async () => {
  web = await startWeb();
  siteAdmin = await buildPerson(web.services, { isSiteAdmin: true });
});
afterAll(() => web.stop());

async function as(person: SignedIn): Promise<Browser> {
  const browser = web.browser();
  browser.cookies.set('session', (await signInAs(web.services, person)).token);
  return browser;
}

/** A draft, and its place in the list of networks. */
async function draft() {
  const admin = await buildPerson(web.services);
  const { network } = await run(web.services, createNetwork, admin, {
    name: `Porters ${randomUUID().slice(0, 8)}`,
    slug: `new-${randomUUID().slice(0, 12)}`,
    aims: 'Aims',
    membershipPolicy: 'Policy',
    contact: 'Contact',
  });
  return { network, admin, at: `/n/${network.slug}/register` };
}

const isListed = async (name: string) =>
  (await web.browser().open(`/networks?q=${encodeURIComponent(name)}`)).text.includes(`${name} `);

/** The answer to a form that was sent with fields filled in on its own page. */
async function send(browser: Browser, at: string, fields: Record<string, string>): Promise<Shown> {
  return browser.submit(await browser.open(at), at, fields);
}

describe('the place in the list of networks, by forms', () => {
  it('is declared, turned down with a reason, declared again and let in', async () => {
    const { network, admin, at } = await draft();
    const hers = await as(admin);
    const theirs = await as(siteAdmin);
    const declare = { act: 'declare', organisationKind: 'group' };
    const untrue = await send(hers, at, declare);
    expect(untrue.status).toBe(422);
    expect(untrue.html).toContain('<a href="#field-isBonaFide">');
    const company = await send(hers, at, { ...declare, organisationKind: 'company', isBonaFide: 'yes' });
    expect(company.status).toBe(422);
    expect(company.html).toMatch(/name="organisationKind"[^>]*value="company"[^>]*checked/);
    const declared = await send(hers, at, { ...declare, isBonaFide: 'yes' });
    expect([declared.path, declared.status]).toEqual([at, 200]);
    expect(declared.text).toContain('have not decided yet');
    expect(declared.html).not.toContain('name="isBonaFide"');

    const waiting = await theirs.open('/networks/reviews');
    expect(waiting.html).toContain(`href="${at}"`);
    const unsaid = await send(theirs, at, { act: 'decline', reason: ' ' });
    expect(unsaid.status).toBe(422);
    expect(unsaid.html).toContain('<a href="#review-reason">');
    await send(theirs, at, { act: 'decline', reason: 'Say who it is for.' });
    const told = await hers.open(at);
    expect(told.text).toContain('Say who it is for.');
    expect(await isListed(network.name)).toBe(false);

    await send(hers, at, { ...declare, isBonaFide: 'yes' });
    expect((await send(theirs, at, { act: 'approve' })).status).toBe(200);
    expect(await isListed(network.name)).toBe(true);
    expect((await hers.open(`/n/${network.slug}/log`)).text).toContain(
      'The network was let into the list of networks.',
    );
  });

  it('is taken away and given back, and the network closed down and opened, each with a reason', async () => {
    const { network, admin } = await buildNetwork(web.services, { name: `Shop ${randomUUID().slice(0, 8)}` });
    const member = await buildMember(web.services, { network, admin });
    const at = `${network.path}/register`;
    const theirs = await as(siteAdmin);
    const his = await as(member);
    const bare = await send(theirs, at, { act: 'remove', code: '', reason: '', note: 'Sorry' });
    expect(bare.status).toBe(422);
    for (const field of ['remove-code', 'remove-reason']) expect(bare.html).toContain(`<a href="#${field}">`);
    // What was typed is there still, in the form that was sent, which is open.
    expect(bare.html).toMatch(/id="remove-note"[^>]*>Sorry</);
    expect(bare.html).toMatch(/<details[^>]*open[^>]*>/);
    const reason = 'Sells a product, see the mail.';
    const removed = await send(theirs, at, { act: 'remove', code: 'commercial', reason, note: 'You sell.' });
    expect(removed.text).toContain('This network was taken out of the list.');
    expect(await isListed(network.name)).toBe(false);
    expect((await his.open(network.path)).status).toBe(200);
    await send(theirs, at, { act: 'relist', reason: 'A mistake.' });
    expect(await isListed(network.name)).toBe(true);

    const closed = await send(theirs, at, { act: 'close', code: 'conduct', reason, note: '' });
    expect(closed.text).toContain('This network was closed down.');
    const gone = await his.open(network.path);
    expect(gone.status).toBe(410);
    expect(gone.text).not.toContain(reason);
    const hers = await as(admin);
    const seen = await hers.open(at);
    expect(seen.text).not.toContain(reason);
    expect(seen.html).not.toContain('value="reopen"');
    expect((await hers.send(`/api/v1/networks/${network.slug}/data`)).status).toBe(200);
    await send(theirs, at, { act: 'reopen', reason: 'They stopped.' });
    expect((await his.open(network.path)).status).toBe(200);
  });

  it('is nobody else’s: forged forms change nothing', async () => {
    const { network, admin } = await buildNetwork(web.services, { name: `Kept ${randomUUID().slice(0, 8)}` });
    const member = await buildMember(web.services, { network, admin });
    const at = `${network.path}/register`;
    const fields = { code: 'other', reason: 'x', organisationKind: 'group', isBonaFide: 'yes' };
    for (const person of [admin, member, await buildPerson(web.services)]) {
      const browser = await as(person);
      const page = await browser.open('/account/networks');
      const csrf = /name="_csrf" value="([^"]+)"/.exec(page.html)![1]!;
      for (const act of ['approve', 'decline', 'remove', 'relist', 'close', 'reopen'])
        expect([act, (await browser.post(at, { ...fields, act, _csrf: csrf })).status]).toEqual([act, 403]);
    }
    const [row] = await query(
      web.services.db,
      'select listing, closed_at as "closedAt" from networks where id = $1',
      [network.id],
    );
    expect(row).toEqual({ listing: 'listed', closedAt: null });
  });
});

describe('a new network, and a new forum', () => {
  it('is open and public unless something else is chosen, and says what each other choice means (N40, N46)', async () => {
    const world = await buildNetwork(web.services);
    const hers = await as(world.admin);
    const chosen = ({ html }: Shown, name: string) =>
      [...html.matchAll(/<input\b[^>]*>/g)]
        .map(([input]) => input)
        .filter((input) => input.includes(`name="${name}"`) && /\schecked\b/.test(input))
        .map((input) => /value="([^"]*)"/.exec(input)?.[1]);
    const network = await hers.open('/networks/new');
    expect([chosen(network, 'joining'), chosen(network, 'visibility')]).toEqual([['open'], ['public']]);
    for (const words of ['Only people you invite can join.', 'For all others the network does not exist.'])
      expect(network.text).toContain(words);
    const forum = await hers.open(`${world.network.path}/forums/new`);
    expect(chosen(forum, 'access')).toEqual(['public']);
    expect(forum.text).toContain('Who would lose from not seeing this?');
  });
});

describe('a network’s own pages, by forms', () => {
  async function written(world: NetworkWorld, slug: string, more: Record<string, string> = {}) {
    const hers = await as(world.admin);
    const fields = { title: `Page ${slug}`, slug, body: 'How **we** work.', audience: 'public', ...more };
    return send(hers, `${world.network.path}/pages/new`, { ...fields, state: more.state ?? 'published' });
  }
  const titles = (page: Shown) => [...page.text.matchAll(/Page ([a-z]\d)\b/g)].map(([, title]) => title);
  const orderAt = async (path: string) => [...new Set(titles(await web.browser().open(path)))];

  it('are written as a draft, published, changed, and refused with what was typed', async () => {
    const world = await buildNetwork(web.services);
    const { path } = world.network;
    const hers = await as(world.admin);
    const bare = await send(hers, `${path}/pages/new`, {
      title: '',
      slug: 'New!',
      body: 'Kept words',
      state: 'draft',
    });
    expect(bare.status).toBe(422);
    for (const field of ['title', 'slug']) expect(bare.html).toContain(`<a href="#field-${field}">`);
    expect(bare.html).toContain('Kept words');
    const draftPage = await written(world, 'a1', { state: 'draft' });
    expect([draftPage.path, draftPage.status]).toEqual([`${path}/pages/a1`, 200]);
    expect((await web.browser().open(`${path}/pages/a1`)).status).toBe(404);
    const edit = `${path}/pages/a1/edit`;
    const changed = await send(hers, edit, {
      title: 'Page a1',
      body: 'New words.',
      audience: 'public',
      state: 'published',
    });
    expect(changed.path).toBe(`${path}/pages/a1`);
    const open = await web.browser().open(`${path}/pages/a1`);
    expect(open.text).toContain('New words.');
    expect(open.text).not.toContain('can’t promise');
    // Whoever reads it can report it, with its address in the words (N52).
    const address = /href="(\/report\?[^"]*)"/.exec(open.html)![1]!.replace('&amp;', '&');
    const reader = web.browser();
    const report = await reader.open(address);
    expect(report.html).toContain(`${path}/pages/a1\n</textarea>`);
    const sent = await reader.submit(report, '/report', { reason: 'misleading', details: 'a1 is wrong.' });
    expect(sent.path).toMatch(/^\/reports\//);
    await send(hers, edit, { title: 'Page a1', body: 'New words.', audience: 'members', state: 'published' });
    expect((await web.browser().open(`${path}/pages/a1`)).status).toBe(404);
    const member = await as(await buildMember(web.services, world));
    const inside = await member.open(`${path}/pages/a1`);
    expect([inside.status, inside.text.includes('but we can’t promise that')]).toEqual([200, true]);
    expect((await member.open(edit)).status).toBe(403);
    expect((await member.open(`${path}/pages/new`)).status).toBe(403);
  });

  it('are put in order, deleted and taken back', async () => {
    const world = await buildNetwork(web.services);
    const at = `${world.network.path}/pages`;
    const hers = await as(world.admin);
    for (const slug of ['a1', 'b1', 'c1']) await written(world, slug);
    const list = await hers.open(at);
    const ids = [...list.html.matchAll(/name="pageId" value="([^"]+)"/g)].map(([, id]) => id!);
    expect(ids).toHaveLength(3);
    const act = (pageId: string, name: string) => send(hers, at, { pageId, act: name });
    expect((await act(ids[2]!, 'up')).path).toBe(at);
    expect(await orderAt(at)).toEqual(['a1', 'c1', 'b1']);
    await act(ids[0]!, 'down');
    expect(await orderAt(at)).toEqual(['c1', 'a1', 'b1']);
    const without = await act(ids[0]!, 'delete');
    expect(await orderAt(at)).toEqual(['c1', 'b1']);
    expect((await web.browser().open(`${at}/a1`)).status).toBe(404);
    expect(without.text).toContain('Page a1');
    await act(ids[0]!, 'undo');
    expect(await orderAt(at)).toEqual(['c1', 'a1', 'b1']);
    const member = await as(await buildMember(web.services, world));
    expect((await member.open(at)).html).not.toContain('name="pageId"');
  });
});

describe('a decision on a request at the desk, by forms', () => {
  async function asked() {
    const world = await buildNetwork(web.services);
    const steering = await buildMember(web.services, world, 'steering');
    const networkId = world.network.id;
    const access = { networkId, joining: 'request', visibility: 'public', questions: [] };
    await run(web.services, updateAccess, world.admin, access);
    const ada = await buildPerson(web.services, { name: 'Ada Asks' });
    await run(web.services, requestMembership, ada, { networkId, answers: [] });
    const stateOf = async () => {
      const [row] = await query<{ state: string }>(
        web.services.db,
        'select state from memberships where network_id = $1 and account_id = $2',
        [networkId, ada.accountId],
      );
      return row!.state;
    };
    return { world, steering, ada, stateOf, at: `${world.network.path}/desk` };
  }

  it('is taken back where it was made', async () => {
    const { world, ada, stateOf, at } = await asked();
    const hers = await as(world.admin);
    const decided = await send(hers, at, { accountId: ada.accountId, decision: 'approve' });
    expect(decided.text).toContain('Ada Asks is a member now.');
    expect(decided.text).toContain('Take Ada Asks out again');
    expect(await stateOf()).toBe('active');
    const back = await hers.submit(decided, at, { decision: 'remove' });
    expect([back.status, await stateOf()]).toEqual([200, 'removed']);
    // What became of something else since is offered no more, by its address neither.
    expect((await hers.open(decided.path)).text).not.toContain('is a member now');
  });

  it('turned down, is followed by an invitation', async () => {
    const { world, steering, ada, stateOf, at } = await asked();
    const hers = await as(steering);
    const decided = await send(hers, at, { accountId: ada.accountId, decision: 'decline', reason: 'Full.' });
    expect(decided.text).toContain('You turned Ada Asks down.');
    // It is said to who decided, and to nobody else.
    const others = await as(world.admin);
    expect((await others.open(decided.path)).text).not.toContain('You turned');
    await hers.submit(decided, at, { decision: 'invite' });
    expect(await stateOf()).toBe('invited');
  });

  it('by the steering group has no way to take somebody out', async () => {
    const { steering, ada, stateOf, at } = await asked();
    const hers = await as(steering);
    const decided = await send(hers, at, { accountId: ada.accountId, decision: 'approve' });
    expect(decided.text).toContain('Ada Asks is a member now.');
    expect(decided.text).not.toContain('Take Ada Asks out');
    const csrf = /name="_csrf" value="([^"]+)"/.exec(decided.html)![1]!;
    const forged = await hers.post(at, { accountId: ada.accountId, decision: 'remove', _csrf: csrf });
    expect([forged.status, await stateOf()]).toEqual([403, 'active']);
  });
});

describe('where the forums of a network are, by forms', () => {
  it('asks to know that the forums here close, leads there, and takes them back', async () => {
    const world = await buildForum(web.services);
    const browser = await as(world.admin);
    const at = `${world.network.path}/settings`;
    const to = `${at}/hosting`;
    const save = async (fields: Record<string, string>) => browser.submit(await browser.open(at), to, fields);
    const unknowing = await save({ externalUrl: 'https://elsewhere.example/net' });
    expect(unknowing.status).toBe(422);
    expect(unknowing.html).toContain('<a href="#field-closesForums">');
    expect(unknowing.html).toMatch(/name="externalUrl"[^>]*value="https:\/\/elsewhere.example\/net"/);
    const moved = await save({ externalUrl: 'https://elsewhere.example/net', closesForums: 'true' });
    expect([moved.status, moved.text.includes('has its forums somewhere else')]).toEqual([200, true]);
    expect((await browser.open(world.forum.path)).status).toBe(404);
    await save({ externalUrl: '' });
    expect((await browser.open(world.forum.path)).status).toBe(200);
  });
});
