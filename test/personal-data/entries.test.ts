import { randomUUID } from 'node:crypto';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import type { Ack, ErrorBody } from '../../contract/errors.js';
import type { PersonalDataMode } from '../../contract/personal-data.js';
import { query } from '../../src/database/index.js';
import type { SignedIn } from '../../src/kernel/index.js';
import { setPersonalData } from '../../src/networks/index.js';
import { browserOf, type Scene, setScene, upload } from '../attachments/helpers.js';
import { run } from '../factories/world.js';
import { type RunningApp, startApp } from '../helpers/app.js';
import type { Browser } from '../helpers/browser.js';
import { type Client, closeClients, connect, signInAs } from '../helpers/sockets.js';

/** From the examples that are published for tests. */
const number = '401 023 2137';
const digits = /401\W{0,3}023\W{0,3}2137/;
const text = `The letter for ${number} came back.`;
const masked = 'The letter for 401 *** **** came back.';
const logged: string[] = [];
const log = pino(
  { level: 'trace' },
  new Writable({
    write(chunk, _encoding, done) {
      logged.push(String(chunk));
      done();
    },
  }),
);
let app: RunningApp;
let scene: Scene;
let ada: Browser;
let socket: Client;

beforeAll(async () => {
  app = await startApp({ services: { log } });
});
afterAll(async () => {
  closeClients();
  await app.stop();
});
beforeEach(async () => {
  scene = await setScene(app);
  ada = await browserOf(app, scene.ada);
  socket = await connect(app.origin, (await signInAs(app.app.services, scene.ada)).cookie);
});

const set = (mode: PersonalDataMode, by: SignedIn = scene.admin) =>
  run(app.app.services, setPersonalData, by, { networkId: scene.network.id, mode });
const rows = <T>(sql: string, values: unknown[] = []) => query<T>(app.app.services.db, sql, values);

async function api(method: string, path: string, input: object): Promise<Ack<unknown>> {
  const headers = { 'Content-Type': 'application/json', 'X-Requested-With': 'test' };
  const response = await ada.send(`/api/v1${path}`, { method, headers, body: JSON.stringify(input) });
  const answer = await response.json();
  return response.ok && response.status !== 202
    ? { ok: true, data: answer }
    : { ok: false, error: answer as ErrorBody };
}
const command = (name: string, input: object): Promise<Ack<unknown>> =>
  new Promise((resolve) => socket.emit(name, input, resolve));

interface Way {
  name: string;
  /** Can wait for a moderator where the network stops it. */
  waits?: true;
  field: string;
  send(more?: { attested: true }, words?: string): Promise<Ack<unknown>>;
}
const own = async () =>
  (
    await rows<{ id: string; version: number }>(
      `select id, version from posts where author_id = $1 order by id desc limit 1`,
      [scene.ada.accountId],
    )
  )[0]!;
async function ownThread(): Promise<string> {
  const input = {
    forumId: scene.forum.id,
    title: 'A thread of mine',
    body: 'Hello',
    clientKey: randomUUID(),
  };
  await command('thread:create', input);
  const [row] = await rows<{ id: string }>(
    'select id from threads where author_id = $1 order by id desc limit 1',
    [scene.ada.accountId],
  );
  return row!.id;
}

/** Every way in for what others see. */
const ways: Way[] = [
  {
    name: 'a reply by socket',
    waits: true,
    field: 'body',
    send: (more, body = text) =>
      command('thread:reply', { threadId: scene.threadId, body, clientKey: randomUUID(), ...more }),
  },
  {
    name: 'a reply by API',
    waits: true,
    field: 'body',
    send: (more, body = text) =>
      api('POST', `/threads/${scene.threadId}/replies`, { body, clientKey: randomUUID(), ...more }),
  },
  {
    name: 'a title by socket',
    waits: true,
    field: 'title',
    send: (more, title = text) =>
      command('thread:create', {
        forumId: scene.forum.id,
        title,
        body: 'Hello',
        clientKey: randomUUID(),
        ...more,
      }),
  },
  {
    name: 'a first post by API',
    waits: true,
    field: 'body',
    send: (more, body = text) =>
      api('POST', `/forums/${scene.forum.id}/threads`, {
        title: 'Letters',
        body,
        clientKey: randomUUID(),
        ...more,
      }),
  },
  {
    name: 'an edit by socket',
    waits: true,
    field: 'body',
    async send(more, body = text) {
      await ownThread();
      const { id, version } = await own();
      return command('post:edit', { postId: id, version, body, ...more });
    },
  },
  {
    name: 'a new title by API',
    field: 'title',
    send: async (more, title = text) => api('PATCH', `/threads/${await ownThread()}`, { title, ...more }),
  },
  {
    name: 'a letter',
    field: 'body',
    send: (more, body = text) =>
      api('POST', `/networks/${scene.network.id}/messages`, {
        to: 'moderators',
        body,
        clientKey: randomUUID(),
        ...more,
      }),
  },
];

