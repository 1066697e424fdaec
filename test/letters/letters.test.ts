import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type GuardiansDto,
  LETTER_CONTACT_DAYS,
  type LetterDto,
  type LettersDto,
} from '../../contract/letters.js';
import { receiptShape } from '../../contract/reports.js';
import { query } from '../../src/database/index.js';
import { type Actor, type Services, type SignedIn, visitor } from '../../src/kernel/index.js';
import {
  answerLetter,
  endGuardian,
  forgetLetterContacts,
  letterLinks,
  listGuardians,
  listLetters,
  nameGuardian,
  readLetter,
  readLetterStatus,
  sendLetter,
} from '../../src/letters/index.js';
import { buildPerson, buildServices, run } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { listOf, runJob } from '../notifications/helpers.js';
import { reasonOf } from '../reports/world.js';

let database: TestDatabase;
let services: Services;
let admin: SignedIn;
let guardian: SignedIn;
let member: SignedIn;
let now = new Date('2026-03-10T08:00:00Z');

beforeAll(async () => {
  database = await testDatabase();
  services = buildServices(database.db, { clock: { now: () => now }, noticeLinks: letterLinks });
  admin = await buildPerson(services, { isSiteAdmin: true });
  guardian = await buildPerson(services);
  member = await buildPerson(services);
  await run(services, nameGuardian, admin, { username: guardian.username.toUpperCase() });
});
afterAll(() => database.close());

const full = {
  about: 'https://forum.example/p/1',
  words: 'It sells what may not be sold.',
  name: 'Vera Visitor',
  email: 'vera@example.org',
  isTrue: true,
};
const send = (input: object, by: Actor = visitor) =>
  run(services, sendLetter, by, input) as Promise<{ receipt: string; path: string }>;
const list = async (by: Actor, desk: 'site' | 'guardians', show = 'open') =>
  ((await run(services, listLetters, by, { desk, show })) as LettersDto).letters;
const problems = async (input: object): Promise<string[]> =>
  send(input).then(
    () => [],
    (error: { extras: { fields: { field: string }[] } }) =>
      error.extras.fields.map(({ field }) => field).sort(),
  );

describe('a letter', () => {
  it('is answered with a receipt that is kept nowhere, and tells how it stands', async () => {
    const { receipt, path } = await send({ ...full, kind: 'illegal', reason: 'fraud' });
    expect(receipt).toMatch(receiptShape);
    expect(path).toBe(`/letters/status/${receipt}`);
    const rows = await query<{ text: string }>(services.db, 'select l::text as text from letters l');
    expect(rows.some(({ text }) => text.includes(receipt))).toBe(false);
    expect(await run(services, readLetterStatus, visitor, { receipt: receipt.toLowerCase() })).toEqual({
      kind: 'illegal',
      sentAt: now.toISOString(),
      outcome: null,
      answer: null,
      answeredAt: null,
    });
    expect(await reasonOf(run(services, readLetterStatus, visitor, { receipt: 'AAAA' }))).toBe('not_found');
  });

  it('about the law has all that DSA article 16 asks for; of child sexual abuse no name', async () => {
    const { words } = full;
    expect(await problems({ kind: 'illegal', words })).toEqual([
      'about',
      'email',
      'isTrue',
      'name',
      'reason',
    ]);
    const gravest = { kind: 'illegal', reason: 'childAbuse', about: full.about, words, isTrue: true };
    expect(await problems(gravest)).toEqual([]);
    expect(await problems({ ...gravest, name: '', email: '' })).toEqual([]);
    expect(await problems({ ...gravest, reason: 'terrorism' })).toEqual(['email', 'name']);
    expect(await problems({ ...gravest, isTrue: false })).toEqual(['isTrue']);
  });

  it('about a copyright reaches the queue with the claimant’s contact; a complaint needs none', async () => {
    expect(await problems({ kind: 'copyright', words: full.words })).toEqual([
      'about',
      'email',
      'isTrue',
      'name',
    ]);
    await send({ ...full, kind: 'copyright' });
    await send({ kind: 'complaint', words: 'Nobody answers.' });
    const letters = await list(admin, 'site');
    expect(letters.find(({ kind }) => kind === 'copyright')).toMatchObject({
      name: full.name,
      email: full.email,
      about: full.about,
    });
    expect(letters.at(-1)).toMatchObject({ kind: 'complaint', words: 'Nobody answers.', name: null });
  });

  it('is answered once, and whoever has the receipt reads it, but not by whom', async () => {
    const { receipt } = await send({ kind: 'complaint', words: 'Please answer me.' });
    const { id } = (await list(admin, 'site')).find(({ words }) => words === 'Please answer me.')!;
    const input = { letterId: id, outcome: 'answered', words: 'We are sorry.' };
    const both = await Promise.all([1, 2].map(() => reasonOf(run(services, answerLetter, admin, input))));
    expect(both.sort()).toEqual(['already_answered', 'done']);
    const status = await run(services, readLetterStatus, visitor, { receipt });
    expect(status).toMatchObject({ outcome: 'answered', answer: 'We are sorry.' });
    expect(JSON.stringify(status)).not.toContain(admin.username);
    expect((await list(admin, 'site', 'answered')).map((one) => one.id)).toEqual([id]);
  });

  it('loses name and address some time after the answer', async () => {
    await send({ ...full, kind: 'copyright', words: 'An old claim.' });
    const { id } = (await list(admin, 'site')).find(({ words }) => words === 'An old claim.')!;
    await run(services, answerLetter, admin, {
      letterId: id,
      outcome: 'notActed',
      words: 'It is yours to give.',
    });
    const contact = async () => (await run(services, readLetter, admin, { letterId: id })) as LetterDto;
    await runJob(services, forgetLetterContacts);
    expect((await contact()).email).toBe(full.email);
    now = new Date(now.getTime() + (LETTER_CONTACT_DAYS + 1) * 24 * 3_600_000);
    await runJob(services, forgetLetterContacts);
    expect(await contact()).toMatchObject({ name: null, email: null, words: 'An old claim.' });
  });

  it('is for whoever runs the site and nobody else', async () => {
    const [{ id }] = (await list(admin, 'site')) as [LetterDto];
    for (const by of [member, guardian]) {
      expect(await reasonOf(list(by, 'site'))).toBe('not_found');
      expect(await reasonOf(run(services, readLetter, by, { letterId: id }))).toBe('not_found');
    }
    expect(await reasonOf(list(visitor, 'site'))).toBe('sign_in');
  });
});

