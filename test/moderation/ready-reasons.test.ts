import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NetworkLogDto } from '../../contract/network-log.js';
import {
  READY_REASONS,
  type ReadyChoiceDto,
  type ReadyReasonDto,
  type ReadyReasonsDto,
} from '../../contract/ready-reasons.js';
import { readNetworkLog } from '../../src/desk/index.js';
import { type Services, type SignedIn, visitor } from '../../src/kernel/index.js';
import {
  addReadyReason,
  changeReadyReason,
  chooseReadyReason,
  listReadyReasons,
  removeReadyReason,
} from '../../src/moderation/index.js';
import { buildForum, buildMember, buildServices, run } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { buildCaseWorld, type CaseWorld, reasonOf } from '../reports/world.js';

/** Reasons that admins write for moderators. */
let database: TestDatabase;
let services: Services;
let world: CaseWorld;
beforeAll(async () => {
  database = await testDatabase(4);
  services = buildServices(database.db);
});
afterAll(() => database.close());
beforeEach(async () => {
  world = await buildCaseWorld(services);
});

const words = 'It names a patient. Write it again without the name.';
const add = (by: SignedIn, more: object = {}) =>
  run(services, addReadyReason, by, {
    networkId: world.network.id,
    rule: 'patient',
    words,
    ...more,
  }) as Promise<ReadyReasonDto>;
const list = (by: SignedIn = world.moderator) =>
  run(services, listReadyReasons, by, { network: world.network.slug }) as Promise<ReadyReasonsDto>;
const choose = (by: Parameters<typeof run>[2], forumId = world.forum.id) =>
  run(services, chooseReadyReason, by, { forumId }) as Promise<ReadyChoiceDto>;

describe('ready reasons', () => {
  it('are written by admins and chosen from by whoever moderates the forum, in the order of writing', async () => {
    const first = await add(world.admin);
    const second = await add(world.siteAdmin, { rule: 'offensive', words: 'Stay polite.' });
    expect((await list()).reasons).toEqual([first, second]);
    expect((await choose(world.moderator)).reasons).toEqual([first, second]);
    const elsewhere = await buildForum(services, { access: 'public' });
    expect((await choose(elsewhere.admin, elsewhere.forum.id)).reasons).toEqual([]);
  });

  it('are nothing for those who moderate nothing here', async () => {
    await add(world.admin);
    expect(await reasonOf(list(world.member))).toBe('not_moderator');
    expect(await reasonOf(choose(world.member))).toBe('not_moderator');
    const stranger = await buildMember(services, await buildForum(services, { access: 'public' }), 'admin');
    expect(await reasonOf(choose(stranger))).not.toBe('done');
    expect(await reasonOf(choose(visitor))).not.toBe('done');
  });

  it('are changed and taken away by admins alone: for all others there is no such thing', async () => {
    const { id: reasonId } = await add(world.admin);
    const changed = { reasonId, rule: 'offensive', words: 'Stay polite, please.' };
    expect(await reasonOf(add(world.moderator))).toBe('not_admin');
    for (const by of [world.moderator, world.member]) {
      expect(await reasonOf(run(services, changeReadyReason, by, changed))).toBe('not_found');
      expect(await reasonOf(run(services, removeReadyReason, by, { reasonId }))).toBe('not_found');
    }
    await run(services, changeReadyReason, world.admin, changed);
    expect((await list()).reasons).toEqual([
      { id: reasonId, rule: 'offensive', words: 'Stay polite, please.' },
    ]);
    await run(services, removeReadyReason, world.admin, { reasonId });
    expect((await list()).reasons).toEqual([]);
    expect(await reasonOf(run(services, removeReadyReason, world.admin, { reasonId }))).toBe('not_found');
  });

  it('leave a line in the log of the network, without their words', async () => {
    const { id: reasonId } = await add(world.admin);
    await run(services, changeReadyReason, world.admin, { reasonId, rule: 'offensive', words });
    await run(services, removeReadyReason, world.admin, { reasonId });
    const log = (await run(services, readNetworkLog, world.admin, {
      network: world.network.slug,
    })) as NetworkLogDto;
    const acts = log.lines.flatMap(({ what }) => (what.log === 'network' ? [what.act] : []));
    expect(acts.slice(0, 3)).toEqual(['readyReason.removed', 'readyReason.changed', 'readyReason.added']);
    expect(JSON.stringify(log)).not.toContain('names a patient');
  });

  it('have an end', async () => {
    for (let n = 0; n < READY_REASONS; n++) await add(world.admin, { words: `Reason ${n}` });
    expect(await reasonOf(add(world.admin))).toBe('ready_reasons');
  });
});
