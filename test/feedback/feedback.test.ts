import { Writable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FEEDBACK_DAYS } from '../../contract/feedback.js';
import { query } from '../../src/database/index.js';
import { canHandleFeedback, canSendFeedback } from '../../src/feedback/index.js';
import { type Actor, visitor } from '../../src/kernel/index.js';
import { createLogger } from '../../src/lib/logger.js';
import { buildPerson } from '../factories/world.js';
import { type RunningApp, startApp } from '../helpers/app.js';
import { Browser } from '../helpers/browser.js';
import { signInAs } from '../helpers/sockets.js';

const logged: string[] = [];
let now = new Date('2026-05-07T10:42:13Z');
let running: RunningApp;
let admin: Browser;
let member: Browser;

beforeAll(async () => {
  const sink = new Writable({
    write(chunk, _encoding, done) {
      logged.push(String(chunk));
      done();
    },
  });
  running = await startApp({
    services: { log: createLogger('debug', sink), clock: { now: () => now } },
  });
  [admin, member] = [await signedIn(true), await signedIn(false)];
});
afterAll(() => running.stop());
beforeEach(async () => {
  await query(running.database.db, 'delete from feedback');
  now = new Date('2026-05-07T10:42:13Z');
});

async function signedIn(isSiteAdmin: boolean): Promise<Browser> {
  const person = await buildPerson(running.app.services, { isSiteAdmin });
  const browser = new Browser(running.origin);
  browser.cookies.set('session', (await signInAs(running.app.services, person)).token);
  return browser;
}

const rows = () => query<Record<string, unknown>>(running.database.db, 'select * from feedback');

describe('who may do what with feedback', () => {
  const account = (isSiteAdmin: boolean): Actor => ({
    kind: 'account',
    accountId: 'me',
    username: 'me',
    name: 'Me',
    isSiteAdmin,
    sessionHash: 'x',
  });
  it.each<[string, Actor, boolean]>([
    ['a visitor', visitor, false],
    ['someone registered', account(false), false],
    ['the site administrator', account(true), true],
  ])('%s', (_name, actor, mayRead) => {
    expect(canSendFeedback().allowed).toBe(true);
    expect(canHandleFeedback(actor)).toEqual(mayRead ? { allowed: true } : { allowed: false, hidden: true });
  });
});