/** Everything that is kept, but for what the writer himself sent with a word that it is no patient's. */
async function keeps(): Promise<string[]> {
  const tables = await rows<{ name: string }>(
    `select format('%I', tablename) as name from pg_tables where schemaname = 'public'`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const hits = await rows(`select 1 from ${name} t where t::text ~ '401\\D{0,3}023\\D{0,3}2137' limit 1`);
    if (hits.length > 0) found.push(name);
  }
  return found;
}

describe('a patient’s number', () => {
  it.each(ways)(
    'in $name is held back, and neither the answer, the log nor the database has it',
    async (way) => {
      const answer = await way.send();
      expect(answer).toMatchObject({
        ok: false,
        error: {
          code: 'invalid_input',
          reason: 'personal_data',
          fields: [{ field: way.field, message: expect.stringContaining('an NHS number') }],
          personalData: {
            isAttestable: true,
            findings: [
              {
                field: way.field,
                kind: 'nhs_number',
                grade: 'high',
                start: text.indexOf(number),
                length: number.length,
              },
            ],
          },
        },
      });
      expect(JSON.stringify(answer)).not.toMatch(digits);
      expect(await keeps()).toEqual([]);
      expect(logged.join('')).not.toMatch(digits);
      // Nothing is let through by a part of the place that only lets through what it has not seen before.
      expect(await way.send(undefined, masked)).toMatchObject({ ok: true });
    },
  );

  it.each(ways)(
    'in $name goes out when its writer says that it is no patient’s, unless the network stops it',
    async (way) => {
      await set('stop');
      const canWait = way.waits === true;
      expect(await way.send()).toMatchObject({
        ok: false,
        error: { reason: 'personal_data', personalData: { isAttestable: canWait } },
      });
      // Where it can, a moderator looks first: it is a post of nobody's yet.
      expect(await way.send({ attested: true })).toMatchObject({
        ok: false,
        error: canWait ? { code: 'held', reason: 'personal' } : { reason: 'personal_data' },
      });
      expect(await keeps()).toEqual(canWait ? ['holds'] : []);
      await set('warn');
      expect(await way.send({ attested: true })).toMatchObject({ ok: true });
      await set('stop');
      // What was read of the thread a moment ago lets nothing through.
      expect(await way.send({ attested: true })).toMatchObject({ ok: false });
      await set('off');
      expect(await way.send()).toMatchObject({ ok: true });
      for (const table of ['posts', 'post_revisions', 'messages', 'threads'])
        await rows(
          `update ${table} set ${table === 'threads' ? 'title' : table === 'messages' ? 'body' : 'source'} = 'gone'`,
        );
      await rows(`update posts set html = 'gone'`);
      await rows('delete from holds');
      expect((await keeps()).filter((table) => !/search/.test(table))).toEqual([]);
      expect(logged.join('')).not.toMatch(digits);
    },
  );

  it('in a file’s name or description, and in a profile, is asked about', async () => {
    const refused = await upload(ada, 'Words', {}, 'NHS no 4010232137.txt');
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({ reason: 'personal_data', fields: [{ field: 'file' }] });
    expect((await upload(ada, 'Words', { alt: text }, 'a.txt')).status).toBe(422);
    expect((await upload(ada, 'Words', { attested: 'true' }, 'NHS no 4010232137.txt')).status).toBe(201);
    await rows('delete from attachments');
    for (const field of ['name', 'about', 'jobTitle', 'organisation', 'interests']) {
      const value = field === 'interests' ? [`nhs ${number}`] : `Mrs ${number}`;
      const answer = await api('PUT', '/me/profile', { name: 'Ada', [field]: value });
      expect(answer).toMatchObject({ ok: false, error: { reason: 'personal_data', fields: [{ field }] } });
    }
    expect(await api('PUT', '/me/profile', { name: 'Ada', about: 'One of us' })).toMatchObject({ ok: true });
    expect(await keeps()).toEqual([]);
    expect(logged.join('')).not.toMatch(digits);
  });

  it('that is searched for is in no log, and the page says where it stays', async () => {
    const page = await ada.open(`/search?q=${encodeURIComponent(number)}`);
    expect(page.text).toContain('Your search seems to hold a patient’s number.');
    expect(logged.join('')).not.toMatch(digits);
    expect(await keeps()).toEqual([]);
    expect((await ada.open('/search?q=rota')).text).not.toContain('seems to hold');
  });
});

