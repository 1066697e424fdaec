import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DisclosureDto, DisclosuresDto, OpenedDisclosureDto } from '../../contract/disclosures.js';
import { query } from '../../src/database/index.js';
import { disclosureLinks } from '../../src/disclosures/index.js';
import type { SignedIn } from '../../src/kernel/index.js';
import { createLogger } from '../../src/lib/logger.js';
import { buildOffice, type Office } from '../disclosures/world.js';
import { buildForum, buildMember } from '../factories/world.js';
import type { Browser } from '../helpers/browser.js';
import { signInAs } from '../helpers/sockets.js';
import { type RunningWeb, startWeb } from '../helpers/web.js';

const lines: string[] = [];
const destination = new Writable({
  write(chunk, _encoding, done) {
    lines.push(String(chunk));
    done();
  },
});

let web: RunningWeb;
let office: Office;
const browsers: Record<'recorder' | 'first' | 'second' | 'subject', Browser> = {} as never;
let others: Browser[];

beforeAll(async () => {
  web = await startWeb({
    services: { log: createLogger('debug', destination), noticeLinks: disclosureLinks },
  });
  office = await buildOffice(web.services);
  const as = async (person: SignedIn) => {
    const browser = web.browser();
    browser.cookies.set('session', (await signInAs(web.services, person)).token);
    return browser;
  };
  for (const who of ['recorder', 'first', 'second', 'subject'] as const)
    browsers[who] = await as(office[who]);
  const world = await buildForum(web.services);
  others = [
    web.browser(),
    browsers.subject,
    await as(world.admin),
    await as(await buildMember(web.services, world, 'moderator')),
  ];
});
afterAll(() => web.stop());

const FORM = '/disclosures/new';
const given = () => ({
  ...{ username: office.subject.username, kind: 'rightsHolder', claimant: 'Canary Books' },
  ...{ reference: '', basis: 'Section 35 of the Act', reason: 'They showed us the contract.', law: '' },
});

/** A request that was written down by its form. @returns its address */
async function record(things: Record<string, string>, more: Record<string, string> = {}): Promise<string> {
  const { recorder } = browsers;
  const form = await recorder.open(FORM);
  const sent = await recorder.submit(form, FORM, { ...given(), ...things, ...more });
  expect(sent.path).toMatch(/^\/disclosures\/[0-9a-f-]{36}$/);
  return sent.path;
}

const decide = async (by: Browser, path: string, approves: string, words = 'I have seen it.') =>
  by.submit(await by.open(path), `${path}/decision`, { approves, words });

describe('legal requests, by plain forms', () => {
  it('are written down, approved by two others, and shown once', async () => {
    const { recorder, first, second, subject } = browsers;
    expect((await recorder.open('/')).html).toContain('href="/disclosures"');
    const page = `/u/${office.subject.username}`;
    expect((await recorder.open(page)).html).toContain(`${FORM}?person=${office.subject.username}`);
    for (const reader of [subject, others[3]!]) {
      const shown = await reader.open(page);
      expect([shown.status, shown.html.includes('/disclosures')]).toEqual([200, false]);
    }
    expect((await recorder.open(`${FORM}?person=zoe`)).html).toContain('value="zoe"');
    const path = await record({ 'thing-name': 'true', 'thing-email': 'true' });
    expect((await recorder.open('/disclosures')).html).toContain(`href="${path}"`);
    expect((await recorder.open(path)).html).not.toContain(`${path}/decision`);

    const short = await decide(first, path, 'true', '');
    expect([short.status, short.text.includes('A reason needs at least 3 characters.')]).toEqual([422, true]);
    const once = await decide(first, path, 'true');
    expect(once.text).toContain('Waits for one more person');
    expect(once.html).not.toContain(`${path}/decision`);
    expect(once.html).not.toContain(`${path}/opening`);
    expect((await recorder.post(`${path}/opening`, once.hiddenFields('/sign-out'))).status).toBe(403);
    expect((await decide(second, path, 'true')).text).toContain('Agreed to');

    const opened = await recorder.submit(await recorder.open(path), `${path}/opening`);
    expect(opened.text).toContain(office.email);
    expect(opened.text).toContain('Zoë Canary');
    expect(opened.text).not.toContain('Last seen');
    expect(opened.response.headers.get('cache-control')).toContain('no-store');
    const again = await recorder.open(path);
    expect(again.text).toContain('looked at the answer');
    expect(again.html).not.toContain(`${path}/opening`);
    expect(again.html).not.toContain(office.email);
    expect((await recorder.send(`${path}/opening`)).status).not.toBe(200);
  });

  it('give a file to hand over, once, with what was asked for alone', async () => {
    const { recorder, first, second } = browsers;
    const path = await record({ 'thing-email': 'true' });
    await decide(first, path, 'true');
    await decide(second, path, 'true');
    const page = await first.open(path);
    const action = `${path}/opening`;
    const file = await first.post(action, { ...page.hiddenFields(action), as: 'file' });
    expect(file.headers.get('content-disposition')).toContain('attachment');
    expect(await file.json()).toEqual({
      ...{ request: path.split('/').at(-1), claimant: 'Canary Books', reference: null },
      basis: 'Section 35 of the Act',
      answer: { email: { address: office.email, isConfirmed: false } },
    });
    const again = await first.post(action, { ...page.hiddenFields(action), as: 'file' });
    expect([again.status, (await again.text()).includes(office.email)]).toEqual([403, false]);
    // A colleague takes it as a page.
    const opened = await recorder.submit(await recorder.open(path), action);
    expect(opened.text).not.toContain('Zoë Canary (');
    expect(opened.text).toContain(office.email);
  });

  it('name what is missing, and keep what was typed', async () => {
    const { recorder } = browsers;
    const form = await recorder.open(FORM);
    const sent = await recorder.submit(form, FORM, {
      ...{ claimant: 'Canary Books', 'thing-times': 'true', username: '', basis: '', reason: '' },
    });
    expect(sent.status).toBe(422);
    for (const word of ['Choose who asks.', 'value="Canary Books"', 'A reason needs at least 10 characters.'])
      expect(sent.html).toContain(word);
    expect(sent.html).toMatch(/name="thing-times"[^>]*checked/);
    const unknown = await recorder.submit(form, FORM, {
      ...given(),
      'thing-name': 'true',
      username: 'no-one',
    });
    expect([unknown.status, unknown.text.includes('Nobody here has this user name.')]).toEqual([422, true]);
  });

  it('tell the person who asked for what on what basis, when they are suspended, too', async () => {
    const { first, second, subject } = browsers;
    const path = await record({ 'thing-times': 'true' });
    await decide(first, path, 'true');
    await decide(second, path, 'true');
    const own = `/account${path}`;
    const read = async () => {
      const list = await subject.open('/notifications');
      expect(list.text).toContain('A legal request for what we know of your account was agreed to');
      expect(list.text).toContain('Section 35 of the Act');
      const page = await subject.open(own);
      for (const word of ['Section 35 of the Act', 'Somebody with a right', 'When the account was made'])
        expect(page.text).toContain(word);
      expect(list.text + page.text).not.toContain('Canary Books');
    };
    await read();
    for (const other of [first, others[2]!]) expect((await other.open(own)).status).toBe(404);
    const { accountId } = office.subject;
    const become = (status: string) =>
      query(web.services.db, 'update accounts set status = $2 where id = $1', [accountId, status]);
    await become('suspended');
    await read();
    expect((await subject.json('GET', `/api/v1/me${path}`)).status).toBe(200);
    await become('active');
  });

  it('go no further after one refusal', async () => {
    const { first, second } = browsers;
    const path = await record({ 'thing-name': 'true' }, { law: 'Section 30 of the Act' });
    expect((await first.open(path)).text).toContain('The person is not told, because of this law');
    expect((await decide(first, path, 'false', 'Nobody signed it.')).text).toContain('Nobody signed it.');
    const over = await second.open(path);
    expect(over.html).not.toContain(`${path}/decision`);
    expect((await browsers.subject.open(`/account${path}`)).status).toBe(404);
  });
});

