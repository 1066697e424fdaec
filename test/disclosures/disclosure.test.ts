import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { PostCommitted } from '../../contract/forums.js';
import { query } from '../../src/database/index.js';
import { disclosureLinks, readOwnDisclosure } from '../../src/disclosures/index.js';
import { createThread } from '../../src/forums/index.js';
import type { Services, SignedIn } from '../../src/kernel/index.js';
import { verifyLogs } from '../../src/ledger/index.js';
import { sealWith } from '../../src/lib/seal.js';
import { setAnonymity } from '../../src/networks/index.js';
import { readOwnData } from '../../src/people/index.js';
import type { OwnDataPart } from '../../src/people/queries/own-data.js';
import { buildForum, buildMember, buildPerson, buildServices, run } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { hold, waiting } from '../helpers/locks.js';
import { buildOffice, type Office, officeOf, type Wanted } from './world.js';

let database: TestDatabase;
let services: Services;
let office: Office;
let on: ReturnType<typeof officeOf>;
let now = new Date('2026-05-01T08:00:00Z');

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

beforeEach(async () => {
  now = new Date('2026-05-01T08:00:00Z');
  services = buildServices(database.db, {
    clock: { now: () => now },
    seal: sealWith(randomBytes(32)),
    noticeLinks: disclosureLinks,
  });
  // Those of the test before have left the office.
  await query(database.db, 'update accounts set is_site_admin = false');
  office = await buildOffice(services);
  on = officeOf(services);
});

async function approved(wanted: Wanted = {}): Promise<string> {
  const { recorder, first, second, subject } = office;
  const { id } = await on.record(recorder, subject, wanted);
  await on.decide(first, id);
  await on.decide(second, id);
  return id;
}

const later = (days: number) => {
  now = new Date(now.getTime() + days * 86_400_000);
};
const forbidden = (reason: string) => ({ code: 'forbidden', extras: { reason } });

test('one records, two others approve, the three see it once each, and the person is told (D41)', async () => {
  const { recorder, first, second, subject } = office;
  const asked = await on.record(recorder, subject);
  expect(asked).toMatchObject({ state: 'asked', canDecide: false, canOpen: false, approvals: [] });
  for (const who of [first, second]) expect(await on.news(who)).toContain('disclosureAsked');
  expect(await on.decide(first, asked.id)).toMatchObject({ state: 'approvedOnce', canOpen: false });
  expect(await on.news(subject)).not.toContain('disclosed');
  expect(await on.decide(second, asked.id)).toMatchObject({ state: 'approved', canOpen: true });
  for (const who of [recorder, first, second]) {
    const { answer } = await on.open(who, asked.id);
    expect(answer).toEqual({ name: { username: subject.username, name: 'Zoë Canary' } });
    await expect(on.open(who, asked.id)).rejects.toMatchObject(forbidden('shown_once'));
  }
  expect((await on.read(recorder, asked.id)).events.map(({ act }) => act)).toEqual([
    ...['asked', 'approved', 'approved', 'opened', 'opened', 'opened'],
  ]);
});

test('a single approver discloses nothing (K7)', async () => {
  const { recorder, first, second, subject } = office;
  const { id } = await on.record(recorder, subject);
  await on.decide(first, id);
  for (const who of [recorder, first, second])
    await expect(on.open(who, id)).rejects.toMatchObject(forbidden('not_approved'));
  expect((await on.lines(id)).map(({ act }) => act)).toEqual(['asked', 'approved']);
});