describe('forms without script', () => {
  const reply = () => `/t/${scene.threadId}/reply`;
  const last = async () =>
    (
      await rows<{ source: string }>(
        'select source from posts where thread_id = $1 order by number desc limit 1',
        [scene.threadId],
      )
    )[0]!.source;

  it('offer to mask it and send, or to say that it is no patient’s', async () => {
    const page = await ada.open(`/t/${scene.threadId}`);
    const asked = await ada.submit(page, reply(), { body: text });
    expect(asked.status).toBe(422);
    expect(asked.text).toContain('Mask it and send');
    expect(asked.text).toContain('It is no patient’s: send it');
    await ada.submit(asked, reply(), { body: text, intent: 'mask' });
    expect(await last()).toBe(masked);
    const again = await ada.submit(await ada.open(`/t/${scene.threadId}`), reply(), { body: text });
    await ada.submit(again, reply(), { body: text, intent: 'attest' });
    expect(await last()).toBe(text);
  });

  it('offer masking, or a moderator’s look, where the network stops such texts', async () => {
    await set('stop');
    const page = await ada.open(`/t/${scene.threadId}`);
    const asked = await ada.submit(page, reply(), { body: text });
    expect(asked.text).toContain('Mask it and send');
    expect(asked.text).toContain('a moderator looks at it before it is shown');
    await ada.submit(asked, reply(), { body: text, intent: 'attest' });
    expect(await last()).not.toBe(text);
    expect((await ada.open(`/t/${scene.threadId}`)).text).toContain('Your texts that wait');
    await rows('delete from holds');
    await ada.submit(asked, reply(), { body: text, intent: 'mask' });
    expect(await last()).toBe(masked);
  });

  it('of a title, a profile and a letter ask in the same way', async () => {
    const rename = `/t/${await ownThread()}/rename`;
    const titled = await ada.submit(await ada.open(rename), rename, { title: text });
    expect(titled.text).toContain('Mask it and save');
    await ada.submit(titled, rename, { title: text, intent: 'mask' });
    expect(await rows('select 1 from threads where title = $1', [masked])).toHaveLength(1);
    const profile = await ada.submit(await ada.open('/account/profile'), '/account/profile', {
      name: 'Ada',
      about: text,
    });
    expect(profile.text).toContain('Mask it and save');
    await ada.submit(profile, '/account/profile', { name: 'Ada', about: text, intent: 'mask' });
    expect(await rows('select 1 from accounts where about = $1', [masked])).toHaveLength(1);
    const to = `/n/${scene.network.slug}/moderators`;
    const letter = await ada.submit(await ada.open(to), to, { body: text });
    await ada.submit(letter, to, { body: text, intent: 'mask' });
    expect(await rows('select 1 from messages where body = $1', [masked])).toHaveLength(1);
  });
});

describe('what a network does about it', () => {
  it('is asking the writer until its admin says otherwise, on the page too; the log has a line', async () => {
    const admin = await browserOf(app, scene.admin);
    const settings = `/n/${scene.network.slug}/settings`;
    const page = await admin.open(settings);
    expect(page.html).toMatch(/value="warn" checked/);
    const saved = await admin.submit(page, `${settings}/personal-data`, { mode: 'stop' });
    expect(saved.html).toMatch(/value="stop" checked/);
    // The same again is no change.
    await set('stop');
    const lines = await rows(
      `select details from network_events where act = 'personalData.changed' and network_id = $1`,
      [scene.network.id],
    );
    expect(lines).toEqual([{ details: { from: 'warn', to: 'stop' } }]);
    const seen = await admin.open(`/n/${scene.network.slug}/log`);
    expect(seen.text).toContain('from asking the writer to stopping the text');
    await expect(set('off', scene.ada)).rejects.toMatchObject({ code: 'forbidden' });
  });
});