describe('the feedback form', () => {
  it('is linked from every footer with the page it stands on, never with a query or a page of one person', async () => {
    const linkOn = async (browser: Browser, path: string) =>
      /<footer[\s\S]*href="(\/feedback[^"]*)"/.exec((await browser.open(path)).html)?.[1];
    expect(await linkOn(running.browser(), '/networks?page=1')).toBe('/feedback?page=%2Fnetworks');
    expect(await linkOn(running.browser(), '/search?q=secret')).toBe('/feedback?page=%2Fsearch');
    expect(await linkOn(running.browser(), '/nowhere')).toBe('/feedback?page=%2Fnowhere');
    for (const path of ['/', '/feedback?page=/networks', '/p/x/edit', '/t/x/rename', '/mailbox/x'])
      expect([path, await linkOn(member, path)]).toEqual([path, '/feedback']);
  });

  it('takes no address of another site for the page', async () => {
    const pageOf = async (wanted: string) => {
      const { html } = await running.browser().open(`/feedback?page=${encodeURIComponent(wanted)}`);
      return /<input[^>]*name="page"[^>]*>/.exec(html)?.[0].match(/value="([^"]*)"/)?.[1] ?? '';
    };
    expect(await pageOf('/networks?x=1#y')).toBe('/networks');
    for (const bad of [
      'https://evil.example/',
      '//evil.example',
      '/\\evil.example',
      'javascript:1',
      '/.//evil.example',
    ])
      expect([bad, await pageOf(bad)]).toEqual([bad, '']);
  });

  it('needs only the text, and no account, cookie or script', async () => {
    const browser = running.browser();
    const form = await browser.open('/feedback?page=/networks');
    const refused = await browser.submit(form, '/feedback', { found: 'no', message: ' ', email: 'nobody' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('We found some errors');
    expect(refused.html).toMatch(/<a href="#field-message">Enter what you want to tell us\.<\/a>/);
    expect(refused.html).toMatch(/<a href="#field-email">/);
    expect(refused.html).toMatch(/id="error-summary"[^>]*autofocus/);
    expect(refused.html).toMatch(/value="no"[^>]*checked|checked[^>]*value="no"/);
    const done = await browser.submit(refused, '/feedback', { message: 'The search is quick.' });
    expect([done.path, done.status]).toEqual(['/feedback/sent', 200]);
    expect(done.html).toContain('<h1>Thank you for your feedback</h1>');
    expect(browser.setCookies).toEqual([]);
    expect(await rows()).toHaveLength(1);
  });

  it('keeps no identifier of who sent it, in the row or in the log', async () => {
    const person = await buildPerson(running.app.services, { name: 'Ida Identifiable' });
    const { token } = await signInAs(running.app.services, person);
    member.cookies.set('session', token);
    const agent = 'Zqagent7/1.0';
    logged.length = 0;
    const form = await member.open('/feedback');
    const sent = await member.post(
      '/feedback',
      { ...form.hiddenFields('/feedback'), message: 'Zqtext7 works.', role: 'Zqrole7' },
      { 'User-Agent': agent, 'X-Forwarded-For': '203.0.113.9' },
    );
    expect(sent.status).toBe(303);
    const [row] = await rows();
    // All there is: what was typed, the day, and a number that counts.
    expect(row).toEqual({
      number: expect.any(Number),
      received_on: expect.anything(),
      goal: null,
      found: null,
      message: 'Zqtext7 works.',
      page: null,
      organisation: null,
      role: 'Zqrole7',
      email: null,
    });
    const types = await query<{ type: string }>(
      running.database.db,
      `select distinct data_type as type from information_schema.columns where table_name = 'feedback'`,
    );
    expect(types.map(({ type }) => type).sort()).toEqual(['date', 'integer', 'text']);
    const links = await query(
      running.database.db,
      `select 1 from pg_constraint where contype = 'f' and (conrelid = 'feedback'::regclass or confrelid = 'feedback'::regclass)`,
    );
    expect(links).toEqual([]);
    const log = logged.join('\n');
    expect(log).toContain('"route":"/feedback"');
    const told = ['Zqtext7', 'Zqrole7', agent, '127.0.0.1', '203.0.113.9', token];
    for (const secret of [...told, person.accountId, person.username, person.name])
      expect(log).not.toContain(secret);
  });

  it('keeps the words of a form whose token is old', async () => {
    const answer = await member.post('/feedback', { message: 'Half an hour of typing', _csrf: 'old' });
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(html).toContain('Half an hour of typing');
    expect(html).toContain('Check it and send it again');
    expect(await rows()).toEqual([]);
  });

  it('refuses a post from another site, an unknown answer and what is too long', async () => {
    const browser = running.browser();
    const foreign = await browser.post(
      '/feedback',
      { message: 'x' },
      { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' },
    );
    expect(foreign.status).toBe(403);
    const faults: Record<string, string>[] = [
      { found: 'maybe' },
      { message: 'x'.repeat(5_001) },
      { goal: 'x'.repeat(301) },
    ];
    for (const wrong of faults) {
      const answer = await browser.post('/feedback', { message: 'Good', ...wrong });
      expect([wrong, answer.status]).toEqual([wrong, 422]);
    }
    expect(await rows()).toEqual([]);
  });
});

describe('reading feedback', () => {
  async function send(count: number) {
    const browser = running.browser();
    for (let n = 1; n <= count; n++) {
      const answer = await browser.json('POST', '/api/v1/feedback', {
        message: `Word ${n}`,
        page: n === 1 ? '/networks' : 'javascript:alert(1)',
        found: 'partly',
        email: 'ana@example.org',
      });
      expect(answer.status).toBe(201);
      expect(await answer.json()).toEqual({});
    }
  }

  it('is for the site administrator: the newest first, ten a page, each can be deleted', async () => {
    expect((await admin.open('/feedback/received')).text).toContain('No feedback yet');
    await send(11);
    const first = await admin.open('/feedback/received');
    const shown = [...first.html.matchAll(/<p class="lines">(Word \d+)<\/p>/g)].map(([, text]) => text);
    expect(shown).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2].map((n) => `Word ${n}`));
    expect(first.text).toContain('Received on 7 May 2026');
    expect(first.html).not.toContain('href="javascript');
    const older = /href="(\/feedback\/received\?before=\d+)"/.exec(first.html)?.[1] ?? '';
    const last = await admin.open(older);
    expect(last.text).toContain('Word 1');
    expect(last.html).toContain('<a href="/networks">/networks</a>');
    const action = /action="(\/feedback\/received\/\d+\/delete)"/.exec(last.html)?.[1] ?? '';
    const after = await admin.submit(last, action);
    expect(after.path).toBe('/feedback/received');
    expect(await rows()).toHaveLength(10);
    expect((await admin.post(action, last.hiddenFields(action))).status).toBe(404);
  });

  it('does not exist for anyone else, page and API', async () => {
    await send(1);
    const [{ number }] = (await rows()) as [{ number: number }];
    for (const browser of [member, running.browser()]) {
      for (const path of ['/feedback/received', '/api/v1/feedback'])
        expect([path, (await browser.send(path)).status]).toEqual([path, 404]);
      expect((await browser.json('DELETE', `/api/v1/feedback/${number}`)).status).not.toBe(200);
    }
    expect(await rows()).toHaveLength(1);
    const list = await (await admin.send('/api/v1/feedback')).json();
    expect(list).toMatchObject({
      feedback: [{ number, receivedOn: '2026-05-07', message: 'Word 1', email: 'ana@example.org' }],
      older: null,
    });
    expect((await admin.json('DELETE', `/api/v1/feedback/${number}`)).status).toBe(200);
    expect(await rows()).toEqual([]);
  });

  it('ends after its time', async () => {
    await send(1);
    const day = 24 * 3_600_000;
    now = new Date(now.getTime() + FEEDBACK_DAYS * day);
    await running.app.jobs.run('feedback.forget');
    expect(await rows()).toHaveLength(1);
    now = new Date(now.getTime() + day);
    await running.app.jobs.run('feedback.forget');
    expect(await rows()).toEqual([]);
  });
});
