import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Edge } from '../../bench/faults/proxy.js';
import { freePort } from '../../bench/processes/free-port.js';
import { query } from '../../src/database/index.js';
import type { Services, SignedIn } from '../../src/kernel/index.js';
import { buildForum, buildMember, buildServices, buildThread } from '../factories/world.js';
import { type Node, startNode } from '../helpers/app.js';
import { Browser } from '../helpers/browser.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { signInAs } from '../helpers/sockets.js';

/** A database that goes away under a running node: what people see, and what becomes of their words. */

let database: TestDatabase;
let line: Edge;
let node: Node;
let services: Services;
let writer: SignedIn;
let path: string;
let threadId: string;

beforeAll(async () => {
  database = await testDatabase();
  const url = new URL(database.url);
  const { port } = url;
  line = await Edge.open('database', () => Number(port));
  url.port = String(line.port);
  url.search = '';
  node = await startNode(url.href, await freePort());
  services = buildServices(database.db);
  const world = await buildForum(services);
  ({ path, id: threadId } = (await buildThread(services, world)).thread);
  writer = await buildMember(services, world);
});
afterEach(() => line.set('pass'));
afterAll(async () => {
  node.app.server.closeAllConnections();
  await node.app.close();
  line.close();
  await database.close();
});

async function browserOf(person: SignedIn): Promise<Browser> {
  const browser = new Browser(node.origin);
  browser.cookies.set('session', (await signInAs(services, person)).token);
  return browser;
}
const action = () => `/t/${threadId}/reply`;
const stored = (text: string) => query(database.db, 'select from posts where source = $1', [text]);

describe('while the database is away', () => {
  it('says so in words, with a time to try again', async () => {
    const browser = await browserOf(writer);
    line.set('cut');
    const page = await browser.open(path);
    expect([page.status, page.response.headers.get('Retry-After')]).toEqual([503, '5']);
    expect(page.text).toContain('We are not ready');
    expect(page.text).not.toMatch(/ECONN|postgres|pool/i);
    expect((await browser.json('GET', `/api/v1/threads/${threadId}`)).status).toBe(503);
    expect((await browser.send('/readyz')).status).toBe(503);
    expect((await browser.send('/livez')).status).toBe(200);
    line.set('pass');
    expect((await browser.open(path)).status).toBe(200);
  });

  it('gives back what was written, to be sent again: it is stored once', async () => {
    const browser = await browserOf(writer);
    const thread = await browser.open(path);
    const text = 'Written while the lights\n\nwent out. <script>';
    line.set('cut');
    const page = await browser.submit(thread, action(), { body: text });
    expect(page.status).toBe(503);
    expect(page.html).toMatch(/<textarea[^>]*>Written while the lights\s+went out\. &lt;script/);
    // Pressed once more while it is still away.
    const again = await browser.submit(page, action(), { body: text });
    expect(again.status).toBe(503);
    line.set('pass');
    for (const _ of [1, 2]) expect((await browser.submit(again, action(), { body: text })).status).toBe(200);
    expect(await stored(text)).toHaveLength(1);
  });

  it('gives back a text that came with a file', async () => {
    const browser = await browserOf(writer);
    const fields = { ...(await browser.open(path)).hiddenFields(action()), body: 'Words beside a file' };
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    form.set('file', new Blob(['x']), 'x.txt');
    line.set('cut');
    const refused = await browser.send(action(), { method: 'POST', body: form });
    expect(refused.status).toBe(503);
    expect(await refused.text()).toMatch(/<textarea[^>]*>Words beside a file</);
  });

  it('shows nothing that another site made a browser send, no secrets, and no form without words', async () => {
    const browser = await browserOf(writer);
    const visitor = new Browser(node.origin);
    const entry = await visitor.open('/sign-in');
    line.set('cut');
    const from = { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' };
    const foreign = await browser.post(action(), { body: 'Words of a foreign page' }, from);
    expect(await foreign.text()).not.toContain('foreign page');
    const password = 'gravel pudding moth';
    const changed = await browser.post('/account/password', { password, newPassword: 'another one' });
    const signedIn = await visitor.post('/sign-in', {
      ...entry.hiddenFields('/sign-in'),
      login: 'adalund',
      password,
    });
    const locked = await browser.post(`/t/${threadId}/lock`, { isLocked: 'true' });
    for (const answer of [changed, signedIn, locked]) {
      expect(answer.status).toBe(503);
      expect(await answer.text()).not.toMatch(/pudding|another one|adalund|<textarea/);
    }
  });
});
