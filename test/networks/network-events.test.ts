import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { networkActs } from '../../contract/network-log.js';
import { query, transaction } from '../../src/database/index.js';
import { archiveForum, createForum, updateForum } from '../../src/forums/index.js';
import type { Services, SignedIn } from '../../src/kernel/index.js';
import {
  announce,
  answerOffer,
  clearContact,
  inviteByAddress,
  inviteByLink,
  inviteMany,
  offer,
  revokeInvitation,
  sendInvitationAgain,
  setConfirmation,
  setPersonalData,
  updateAccess,
  updateNetwork,
  withdrawOffer,
  writeNetworkEvent,
} from '../../src/networks/index.js';
import {
  createNetworkPage,
  deleteNetworkPage,
  moveNetworkPage,
  updateNetworkPage,
} from '../../src/publishing/index.js';
import { buildMember, buildNetwork, buildServices, type NetworkWorld, run } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { hold, waiting } from '../helpers/locks.js';

let database: TestDatabase;
let services: Services;
beforeAll(async () => {
  database = await testDatabase(8);
  services = buildServices(database.db);
});
afterAll(() => database.close());

interface Line {
  act: string;
  details: Record<string, unknown>;
  actor: string;
  forum: string | null;
  person: string | null;
  thing: string | null;
}

const linesOf = ({ network }: NetworkWorld) =>
  query<Line>(
    services.db,
    `select act, details, actor_id as actor, forum_id as forum, account_id as person, thing_id as thing from network_events
     where network_id = $1 order by id`,
    [network.id],
  );

const actsOf = async (world: NetworkWorld) => (await linesOf(world)).map(({ act }) => act);
const idOf = (person: SignedIn) => person.accountId;

