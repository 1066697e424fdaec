import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { recordStatements } from '../../bench/statements.js';
import type { PendingTermsDto, TermsDto, TermsVersionDto } from '../../contract/terms.js';
import { openDatabase, query } from '../../src/database/index.js';
import { createThread, editPost, replyToThread } from '../../src/forums/index.js';
import { type Actor, type Services, type SignedIn, visitor } from '../../src/kernel/index.js';
import { sealWith } from '../../src/lib/seal.js';
import { setAnonymity } from '../../src/networks/index.js';
import {
  acceptTerms,
  publishNetworkTerms,
  publishSiteTerms,
  readNetworkTerms,
  readSiteTerms,
  tellOfVersions,
  termsGate,
  termsLinks,
} from '../../src/terms/index.js';
import { buildPerson, buildReply, buildServices, run } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { eventually } from '../helpers/sockets.js';
import { listOf, runJob } from '../notifications/helpers.js';
import { buildCaseWorld, type CaseWorld, reasonOf } from '../reports/world.js';

let database: TestDatabase;
let services: Services;
let world: CaseWorld;

beforeAll(async () => {
  database = await testDatabase();
  services = buildServices(database.db, {
    gate: termsGate,
    noticeLinks: termsLinks,
    seal: sealWith(randomBytes(32)),
  });
});
afterAll(() => database.close());
beforeEach(async () => {
  world = await buildCaseWorld({ ...services, gate: undefined }, 'public');
});

const text = { body: 'Name no patient.', summary: 'A first text.', change: 'major' };
const publish = (by: SignedIn, from: string, more: object = {}) =>
  run(services, publishNetworkTerms, by, {
    ...text,
    networkId: world.network.id,
    from,
    ...more,
  }) as Promise<TermsVersionDto>;
const read = (by: Actor, more: object = {}) =>
  run(services, readNetworkTerms, by, { network: world.network.slug, ...more }) as Promise<TermsDto>;
const reply = (by: SignedIn, more: object = {}) =>
  run(services, replyToThread, by, {
    threadId: world.started.thread.id,
    body: 'Hello',
    clientKey: randomUUID(),
    ...more,
  });
const asked = async (promise: Promise<unknown>): Promise<PendingTermsDto[]> =>
  promise.then(
    () => [],
    (error: { extras: { terms: PendingTermsDto[] } }) => error.extras.terms,
  );

describe('versions of the rules', () => {
  it('are published by admins, counted, kept, and compared', async () => {
    expect((await read(visitor)).shown).toBeNull();
    expect((await publish(world.admin, '')).version).toBe('1.0');
    const small = { change: 'minor', body: 'Name no patient, nor a colleague.', summary: 'Colleagues too.' };
    expect((await publish(world.admin, '1.0', small)).version).toBe('1.1');
    expect((await publish(world.admin, '1.1', { body: 'Name nobody.' })).version).toBe('2.0');
    const now = await read(visitor, { from: '1.1' });
    expect(now.versions.map(({ version, isMajor }) => [version, isMajor])).toEqual([
      ['2.0', true],
      ['1.1', false],
      ['1.0', true],
    ]);
    expect(now.shown).toMatchObject({ version: '2.0', html: '<p>Name nobody.</p>\n' });
    expect(now.since?.changes?.some(({ kind }) => kind === 'removed')).toBe(true);
    expect((await read(visitor, { version: '1.1' })).shown?.source).toBe(small.body);
    expect(await reasonOf(read(visitor, { version: '7.0' }))).toBe('not_found');
  });

  it('are in the log, and nobody changes them', async () => {
    await publish(world.admin, '');
    const lines = await query(
      services.db,
      `select details from network_events where network_id = $1 and act = 'rules.published'`,
      [world.network.id],
    );
    expect(lines).toEqual([{ details: { major: 1, minor: 0 } }]);
    for (const statement of ['update policy_versions set source = $$x$$', 'delete from policy_versions'])
      await expect(query(services.db, statement)).rejects.toThrow('append-only');
  });

  it('are one of two that are published at once; a newer one is a conflict', async () => {
    const both = await Promise.all([1, 2].map(() => reasonOf(publish(world.admin, ''))));
    expect(both.sort()).toEqual(['done', 'newer_version']);
  });

  it('are not for moderators to publish, nor the site’s for admins of a network', async () => {
    expect(await reasonOf(publish(world.moderator, ''))).toBe('not_admin');
    for (const by of [world.admin, world.member])
      expect(await reasonOf(run(services, publishSiteTerms, by, { ...text, from: '' }))).toBe(
        'not_site_admin',
      );
  });
});

