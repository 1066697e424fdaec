import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NetworkLogDto } from '../../contract/network-log.js';
import type { NetworkDto } from '../../contract/networks.js';
import type { RegisterEntryDto } from '../../contract/register.js';
import { query } from '../../src/database/index.js';
import { readNetworkLog } from '../../src/desk/index.js';
import type { Committed } from '../../src/feed/index.js';
import { createForum, listForums, readForum, readThread, replyToThread } from '../../src/forums/index.js';
import { type Services, type SignedIn, visitor } from '../../src/kernel/index.js';
import {
  announce,
  createNetwork,
  inviteByLink,
  joinNetwork,
  listMembers,
  readNetwork,
  updateNetwork,
} from '../../src/networks/index.js';
import { listNotifications } from '../../src/notifications/index.js';
import { createBlock, createNetworkPage } from '../../src/publishing/index.js';
import { readPublicTalk } from '../../src/reading/index.js';
import {
  closeNetwork,
  declareNetwork,
  findNetworks,
  listReviews,
  readNetworkData,
  readRegisterEntry,
  removeFromRegister,
  reopenNetwork,
  returnToRegister,
  reviewNetwork,
} from '../../src/register/index.js';
import {
  buildForum,
  buildMember,
  buildNetwork,
  buildPerson,
  buildServices,
  buildThread,
  run,
} from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';

let database: TestDatabase;
let services: Services;
let siteAdmin: SignedIn;
beforeAll(async () => {
  database = await testDatabase();
  services = buildServices(database.db);
  siteAdmin = await buildPerson(services, { isSiteAdmin: true });
});
afterAll(() => database.close());

async function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'done',
    (error: { code?: string; extras?: { reason?: string } }) =>
      error.extras?.reason ?? error.code ?? String(error),
  );
}

async function draft(overrides: object = {}): Promise<{ network: NetworkDto; admin: SignedIn }> {
  const admin = await buildPerson(services);
  const { network } = await run(services, createNetwork, admin, {
    name: 'A new one',
    slug: `new-${randomUUID().slice(0, 12)}`,
    aims: 'Aims',
    membershipPolicy: 'Policy',
    contact: 'Contact',
    ...overrides,
  });
  return { network, admin };
}

const declare = (actor: SignedIn, networkId: string, organisationKind = 'group') =>
  run(services, declareNetwork, actor, { networkId, organisationKind, isBonaFide: true });
const isFound = async ({ name, slug }: NetworkDto) =>
  (await run(services, findNetworks, visitor, { q: name })).networks.some(
    ({ network }) => network.slug === slug,
  );
const newsOf = async (actor: SignedIn) =>
  (await run(services, listNotifications, actor, { show: 'network' })).notifications.map(
    ({ notice }) => notice && [notice.kind, notice.text],
  );
const removal = { code: 'commercial', reason: 'Sells a product: see the mail of 3 May.' };