describe('the network’s own log', () => {
  it('says what a setting was before, whoever else sets it at the same moment', async () => {
    const world = await buildNetwork(services);
    const set = (mode: 'stop' | 'off') =>
      run(services, setPersonalData, world.admin, { networkId: world.network.id, mode });
    const release = await hold(database, 'select from networks where id = $1 for update', [world.network.id]);
    const both = [set('stop'), set('off')];
    await waiting(database, 2);
    await release();
    await Promise.all(both);
    const [first, second] = (await linesOf(world)).filter(({ act }) => act === 'personalData.changed');
    expect(first?.details.from).toBe('warn');
    expect(second?.details.from).toBe(first?.details.to);
  });

  it('has a line for each thing that settings change, and none for what stays', async () => {
    const world = await buildNetwork(services);
    const { network, admin } = world;
    const { name, aims, membershipPolicy, contact } = network;
    const profile = { networkId: network.id, name, aims, membershipPolicy, contact, brand: network.brand };
    await run(services, updateNetwork, admin, profile);
    await run(services, updateNetwork, admin, { ...profile, aims: 'Other aims', brand: 'plum' });
    const access = { networkId: network.id, joining: 'open', visibility: 'public', questions: [] };
    await run(services, updateAccess, admin, access);
    await run(services, updateAccess, admin, { ...access, joining: 'request', questions: ['Who are you?'] });
    const lines = await linesOf(world);
    expect(lines.map(({ act, details }) => [act, details])).toEqual([
      ['network.created', {}],
      ['profile.changed', { fields: ['aims', 'brand'] }],
      ['joining.changed', { from: 'open', to: 'request' }],
      ['questions.changed', { count: 1 }],
    ]);
    expect(new Set(lines.map(({ actor }) => actor))).toEqual(new Set([idOf(admin)]));
  });

  it('has a line for a forum that is opened, changed, closed to others and archived', async () => {
    const world = await buildNetwork(services);
    const { network, admin } = world;
    const forum = await run(services, createForum, admin, {
      networkId: network.id,
      slug: 'a-forum',
      name: 'A forum',
      description: 'Of things',
      access: 'public',
    });
    const settings = { forumId: forum.id, name: 'A forum', description: 'Of things', access: 'public' };
    await run(services, updateForum, admin, settings);
    await run(services, updateForum, admin, { ...settings, name: 'Another name', access: 'invited' });
    await run(services, archiveForum, admin, { forumId: forum.id, isArchived: true });
    await run(services, archiveForum, admin, { forumId: forum.id, isArchived: false });
    const lines = (await linesOf(world)).slice(1);
    expect(lines.map(({ act, details, forum: about }) => [act, details, about])).toEqual([
      ['forum.created', { access: 'public' }, forum.id],
      ['forum.changed', { fields: ['name'] }, forum.id],
      ['forum.access', { from: 'public', to: 'invited' }, forum.id],
      ['forum.archived', {}, forum.id],
      ['forum.reopened', {}, forum.id],
    ]);
  });

  it('has a line for invitations, and never an address or a secret', async () => {
    const world = await buildNetwork(services);
    const { network, admin } = world;
    const networkId = network.id;
    const link = await run(services, inviteByLink, admin, { networkId, uses: 5 });
    await run(services, inviteByAddress, admin, { networkId, address: 'someone@secret.example' });
    const [sent] = await query<{ id: string }>(
      services.db,
      'select id from invitations where network_id = $1 and address is not null',
      [networkId],
    );
    await run(services, sendInvitationAgain, admin, { networkId, invitationId: sent!.id });
    const csv = 'Ada Lovelace,RX1,ada@secret.example\nGrace Hopper,RX2,grace@secret.example';
    await run(services, inviteMany, admin, { networkId, csv, isDryRun: true });
    await run(services, inviteMany, admin, { networkId, csv });
    const [open] = await query<{ id: string }>(
      services.db,
      'select id from invitations where network_id = $1 and address is null',
      [networkId],
    );
    await run(services, revokeInvitation, admin, { networkId, invitationId: open!.id });
    const lines = (await linesOf(world)).slice(1);
    expect(lines.map(({ act, details }) => [act, details])).toEqual([
      ['invitation.link', { role: 'member', uses: 5 }],
      ['invitation.address', { role: 'member' }],
      ['invitation.again', {}],
      ['invitation.list', { count: 2 }],
      ['invitation.revoked', {}],
    ]);
    const all = JSON.stringify(lines);
    expect(all).not.toContain('secret.example');
    expect(all).not.toContain(link.path.split('=')[1]);
  });

  it('has a line for what members are told, asked and offered', async () => {
    const world = await buildNetwork(services);
    const { network, admin } = world;
    const networkId = network.id;
    const member = await buildMember(services, world);
    const { username } = member;
    const told = { title: 'The hall', body: 'It is closed.', clientKey: randomUUID() };
    await run(services, announce, admin, { networkId, ...told });
    await run(services, announce, admin, { networkId, ...told });
    const asked = { networkId, everyMonths: 12, endsUnconfirmed: false };
    await run(services, setConfirmation, admin, asked);
    await run(services, setConfirmation, admin, asked);
    const offerIds = () =>
      query<{ id: string }>(
        services.db,
        'select id from network_offers where network_id = $1 and outcome is null',
        [networkId],
      );
    await run(services, offer, admin, { networkId, username, kind: 'admin' });
    await run(services, withdrawOffer, admin, { networkId, offerId: (await offerIds())[0]!.id });
    await run(services, offer, admin, { networkId, username, kind: 'contact' });
    await run(services, answerOffer, member, { offerId: (await offerIds())[0]!.id, isAccepted: true });
    await run(services, clearContact, admin, { networkId });
    const lines = (await linesOf(world)).slice(1);
    expect(lines.map(({ act, details, person }) => [act, details, person])).toEqual([
      ['announcement.sent', {}, null],
      ['confirmation.changed', { months: 12, ends: false }, null],
      ['offer.made', { offer: 'admin' }, idOf(member)],
      ['offer.withdrawn', {}, idOf(member)],
      ['offer.made', { offer: 'contact' }, idOf(member)],
      ['contact.named', {}, idOf(member)],
      ['contact.cleared', {}, null],
    ]);
    expect(new Set(lines.map(({ actor }) => actor))).toEqual(new Set([idOf(admin)]));
  });

  it('has a line for its own pages', async () => {
    const world = await buildNetwork(services);
    const { network, admin } = world;
    const networkId = network.id;
    const text = { title: 'How we work', body: 'Well.' };
    const { page } = await run(services, createNetworkPage, admin, { networkId, slug: 'how', ...text });
    const about = { networkId, pageId: page.id };
    const changed = { ...about, ...text, audience: 'members', isPublished: true };
    await run(services, updateNetworkPage, admin, changed);
    // The only one has no other place: nothing is moved.
    await run(services, moveNetworkPage, admin, { ...about, direction: 'up' });
    const second = { networkId, slug: 'why', title: 'Why', body: 'So.' };
    const { page: why } = await run(services, createNetworkPage, admin, second);
    await run(services, moveNetworkPage, admin, { networkId, pageId: why.id, direction: 'up' });
    await run(services, deleteNetworkPage, admin, { ...about, isDeleted: true });
    await run(services, deleteNetworkPage, admin, { ...about, isDeleted: false });
    const lines = (await linesOf(world)).slice(1);
    expect(lines.map(({ act, details, thing }) => [act, details, thing])).toEqual([
      ['page.created', { audience: 'public', isPublished: false }, page.id],
      ['page.changed', { audience: 'members', isPublished: true }, page.id],
      ['page.created', { audience: 'public', isPublished: false }, why.id],
      ['page.ordered', {}, why.id],
      ['page.deleted', {}, page.id],
      ['page.restored', {}, page.id],
    ]);
  });

  it('keeps no line of what was taken back', async () => {
    const world = await buildNetwork(services);
    const work = transaction(services.db, async (write) => {
      const about = { networkId: world.network.id, actorId: idOf(world.admin) };
      await writeNetworkEvent(write, { ...about, act: 'questions.changed', details: { count: 2 } });
      throw new Error('taken back');
    });
    await expect(work).rejects.toThrow('taken back');
    expect(await actsOf(world)).toEqual(['network.created']);
  });

  it('refuses update, delete and truncate in the database itself', async () => {
    await buildNetwork(services);
    for (const text of [
      `update network_events set act = 'x'`,
      'delete from network_events',
      'truncate network_events',
    ]) {
      await expect(query(services.db, text)).rejects.toThrow('append-only');
    }
  });

  it.each(Object.entries(networkActs))(
    '%s has details that hold no text that somebody typed',
    (_act, { details }) => {
      const text = JSON.stringify(z.toJSONSchema(details));
      const strings = text.match(/"type":"string"(?!,"(enum|const|pattern)")/g) ?? [];
      expect(strings).toEqual([]);
    },
  );
});