describe('accepting', () => {
  it('is asked for before the next post, once, and again only for a major version', async () => {
    const first = await publish(world.admin, '');
    expect(await reasonOf(reply(world.member))).toBe('policy_not_accepted');
    const start = { forumId: world.forum.id, title: 'Hello', body: 'There', clientKey: randomUUID() };
    expect(await reasonOf(run(services, createThread, world.member, start))).toBe('policy_not_accepted');
    const terms = await asked(reply(world.member));
    expect(terms).toEqual([
      { id: first.id, version: '1.0', name: world.network.name, path: `${world.network.path}/rules` },
    ]);
    await run(services, acceptTerms, world.member, { versionIds: [first.id] });
    expect(await reasonOf(reply(world.member))).toBe('done');
    await publish(world.admin, '1.0', { change: 'minor' });
    expect(await reasonOf(reply(world.member))).toBe('done');
    await publish(world.admin, '1.1');
    expect(await reasonOf(reply(world.member))).toBe('policy_not_accepted');
    expect(await read(world.member)).toMatchObject({
      accepted: { version: '1.0', at: expect.any(String) },
      pending: [{ version: '2.0' }],
    });
  });

  it('is asked for once of the database, until a version is published here or, within seconds, elsewhere', async () => {
    const first = await publish(world.admin, '');
    await run(services, acceptTerms, world.member, { versionIds: [first.id] });
    expect(await reasonOf(reply(world.member))).toBe('done');
    const end = recordStatements();
    for (let time = 0; time < 5; time++) expect(await reasonOf(reply(world.member))).toBe('done');
    // What binds is read anew every two seconds: on a busy machine once or twice meanwhile, and the account never.
    expect(end().filter(({ name }) => name === 'pending-terms')).toEqual([]);
    const elsewhere = await openDatabase(database.url, 1);
    try {
      const input = { ...text, networkId: world.network.id, from: '1.0' };
      await run({ ...services, db: elsewhere }, publishNetworkTerms, world.admin, input);
    } finally {
      await elsewhere.destroy();
    }
    const isAsked = async () => (await reasonOf(reply(world.member))) === 'policy_not_accepted';
    await eventually(isAsked, 'the version of the other node binds here');
    await publish(world.admin, '2.0');
    expect(await reasonOf(reply(world.admin))).toBe('done');
  });

  it('is kept with version and time; whoever published has accepted', async () => {
    const { id } = await publish(world.admin, '');
    expect(await reasonOf(reply(world.admin))).toBe('done');
    const rows = await query(
      services.db,
      'select account_id, accepted_at from policy_acceptances where version_id = $1',
      [id],
    );
    expect(rows).toEqual([{ account_id: world.admin.accountId, accepted_at: expect.any(Date) }]);
  });

  it('is asked of whoever posts without a name, too, and leaves no trace of the post', async () => {
    await run(services, setAnonymity, world.admin, { networkId: world.network.id, mode: 'on' });
    const { id } = await publish(world.admin, '');
    expect(await reasonOf(reply(world.member, { anonymous: true }))).toBe('policy_not_accepted');
    await run(services, acceptTerms, world.member, { versionIds: [id] });
    expect(await reasonOf(reply(world.member, { anonymous: true }))).toBe('done');
  });

  it('is not asked for an edit of what stands already', async () => {
    const { post } = await buildReply(
      { ...services, gate: undefined },
      world.started.thread.id,
      world.member,
    );
    await publish(world.admin, '');
    const edit = run(services, editPost, world.member, { postId: post.id, body: 'Mended', version: 1 });
    expect(await reasonOf(edit)).toBe('done');
  });

  it('is of versions that are there, by somebody signed in', async () => {
    const { id } = await publish(world.admin, '');
    expect(await reasonOf(run(services, acceptTerms, visitor, { versionIds: [id] }))).toBe('sign_in');
    const unknown = run(services, acceptTerms, world.member, { versionIds: [id, randomUUID()] });
    expect(await reasonOf(unknown)).toBe('not_found');
  });
});

describe('news of a version', () => {
  it('reaches the members, once, and leads to the rules with what is different', async () => {
    const outsider = await buildPerson(services);
    await publish(world.admin, '');
    await runJob(services, tellOfVersions);
    await runJob(services, tellOfVersions);
    const news = await listOf(services, world.member, 'fairness');
    expect(news).toMatchObject([{ notice: { kind: 'policyChanged' }, path: `${world.network.path}/rules` }]);
    expect(await listOf(services, outsider, 'fairness')).toEqual([]);
    expect(await listOf(services, world.admin, 'fairness')).toEqual([]);
  });

  it('is no news for a small change', async () => {
    await publish(world.admin, '');
    await runJob(services, tellOfVersions);
    await publish(world.admin, '1.0', { change: 'minor' });
    const left = await query(services.db, 'select version_id from policy_tellings');
    expect(left).toEqual([]);
  });
});

// Last: every account is asked from here on.
describe('the rules of the site', () => {
  it('are asked for beside the network’s, in every network', async () => {
    const ofNetwork = await publish(world.admin, '');
    const ofSite = (await run(services, publishSiteTerms, world.siteAdmin, {
      ...text,
      from: '',
    })) as TermsVersionDto;
    const terms = await asked(reply(world.member));
    expect(terms.map(({ id }) => id)).toEqual([ofSite.id, ofNetwork.id]);
    await run(services, acceptTerms, world.member, { versionIds: [ofSite.id] });
    expect((await asked(reply(world.member))).map(({ id }) => id)).toEqual([ofNetwork.id]);
    await run(services, acceptTerms, world.member, { versionIds: [ofNetwork.id] });
    expect(await reasonOf(reply(world.member))).toBe('done');
    expect((await run(services, readSiteTerms, visitor, {})) as TermsDto).toMatchObject({
      network: null,
      shown: { version: '1.0' },
      pending: [],
    });
  });
});