describe('declaration and review (N48, N49)', () => {
  it('a network is a draft that works at once, and is listed after a review', async () => {
    const { network, admin } = await draft({ name: `Porters ${randomUUID().slice(0, 8)}` });
    expect(await isFound(network)).toBe(false);
    expect(await codeOf(run(services, readNetwork, visitor, { network: network.slug }))).toBe('done');
    await buildMember(services, { network, admin });

    const entry = await declare(admin, network.id);
    expect(entry.listing).toBe('waiting');
    const [row] = await query(
      services.db,
      'select declared_version as version, declared_at is not null as timed from networks where id = $1',
      [network.id],
    );
    expect(row).toEqual({ version: 1, timed: true });
    expect(await isFound(network)).toBe(false);
    const { waiting } = await run(services, listReviews, siteAdmin, {});
    expect(waiting.find((one) => one.network.id === network.id)?.declaredAt).toBe(entry.declaredAt);

    await run(services, reviewNetwork, siteAdmin, { networkId: network.id, isApproved: true });
    expect(await isFound(network)).toBe(true);
    expect(await newsOf(admin)).toEqual([['listed', null]]);
  });

  it.each(['company', 'charity'])('a %s cannot be listed, and is told why', async (kind) => {
    const { network, admin } = await draft({ organisationKind: kind });
    await expect(declare(admin, network.id, kind)).rejects.toMatchObject({
      code: 'invalid_input',
      extras: { reason: 'kind_not_listed', fields: [{ field: 'organisationKind' }] },
    });
    const own = await run(services, createNetwork, siteAdmin, {
      name: 'Of the site',
      slug: `own-${randomUUID().slice(0, 12)}`,
      aims: 'a',
      membershipPolicy: 'b',
      contact: 'c',
      organisationKind: kind,
    });
    expect(own.network.isInRegister).toBe(false);
  });

  it.each(['aims', 'membership_policy', 'contact'])(
    'a network without its %s is not declared (N09)',
    async (column) => {
      const { network, admin } = await draft();
      await query(services.db, `update networks set ${column} = ' ' where id = $1`, [network.id]);
      const field = column === 'membership_policy' ? 'membershipPolicy' : column;
      await expect(declare(admin, network.id)).rejects.toMatchObject({
        code: 'invalid_input',
        extras: { fields: [{ field }] },
      });
    },
  );

  it('is declared by its admins, once, and only truly', async () => {
    const { network, admin } = await draft();
    const stranger = await buildPerson(services);
    const member = await buildMember(services, { network, admin });
    expect(await codeOf(declare(stranger, network.id))).toBe('not_admin');
    expect(await codeOf(declare(member, network.id))).toBe('not_admin');
    const untrue = { networkId: network.id, organisationKind: 'group', isBonaFide: false };
    await expect(run(services, declareNetwork, admin, untrue)).rejects.toMatchObject({
      extras: { fields: [{ field: 'isBonaFide' }] },
    });
    const answers = await Promise.all([1, 2, 3].map(() => codeOf(declare(admin, network.id))));
    expect(answers.sort()).toEqual(['declared_already', 'declared_already', 'done']);
  });

  it('is turned down with a reason that its admins read, and can be declared again', async () => {
    const { network, admin } = await draft();
    await declare(admin, network.id);
    const no = { networkId: network.id, isApproved: false };
    await expect(run(services, reviewNetwork, siteAdmin, no)).rejects.toMatchObject({
      extras: { fields: [{ field: 'reason' }] },
    });
    await run(services, reviewNetwork, siteAdmin, { ...no, reason: 'Say who it is for.' });
    expect(await newsOf(admin)).toEqual([['notListed', 'Say who it is for.']]);
    expect((await declare(admin, network.id)).listing).toBe('waiting');
  });

  it('only who runs the site reviews, and a decision is made once', async () => {
    const { network, admin } = await draft();
    await declare(admin, network.id);
    const yes = { networkId: network.id, isApproved: true };
    for (const actor of [admin, await buildPerson(services)]) {
      expect(await codeOf(run(services, reviewNetwork, actor, yes))).toBe('not_site_admin');
      expect(await codeOf(run(services, listReviews, actor, {}))).toBe('not_site_admin');
      for (const useCase of [removeFromRegister, closeNetwork])
        expect(await codeOf(run(services, useCase, actor, { networkId: network.id, ...removal }))).toBe(
          'not_site_admin',
        );
      for (const useCase of [returnToRegister, reopenNetwork])
        expect(await codeOf(run(services, useCase, actor, { networkId: network.id, reason: 'x' }))).toBe(
          'not_site_admin',
        );
    }
    const both = [yes, { ...yes, isApproved: false, reason: 'No.' }];
    const answers = await Promise.all(
      both.map((input) => codeOf(run(services, reviewNetwork, siteAdmin, input))),
    );
    expect(answers.sort()).toEqual(['done', 'not_waiting']);
  });
});

describe('removal from the register (N53)', () => {
  it('hides a network from the finder at once, keeps the inner reason for reviewers, and can be undone', async () => {
    const { network, admin } = await buildNetwork(services, { name: `Sold ${randomUUID().slice(0, 8)}` });
    const member = await buildMember(services, { network, admin });
    expect(await isFound(network)).toBe(true);
    await expect(
      run(services, removeFromRegister, siteAdmin, {
        networkId: network.id,
        code: 'commercial',
        reason: ' ',
      }),
    ).rejects.toMatchObject({ extras: { fields: [{ field: 'reason' }] } });
    await run(services, removeFromRegister, siteAdmin, { networkId: network.id, ...removal });
    expect(await isFound(network)).toBe(false);
    expect(await codeOf(run(services, readNetwork, visitor, { network: network.slug }))).toBe('done');
    expect(await newsOf(admin)).toEqual([['delisted', null]]);
    expect(await newsOf(member)).toEqual([]);
    expect(await codeOf(declare(admin, network.id))).toBe('removed_from_register');

    const entryOf = (actor: SignedIn): Promise<RegisterEntryDto> =>
      run(services, readRegisterEntry, actor, { network: network.slug });
    expect((await entryOf(siteAdmin)).events).toMatchObject([
      { act: 'remove', ...removal, by: { id: siteAdmin.accountId } },
    ]);
    expect((await entryOf(admin)).events).toMatchObject([
      { act: 'remove', code: 'commercial', reason: null, by: null },
    ]);
    expect(await codeOf(entryOf(member))).toBe('not_admin');

    await run(services, returnToRegister, siteAdmin, { networkId: network.id, reason: 'A mistake.' });
    expect(await isFound(network)).toBe(true);
  });
});