describe('a concern', () => {
  it('is read and answered by guardians alone; who runs the site finds it nowhere', async () => {
    const { receipt } = await send({ kind: 'concern', words: 'zqcanary on my ward' });
    const [letter] = await list(guardian, 'guardians');
    expect(letter).toMatchObject({ kind: 'concern', words: 'zqcanary on my ward' });
    for (const by of [admin, member]) {
      expect(await reasonOf(list(by, 'guardians'))).toBe('not_found');
      expect(await reasonOf(run(services, readLetter, by, { letterId: letter!.id }))).toBe('not_found');
      const answer = { letterId: letter!.id, outcome: 'answered', words: 'Hm.' };
      expect(await reasonOf(run(services, answerLetter, by, answer))).toBe('not_found');
    }
    for (const show of ['open', 'answered'])
      expect(JSON.stringify(await list(admin, 'site', show))).not.toContain('zqcanary');
    await run(services, answerLetter, guardian, {
      letterId: letter!.id,
      outcome: 'answered',
      words: 'Come and see me.',
    });
    expect(await run(services, readLetterStatus, visitor, { receipt })).toMatchObject({
      answer: 'Come and see me.',
    });
    expect(JSON.stringify(await list(admin, 'site', 'answered'))).not.toContain('Come and see me');
  });

  it('keeps nothing of who sent it, signed in or not', async () => {
    await send({ kind: 'concern', words: 'From a member' }, member);
    const rows = await query<{ text: string }>(services.db, 'select l::text as text from letters l');
    expect(rows.some(({ text }) => text.includes(member.accountId) || text.includes(member.username))).toBe(
      false,
    );
  });

  it('is for a guardian only as long as they are one', async () => {
    const other = await buildPerson(services);
    await run(services, nameGuardian, admin, { username: other.username });
    expect(await reasonOf(list(other, 'guardians'))).toBe('done');
    const { guardians } = (await run(services, listGuardians, admin, {})) as GuardiansDto;
    const { id } = guardians.find(({ person }) => person?.id === other.accountId)!;
    await run(services, endGuardian, admin, { guardianId: id });
    expect(await reasonOf(list(other, 'guardians'))).toBe('not_found');
    expect(await reasonOf(run(services, endGuardian, admin, { guardianId: id }))).toBe('not_found');
    const [row] = await query(services.db, 'select ended_by from guardians where id = $1', [id]);
    expect(row).toEqual({ ended_by: admin.accountId });
  });

  it('has guardians whom only who runs the site chooses', async () => {
    for (const by of [member, guardian])
      expect(await reasonOf(run(services, nameGuardian, by, { username: member.username }))).toBe(
        'not_found',
      );
    expect(await reasonOf(run(services, nameGuardian, admin, { username: 'nobody-at-all' }))).toBe(
      'invalid_input',
    );
  });
});

describe('news of a letter', () => {
  const newsOf = async (who: SignedIn) =>
    (await listOf(services, who)).filter(({ notice }) => notice?.kind === 'letterWaits');
  const told = async (act: () => Promise<unknown>) => {
    const people: string[] = [];
    const stop = services.signals.fairnessNews.listen((ids) => people.push(...ids));
    await act();
    stop();
    return people;
  };

  it('has who runs the site; it leads to the letter and says nothing of it', async () => {
    const screens = await told(() => send({ kind: 'complaint', words: 'zqnews of a ward' }));
    expect(screens).toContain(admin.accountId);
    expect(screens).not.toContain(guardian.accountId);
    const [news] = await newsOf(admin);
    const letter = (await list(admin, 'site')).find(({ words }) => words === 'zqnews of a ward')!;
    expect(news).toMatchObject({
      isUnread: true,
      path: `/letters/received/${letter.id}`,
      notice: { text: null },
    });
    expect(JSON.stringify(await newsOf(admin))).not.toMatch(/zqnews|complaint/);
    expect(await newsOf(member)).toEqual([]);
  });

  it('of a concern has a guardian alone, also where one of them sent it, and leads nowhere after they were one', async () => {
    const second = await buildPerson(services);
    await run(services, nameGuardian, admin, { username: second.username });
    const before = (await newsOf(admin)).length;
    const screens = await told(() => send({ kind: 'concern', words: 'zqnews in confidence' }, guardian));
    expect(screens.sort()).toEqual([guardian.accountId, second.accountId].sort());
    expect((await newsOf(admin)).length).toBe(before);
    const [news] = await newsOf(second);
    expect(news!.path).toMatch(/^\/letters\/received\//);
    const { guardians } = (await run(services, listGuardians, admin, {})) as GuardiansDto;
    const { id } = guardians.find(({ person }) => person?.id === second.accountId)!;
    await run(services, endGuardian, admin, { guardianId: id });
    expect((await newsOf(second))[0]!.path).not.toContain('letters');
  });
});
