import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { namedPeopleIn } from '../../contract/personal-data/named-people.js';
import { query } from '../../src/database/index.js';
import { lockThread, removePost, restorePost, retitleThread } from '../../src/moderation/index.js';
import { announce, createNetwork, setPersonalData, updateNetwork } from '../../src/networks/index.js';
import {
  createBlock,
  createNetworkPage,
  updateBlock,
  updateNetworkPage,
} from '../../src/publishing/index.js';
import { noteCase, raiseCase } from '../../src/reports/index.js';
import { buildReply, run } from '../factories/world.js';
import { type RunningApp, startApp } from '../helpers/app.js';
import { signInAs } from '../helpers/sockets.js';
import { buildCaseWorld, type CaseWorld, caseOf, reasonOf, report } from '../reports/world.js';

/** From the examples that are published for tests. */
const number = '401 023 2137';
const text = `The letter for ${number} came back.`;
const masked = 'The letter for 401 *** **** came back.';
let app: RunningApp;
let world: CaseWorld;

beforeAll(async () => {
  app = await startApp();
  world = await buildCaseWorld(app.app.services);
});
afterAll(() => app.stop());
const by = <U extends Parameters<typeof run>[1]>(useCase: U, input: object, who = world.admin) =>
  run(app.app.services, useCase, who, input);

describe('what those who run a network publish', () => {
  const page = () => ({
    networkId: world.network.id,
    slug: `p-${randomUUID().slice(0, 8)}`,
    isPublished: true,
  });
  it('is asked about as posts are: announcements, pages, texts of the home', async () => {
    const { id: networkId } = world.network;
    const made = (await by(createNetworkPage, { ...page(), title: 'Plain', body: 'Nobody.' })) as {
      page: { id: string };
    };
    const { blocks } = (await by(createBlock, { networkId, title: 'Plain', body: 'Nobody.' })) as {
      blocks: { id: string }[];
    };
    const ways: [Parameters<typeof run>[1], () => object][] = [
      [announce, () => ({ networkId, title: 'A letter', body: text, clientKey: randomUUID() })],
      [announce, () => ({ networkId, title: text, body: 'See there.', clientKey: randomUUID() })],
      [createNetworkPage, () => ({ ...page(), title: 'A letter', body: text })],
      [
        updateNetworkPage,
        () => ({ networkId, pageId: made.page.id, title: text, body: 'Nobody.', isPublished: true }),
      ],
      [createBlock, () => ({ networkId, title: 'A letter', body: text })],
      [
        updateNetwork,
        () => ({
          networkId,
          name: world.network.name,
          aims: text,
          membershipPolicy: 'Anyone.',
          contact: 'Us.',
          brand: 'blue',
        }),
      ],
      [updateBlock, () => ({ networkId, blockId: blocks.at(-1)!.id, title: 'A letter', body: text })],
    ];
    for (const [useCase, input] of ways) {
      expect(await reasonOf(by(useCase, input()))).toBe('personal_data');
      expect(await reasonOf(by(useCase, { ...input(), attested: true }))).toBe('done');
    }
    await by(setPersonalData, { networkId, mode: 'stop' });
    for (const [useCase, input] of ways)
      expect(await reasonOf(by(useCase, { ...input(), attested: true }))).toBe('personal_data');
    await by(setPersonalData, { networkId, mode: 'warn' });
  });

  it('is asked about in the profile of a network that is being started, which has no setting yet', async () => {
    const profile = { name: 'Another one', aims: 'We talk.', membershipPolicy: 'Anyone.', contact: text };
    const input = { ...profile, slug: `n-${randomUUID().slice(0, 8)}` };
    expect(await reasonOf(by(createNetwork, input))).toBe('personal_data');
    expect(await reasonOf(by(createNetwork, { ...input, attested: true }))).toBe('done');
  });

  it('is masked in the form of a profile as well', async () => {
    const browser = app.browser();
    browser.cookies.set('session', (await signInAs(app.app.services, world.admin)).token);
    const path = `/n/${world.network.slug}/edit`;
    const fields = { name: world.network.name, aims: text, membershipPolicy: 'Anyone.', contact: text };
    const rest = { brand: 'blue', subject: 'other', area: 'everywhere', status: 'live', tags: '' };
    const refused = await browser.submit(await browser.open(path), path, { ...fields, ...rest });
    expect(refused.html).toContain('value="mask"');
    await browser.submit(refused, path, { ...fields, ...rest, intent: 'mask' });
    const [row] = await query(app.app.services.db, 'select aims, contact from networks where id = $1', [
      world.network.id,
    ]);
    expect(row).toEqual({ aims: masked, contact: masked });
  });

  it('goes out by the form of announcements once its writer has said so, or masked', async () => {
    const browser = app.browser();
    browser.cookies.set('session', (await signInAs(app.app.services, world.admin)).token);
    const path = `/n/${world.network.slug}/announcements/new`;
    const fields = { title: 'By the form', body: text };
    const announced = () =>
      query<{ source: string }>(
        app.app.services.db,
        `select body as source from announcements where title = 'By the form'`,
      );
    const seen = await browser.submit(await browser.open(path), path, { ...fields, act: 'see' });
    const refused = await browser.submit(seen, path, { ...fields, act: 'send' });
    expect(refused.html).toContain('value="attest"');
    expect(await announced()).toEqual([]);
    const attested = await browser.submit(refused, path, { ...fields, intent: 'attest' });
    const hiddenMask = await browser.submit(refused, path, { ...fields, intent: 'mask' });
    expect(hiddenMask.html).toContain(masked);
    await browser.submit(attested, path, { ...fields, act: 'send' });
    expect(await announced()).toHaveLength(1);
  });
});