describe('closing a network down (N50)', () => {
  it('is gone for everyone but who runs it; its forums are out of all reach, and come back as they were', async () => {
    const world = await buildNetwork(services, { name: `Shop ${randomUUID().slice(0, 8)}` });
    const { network, admin } = world;
    const member = await buildMember(services, world);
    const open = await buildForum(services, { within: world });
    const inner = await buildForum(services, { within: world, access: 'members' });
    const { thread } = await buildThread(services, open);
    const here = { networkId: network.id, title: 'Our rules', body: 'Be *kind*.' };
    await run(services, createNetworkPage, admin, { ...here, slug: 'rules', audience: 'members' });
    await run(services, createBlock, admin, here);
    await run(services, announce, admin, { ...here, clientKey: randomUUID() });
    const hints: Committed[] = [];
    const stop = services.feed.onCommitted((committed) => hints.push(...[committed].flat()));
    await run(services, closeNetwork, siteAdmin, {
      networkId: network.id,
      ...removal,
      note: 'You sell a product.',
    });
    stop();
    expect(new Set(hints.map(({ forum }) => forum))).toEqual(new Set([open.forum.id, inner.forum.id]));
    expect(hints.every(({ seq, access }) => access === seq)).toBe(true);

    expect(await isFound(network)).toBe(false);
    expect(await newsOf(member)).toEqual([['closed', 'You sell a product.']]);
    for (const actor of [visitor, member, await buildPerson(services)]) {
      const codes = await Promise.all([
        run(services, readNetwork, actor, { network: network.slug }).catch(({ code }) => code),
        run(services, listForums, actor, { networkId: network.id }).catch(({ code }) => code),
        run(services, joinNetwork, actor, { networkId: network.id }).catch(({ code }) => code),
        run(services, listMembers, actor, { network: network.slug }).catch(({ code }) => code),
      ]);
      expect(codes).toEqual(['gone', 'gone', 'gone', 'gone']);
    }
    for (const actor of [visitor, member, admin, siteAdmin]) {
      for (const { forum } of [open, inner])
        expect(
          await codeOf(run(services, readForum, actor, { network: network.slug, forum: forum.slug })),
        ).toBe('not_found');
      expect(await codeOf(run(services, readThread, actor, { threadId: thread.id }))).toBe('not_found');
    }
    const { threads } = await run(services, readPublicTalk, visitor, {});
    expect(threads.map((place) => place.thread.id)).not.toContain(thread.id);
    expect(
      await codeOf(
        run(services, replyToThread, admin, { threadId: thread.id, body: 'x', clientKey: randomUUID() }),
      ),
    ).toBe('not_found');

    // Who ran it still sees what it was, and changes nothing.
    const home = await run(services, readNetwork, admin, { network: network.slug });
    expect([home.network.isClosed, home.viewer.canManage]).toEqual([true, false]);
    expect((await run(services, listForums, admin, { networkId: network.id })).forums).toEqual([]);
    for (const attempt of [
      run(services, updateNetwork, admin, {
        networkId: network.id,
        name: 'Again',
        aims: 'a',
        membershipPolicy: 'b',
        contact: 'c',
        brand: 'red',
      }),
      run(services, inviteByLink, admin, { networkId: network.id }),
      run(services, createForum, admin, {
        networkId: network.id,
        name: 'New',
        slug: 'new',
        description: 'd',
        access: 'members',
      }),
      declare(admin, network.id),
    ])
      expect(await codeOf(attempt)).toBe('closed');

    // They take their data along.
    const parts: Record<string, unknown[]> = {};
    for await (const { part, rows } of await run(services, readNetworkData, admin, { network: network.slug }))
      parts[part] = [...(parts[part] ?? []), ...rows];
    expect(parts).toMatchObject({
      network: [{ slug: network.slug }],
      forums: [
        { id: open.forum.id, access: 'public' },
        { id: inner.forum.id, access: 'members' },
      ],
      posts: [{ thread: thread.id, number: 1 }],
      pages: [{ slug: 'rules', text: here.body, audience: 'members', isPublished: false }],
      homeTexts: [{ title: here.title, text: here.body, audience: 'public' }],
      announcements: [{ title: here.title, text: here.body }],
    });
    expect(parts.members).toHaveLength(2);
    expect(await codeOf(run(services, readNetworkData, member, { network: network.slug }))).toBe('closed');

    await run(services, reopenNetwork, siteAdmin, { networkId: network.id, reason: 'They stopped.' });
    expect(await codeOf(run(services, readThread, visitor, { threadId: thread.id }))).toBe('done');
    const at = { network: network.slug, forum: inner.forum.slug };
    expect(await codeOf(run(services, readForum, member, at))).toBe('done');
    expect(await codeOf(run(services, readForum, visitor, at))).toBe('members_only');
    expect(await newsOf(member)).toMatchObject([
      ['reopened', null],
      ['closed', 'You sell a product.'],
    ]);
  });

  it('leaves an unlisted network hidden from who may not know of it', async () => {
    const { network } = await buildNetwork(services);
    await query(services.db, `update networks set visibility = 'unlisted' where id = $1`, [network.id]);
    await run(services, closeNetwork, siteAdmin, { networkId: network.id, ...removal });
    expect(await codeOf(run(services, readNetwork, visitor, { network: network.slug }))).toBe('not_found');
  });
});