test('nobody approves what they recorded, or approves twice; the database knows it, too', async () => {
  const { recorder, first, second, subject } = office;
  const { id } = await on.record(recorder, subject);
  await expect(on.decide(recorder, id)).rejects.toMatchObject(forbidden('recorded_it'));
  const twice = await Promise.allSettled([on.decide(first, id), on.decide(first, id)]);
  expect(twice.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await expect(on.decide(first, id)).rejects.toMatchObject(forbidden('approved_it'));
  expect(await on.read(first, id)).toMatchObject({ state: 'approvedOnce' });
  const past = (columns: string, ...who: string[]) =>
    query(
      database.db,
      `update disclosures set state = 'approved', second_at = now(), second_words = 'x', ${columns} where id = $1`,
      [id, ...who],
    );
  for (const who of [recorder, first])
    await expect(past('second_by = $2', who.accountId)).rejects.toThrow('disclosures_three_people');
  await expect(past('second_by = $2', subject.accountId)).rejects.toThrow('disclosures_not_own');
  await expect(
    past('second_by = $2, first_by = null, first_at = null, first_words = null', second.accountId),
  ).rejects.toThrow('disclosures_decided');
  await expect(
    query(database.db, 'update disclosures set first_saw_at = now() where id = $1', [id]),
  ).rejects.toThrow('disclosures_seen');
});

test('two approvals at once are two; an approval and a refusal at once are decided one after the other', async () => {
  const { recorder, first, second, subject } = office;
  const { id } = await on.record(recorder, subject);
  // Both have seen that nobody has approved it yet.
  const release = await hold(database, 'select from disclosures where id = $1 for update', [id]);
  const deciding = [on.decide(first, id), on.decide(second, id)];
  await waiting(database, 2);
  await release();
  await Promise.all(deciding);
  const both = await on.read(recorder, id);
  expect(both.state).toBe('approved');
  expect(both.approvals.map(({ by }) => by?.id).sort()).toEqual([first.accountId, second.accountId].sort());
  const other = await on.record(recorder, subject);
  const third = await buildPerson(services, { isSiteAdmin: true });
  await on.decide(third, other.id);
  const race = await Promise.allSettled([on.decide(first, other.id), on.decide(second, other.id, false)]);
  expect(race.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('one refusal ends it', async () => {
  const { recorder, first, second, subject } = office;
  const { id } = await on.record(recorder, subject);
  await on.decide(first, id);
  expect(await on.decide(second, id, false, 'No court has signed it.')).toMatchObject({
    state: 'refused',
    refusal: { words: 'No court has signed it.' },
  });
  const third = await buildPerson(services, { isSiteAdmin: true });
  await expect(on.decide(third, id)).rejects.toMatchObject(forbidden('decided'));
  await expect(on.open(recorder, id)).rejects.toMatchObject(forbidden('not_approved'));
  expect(await on.news(subject)).not.toContain('disclosed');
});

test('the answer has what was asked for and nothing else, and the request never has it', async () => {
  const { recorder, first, second, subject, email } = office;
  await query(
    database.db,
    `insert into sessions (token_hash, account_id, kind, created_at, last_seen_at, expires_at)
     values (sha256($1::bytea), $2, 'browser', $3, $3, $3)`,
    [randomUUID(), subject.accountId, '2026-04-05T06:07:08Z'],
  );
  const one = await approved({ things: ['email'] });
  expect((await on.open(recorder, one)).answer).toEqual({ email: { address: email, isConfirmed: false } });
  const two = await approved({ things: ['times'] });
  expect((await on.open(first, two)).answer).toEqual({
    times: { createdAt: '2026-01-02T03:04:05.000Z', lastSeenAt: '2026-04-05T06:07:08.000Z' },
  });
  const all = await approved({ things: ['name', 'email', 'times', 'name'] as Wanted['things'] }).catch(
    (error) => error,
  );
  expect(all).toMatchObject({ code: 'invalid_input' });
  const three = await approved({ things: ['times', 'name', 'email'] });
  expect(Object.keys((await on.open(second, three)).answer!).sort()).toEqual(['email', 'name', 'times']);
  const rows = await query(database.db, 'select to_jsonb(d)::text as row from disclosures d');
  expect(JSON.stringify(rows)).not.toContain(email);
  expect(JSON.stringify(await on.read(recorder, three))).not.toContain(email);
});

test('it is open for 14 days, and has to be asked anew then', async () => {
  const { recorder, first } = office;
  const id = await approved();
  later(13.99);
  await on.open(recorder, id);
  later(0.01);
  await expect(on.open(first, id)).rejects.toMatchObject(forbidden('over'));
  expect(await on.read(first, id)).toMatchObject({ isOver: true, canOpen: false });
  expect((await everything(first)).find((one) => one.id === id)).toMatchObject({ isOver: true });
});

test('whoever is no site administrator any more opens and decides nothing', async () => {
  const { recorder, second, subject } = office;
  const id = await approved();
  await query(database.db, 'update accounts set is_site_admin = false where id = $1', [second.accountId]);
  // The session still says that they are: the statement looks at the row.
  await expect(on.open(second, id)).rejects.toMatchObject({ code: 'conflict' });
  await query(database.db, 'update accounts set is_site_admin = true where id = $1', [second.accountId]);
  const { id: other } = await on.record(recorder, subject);
  await query(database.db, 'update accounts set is_site_admin = false where id = $1', [second.accountId]);
  await expect(on.decide(second, other)).rejects.toMatchObject({ code: 'conflict' });
});

test('the person reads what kind of asker, on what basis, for what; not who; and nothing where a law forbids it', async () => {
  const { subject } = office;
  const id = await approved({ things: ['email'] });
  const news = await on.news(subject);
  expect(news).toContain('"disclosed"');
  expect(news).toContain('Section 12 of the Act');
  expect(news).toContain(`/account/disclosures/${id}`);
  const own = await run(services, readOwnDisclosure, subject, { disclosureId: id });
  expect(own).toEqual({
    ...{ id, kind: 'court', basis: 'Section 12 of the Act', things: ['email'] },
    approvedAt: expect.stringMatching(/^2026-05-01T08:00:00/),
  });
  for (const told of [news, JSON.stringify(own)])
    for (const word of ['Canaries', 'X 12/26', 'signed', 'The order holds']) expect(told).not.toContain(word);
  const before = await on.news(subject);
  const silent = await approved({ law: 'Section 30 of the Act' });
  expect(await on.news(subject)).toBe(before);
  await expect(run(services, readOwnDisclosure, subject, { disclosureId: silent })).rejects.toMatchObject({
    code: 'not_found',
  });
});

test('the own data of each has their part of it: of the person what they were told, of the others what they said', async () => {
  const { recorder, first, second, subject } = office;
  await approved({ things: ['email'] });
  await approved({ law: 'Section 30 of the Act' });
  const { id } = await on.record(recorder, subject);
  await on.decide(first, id, false, 'Nobody has signed it.');
  expect(await partsOf(subject)).toEqual({
    disclosures: [
      expect.objectContaining({ kind: 'court', basis: 'Section 12 of the Act', things: ['email'] }),
    ],
  });
  const of = async (who: SignedIn) =>
    Object.fromEntries(Object.entries(await partsOf(who)).map(([part, rows]) => [part, rows.length]));
  expect(await of(recorder)).toEqual({ disclosuresRecorded: 3, disclosureActs: 3 });
  expect(await of(first)).toEqual({ disclosuresApproved: 2, disclosuresRefused: 1, disclosureActs: 3 });
  expect(await of(second)).toEqual({ disclosuresApprovedSecond: 2, disclosureActs: 2 });
  for (const who of [recorder, first, second])
    expect(JSON.stringify(await partsOf(who))).not.toContain(subject.accountId);
});

/** What a download has of requests by law, by part. */
async function partsOf(who: SignedIn): Promise<Record<string, unknown[]>> {
  const found: Record<string, unknown[]> = {};
  const parts = (await run(services, readOwnData, who, {})) as AsyncIterable<OwnDataPart>;
  for await (const { part, rows } of parts)
    if (/^disclosure/.test(part) && rows.length > 0) found[part] = [...(found[part] ?? []), ...rows];
  return found;
}

test('of an account that was closed meanwhile there is nothing to pass on', async () => {
  const { recorder, subject } = office;
  const id = await approved({ things: ['name', 'email', 'times'] });
  await query(
    database.db,
    `update accounts set status = 'closed', closed_at = now(), username = null, name = null, email = null, email_key = null where id = $1`,
    [subject.accountId],
  );
  expect(await on.open(recorder, id)).toMatchObject({ answer: null, disclosure: { subject: null } });
});

test('whoever wrote without a name is never asked about here', async () => {
  const world = await buildForum(services);
  await run(services, setAnonymity, world.admin, { networkId: world.network.id, mode: 'on' });
  const author = await buildMember(services, world);
  const { post } = (await run(services, createThread, author, {
    ...{ forumId: world.forum.id, title: 'A mistake', body: 'Mine.', anonymous: true },
    clientKey: randomUUID(),
  })) as PostCommitted;
  const [pseudonym] = await query<{ username: string }>(
    database.db,
    'select username from accounts where id = $1',
    [post.authorId],
  );
  await expect(on.record(office.recorder, pseudonym!)).rejects.toMatchObject(forbidden('pseudonym'));
});

test('it takes three people, of whom none is asked about', async () => {
  const { recorder, first, second, subject } = office;
  await expect(on.record(recorder, second)).rejects.toMatchObject(forbidden('too_few_people'));
  await expect(on.record(recorder, recorder)).rejects.toMatchObject(forbidden('own_account'));
  expect(await on.list(first)).toMatchObject({ hasEnoughPeople: true });
  const fourth = await buildPerson(services, { isSiteAdmin: true });
  const { id } = await on.record(recorder, fourth);
  expect(await on.news(fourth)).not.toContain('disclosureAsked');
  expect(JSON.stringify(await on.list(fourth))).not.toContain(id);
  for (const verb of [on.read, on.decide, on.open])
    await expect(verb(fourth, id)).rejects.toMatchObject({ code: 'not_found' });
  await query(database.db, 'update accounts set is_site_admin = false where id = any($1)', [
    [second.accountId, fourth.accountId],
  ]);
  expect(await on.list(first)).toMatchObject({ hasEnoughPeople: false });
  await expect(on.record(recorder, subject)).rejects.toMatchObject(forbidden('too_few_people'));
  await expect(on.record(recorder, { username: 'nobody-at-all' })).rejects.toMatchObject({
    code: 'forbidden',
  });
});

test('a user name that nobody has is named in the form', async () => {
  await expect(on.record(office.recorder, { username: 'nobody-at-all' })).rejects.toMatchObject({
    code: 'invalid_input',
    extras: { fields: [{ field: 'username' }] },
  });
});

test('for everybody else there is no such thing', async () => {
  const { recorder, subject } = office;
  const { id } = await on.record(recorder, subject);
  const world = await buildForum(services);
  for (const who of [world.admin, subject, await buildMember(services, world, 'moderator')]) {
    for (const verb of [on.read, on.decide, on.open])
      await expect(verb(who, id)).rejects.toMatchObject({ code: 'not_found' });
    for (const name of [subject.username, 'nobody-at-all'])
      await expect(on.record(who, { username: name })).rejects.toMatchObject({ code: 'not_found' });
    await expect(on.list(who)).rejects.toMatchObject({ code: 'not_found' });
  }
});

test('every step is a line of the site’s chain, without words, name or address; what shows a patient is masked', async () => {
  const { subject, email, recorder } = office;
  const reason = 'It is about the patient 401 023 2137.';
  const id = await approved({ things: ['name', 'email'], reason });
  await on.open(recorder, id);
  expect((await on.read(recorder, id)).reason).not.toContain('401 023 2137');
  const lines = await on.lines(id);
  expect(lines.map(({ act }) => act)).toEqual(['asked', 'approved', 'approved', 'opened']);
  for (const word of [email, subject.accountId, subject.name, 'Canaries', 'patient', 'Act', 'holds', 'X 12'])
    expect(JSON.stringify(lines.map(({ line }) => line))).not.toContain(word);
  expect((await verifyLogs(database.db)).findings).toEqual([]);
  const metrics = await services.metrics.registry.metrics();
  for (const word of [email, 'Canaries', 'patient']) expect(metrics).not.toContain(word);
  const chained = await query<{ scope: string }>(
    database.db,
    `select c.scope from log_chain c join disclosure_events e on e.id = c.row_id
     where c.source = 'disclosure_events' and e.disclosure_id = $1`,
    [id],
  );
  expect(chained.map(({ scope }) => scope)).toEqual(Array(4).fill('00000000-0000-0000-0000-000000000000'));
  for (const change of ['update disclosure_events set act = act', 'delete from disclosure_events'])
    await expect(query(database.db, change)).rejects.toThrow('append-only');
});

test('those that wait come first, page by page, each once', async () => {
  const { recorder, first, subject } = office;
  const old = new Set((await everything(recorder)).map(({ id }) => id));
  const made: string[] = [];
  for (let n = 0; n < 23; n++) {
    // Some in one instant: they are told apart by their ids.
    if (n % 3 === 0) now = new Date(now.getTime() + 1);
    made.push((await on.record(recorder, subject)).id);
  }
  for (const id of made.filter((_, n) => n % 4 === 0)) await on.decide(first, id, false);
  const all = (await everything(recorder)).filter(({ id }) => !old.has(id));
  expect(all.map(({ id }) => id).sort()).toEqual([...made].sort());
  const states = all.map(({ state }) => state);
  expect(states.lastIndexOf('asked')).toBeLessThan(states.indexOf('refused'));
  const waiting = all.filter(({ state }) => state === 'asked').map(({ recordedAt }) => recordedAt);
  expect(waiting).toEqual([...waiting].sort().reverse());
});

async function everything(by: SignedIn) {
  const found = [];
  let before: string | undefined;
  do {
    const page = await on.list(by, before);
    found.push(...page.disclosures);
    before = page.older ?? undefined;
  } while (before);
  return found;
}