describe('what is said about somebody’s text', () => {
  it('is masked as it comes in, and refused to nobody', async () => {
    const { services } = app.app;
    const { post } = await buildReply(services, world.started.thread.id, world.member);
    await report(services, world.other, { kind: 'post', id: post.id }, 'patient', { details: text });
    const caseId = await caseOf(services, post.id);
    await by(noteCase, { caseId, words: text }, world.moderator);
    await by(raiseCase, { caseId, words: text }, world.moderator);
    const threadId = world.started.thread.id;
    await by(removePost, { postId: post.id, reason: text, rule: 'patient' }, world.moderator);
    await by(restorePost, { postId: post.id, reason: text }, world.moderator);
    await by(lockThread, { threadId, isLocked: true, reason: text, rule: 'other' }, world.moderator);
    await by(
      retitleThread,
      { threadId, title: 'Another title', reason: text, rule: 'other' },
      world.moderator,
    );
    const said = await query<{ words: string }>(
      services.db,
      `select details as words from reports where case_id = $1
       union all select words from case_events where case_id = $1 and words is not null
       union all select reason from moderation_log where thread_id = $2`,
      [caseId, threadId],
    );
    expect(said.length).toBeGreaterThanOrEqual(6);
    for (const { words } of said) expect(words).toBe(masked);
    const tables = await query<{ name: string }>(
      services.db,
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'
         and table_name = any(array['reports', 'report_cases', 'case_events', 'moderation_log', 'fairness_notices', 'outgoing_mail'])`,
    );
    for (const { name } of tables)
      expect(await query(services.db, `select 1 from "${name}" r where r::text like '%023 2137%'`)).toEqual(
        [],
      );
  });
});

describe('a name with its title and place', () => {
  it.each([
    ['We asked Dr Grey of Exampleton about it.', 1],
    ['As Prof. Anna Müller-Lang at the Northern Hospital says', 1],
    ['Schwester Inge aus Musterstadt war da.', 1],
    ['Mr Brown from Leeds, and Nurse Joy of Ward Nine', 2],
  ])('is worth a hint: %s', (said, times) => {
    expect(namedPeopleIn(said)).toHaveLength(times);
  });
  it.each([
    'Dr Grey wrote this.',
    'The doctor of the ward',
    'A matter of Fact',
    'drs of Exampleton',
    'Mr of the House',
  ])('is not: %s', (said) => {
    expect(namedPeopleIn(said)).toEqual([]);
  });
  it('is looked for in a time that grows with the text and no faster', () => {
    const long = `${'Dr Grey '.repeat(12_000)}of`;
    const from = performance.now();
    namedPeopleIn(long);
    expect(performance.now() - from).toBeLessThan(500);
  });
});