describe('the log of the network itself', () => {
  it('has each act of the register, written with it, and not who reviewed', async () => {
    const { network, admin } = await draft();
    const { id: networkId, slug } = network;
    await declare(admin, networkId);
    await run(services, reviewNetwork, siteAdmin, { networkId, isApproved: false, reason: 'Say more.' });
    await declare(admin, networkId);
    await run(services, reviewNetwork, siteAdmin, { networkId, isApproved: true });
    await run(services, removeFromRegister, siteAdmin, { networkId, ...removal });
    expect(await codeOf(run(services, removeFromRegister, siteAdmin, { networkId, ...removal }))).toBe(
      'removed_already',
    );
    await run(services, returnToRegister, siteAdmin, { networkId, reason: 'x' });
    await run(services, closeNetwork, siteAdmin, { networkId, ...removal });
    await run(services, reopenNetwork, siteAdmin, { networkId, reason: 'x' });
    const log: NetworkLogDto = await run(services, readNetworkLog, admin, { network: slug });
    const lines = log.lines.map(({ what, by, isBySite, undo }) => [
      'act' in what && what.act,
      by?.username ?? (isBySite && 'the site'),
      undo?.path,
    ]);
    const register = `/n/${slug}/register`;
    expect(lines).toEqual([
      ['register.reopened', 'the site', register],
      ['register.closed', 'the site', register],
      ['register.returned', 'the site', register],
      ['register.removed', 'the site', register],
      ['register.approved', 'the site', register],
      ['register.declared', admin.username, register],
      ['register.declined', 'the site', register],
      ['register.declared', admin.username, register],
      ['network.created', admin.username, undefined],
    ]);
    const text = JSON.stringify(log);
    for (const hidden of [siteAdmin.username, siteAdmin.accountId, removal.reason, 'Say more.'])
      expect(text).not.toContain(hidden);
  });
});

describe('a network that is hosted elsewhere (N10)', () => {
  it('has a profile that leads there, and no forums', async () => {
    const { network, admin } = await draft({ externalUrl: 'https://elsewhere.example/net' });
    expect(network.externalUrl).toBe('https://elsewhere.example/net');
    expect(
      await codeOf(
        run(services, createForum, admin, {
          networkId: network.id,
          name: 'Forum',
          slug: 'forum',
          description: 'd',
          access: 'public',
        }),
      ),
    ).toBe('not_found');
  });

  it.each([
    'javascript:alert(1)',
    'ftp://x.example',
    'https://',
    'x.example',
    'https://a b.example',
    '//x.example',
  ])('is not at %j', async (externalUrl) => {
    await expect(draft({ externalUrl })).rejects.toMatchObject({
      extras: { fields: [{ field: 'externalUrl' }] },
    });
  });
});