describe('legal requests, for programs', () => {
  it('are the same, in JSON', async () => {
    const { recorder, first, second } = browsers;
    const { reference, law, ...input } = given();
    const sent = await recorder.json('POST', '/api/v1/disclosures', { ...input, things: ['name'] });
    expect(sent.status).toBe(201);
    const { id } = (await sent.json()) as DisclosureDto;
    const path = `/api/v1/disclosures/${id}`;
    const approve = (by: Browser) =>
      by.json('POST', `${path}/decision`, { approves: true, words: 'I have seen it.' });
    expect((await approve(recorder)).status).toBe(403);
    for (const by of [first, second]) expect((await approve(by)).status).toBe(200);
    const opened = (await (await second.json('POST', `${path}/opening`)).json()) as OpenedDisclosureDto;
    expect(opened.answer).toEqual({
      name: { username: office.subject.username, name: office.subject.name },
    });
    expect((await second.json('POST', `${path}/opening`)).status).toBe(403);
    const all = (await (await first.json('GET', '/api/v1/disclosures')).json()) as DisclosuresDto;
    expect(all.disclosures.map((one) => one.id)).toContain(id);
    expect((await first.json('GET', '/api/v1/disclosures?before=0_x')).status).toBe(400);
  });

  it('are not there for anybody else, on pages and for programs', async () => {
    const path = await record({ 'thing-name': 'true' });
    const unknown = '/disclosures/00000000-0000-4000-8000-000000000000';
    for (const browser of others) {
      for (const address of ['/disclosures', FORM, path, `/account${path}`]) {
        const [there, nowhere] = [await browser.open(address), await browser.open(unknown)];
        expect([address, there.status, nowhere.status]).toEqual([address, 404, 404]);
      }
      const { reference, law, ...input } = given();
      for (const [address, body] of [
        ['/api/v1/disclosures', { ...input, things: ['name'] }],
        [`/api/v1${path}/decision`, { approves: true, words: 'Let me see.' }],
        [`/api/v1${path}/opening`, undefined],
      ] as const)
        expect([401, 404]).toContain((await browser.json('POST', address, body)).status);
      for (const address of ['/api/v1/disclosures', `/api/v1${path}`])
        expect((await browser.json('GET', address)).status).toBe(404);
    }
  });

  it('leave nothing of the person, and no reason, in a line of the log', async () => {
    await new Promise((resolve) => setImmediate(resolve));
    expect(lines.length).toBeGreaterThan(20);
    for (const word of [office.email, 'Canary', 'contract', 'Section 35', 'I have seen it'])
      expect(lines.join('')).not.toContain(word);
  });
});
