import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, expect, it, jest } from '@jest/globals';
import type { AttachmentDto } from '../contract/attachments.js';
import type { ThreadSyncAnswer } from '../contract/feed.js';
import type { MailDto } from '../contract/mailbox.js';
import { findFreePort } from '../src/database/embedded/free-port.js';
import { type Database, openDatabase, runningPostgres } from '../src/database/index.js';
import { threadVersion } from '../src/forums/index.js';
import { photograph, upload } from './attachments/helpers.js';
import { buildForum, buildPerson, buildServices, buildThread } from './factories/world.js';
import { Browser } from './helpers/browser.js';
import { DataFolders } from './helpers/data-folder.js';
import { type MainProcess, startMain } from './helpers/main-process.js';
import { startRedis, type TestRedis } from './helpers/redis.js';
import { closeClients, connect, sendOk, signInAs } from './helpers/sockets.js';

// A whole process and a database start and stop here.
jest.setTimeout(120_000);

const folders = new DataFolders();
let main: MainProcess | undefined;
let redis: TestRedis | undefined;
let db: Database | undefined;

afterEach(async () => {
  closeClients();
  await db?.destroy();
  main?.child.kill('SIGTERM');
  await main?.ended();
  await redis?.stop();
});
afterAll(() => folders.remove());

/** All tests run the sources file by file: in the few files that `npm start` runs a package can answer differently. */
it('does in few files what needs each package', async () => {
  const dataDir = await folders.ready();
  redis = await startRedis();
  const port = await findFreePort();
  main = startMain({ DATA_DIR: dataDir, PORT: String(port), REDIS_URL: redis.url });
  await main.says(/Convene is ready at (\S+)/);
  const url = `http://localhost:${port}`;
  const browser = new Browser(url);

  // Passphrases, and how strong a password is.
  const register = await browser.open('/register');
  expect(register.status).toBe(200);
  const ada = { name: 'Ada Example', email: 'ada@example.org', username: 'ada' };
  const weak = await browser.json('POST', '/api/v1/accounts', { ...ada, password: 'password1234' });
  expect(weak.status).toBe(422);
  const strong = { ...ada, password: 'seven quiet rivers at dawn' };
  expect((await browser.json('POST', '/api/v1/accounts', strong)).status).toBe(201);

  // Redis, tables, live.
  expect(await (await fetch(`${url}/readyz`)).json()).toMatchObject({ checks: { redis: true } });
  db = await openDatabase(runningPostgres(dataDir)!, 3);
  const services = buildServices(db);
  const admin = await buildPerson(services, { isSiteAdmin: true });
  const world = await buildForum(services);
  const { thread } = await buildThread(services, world);
  const { cookie, token } = await signInAs(services, world.admin);
  browser.cookies.set('session', token);
  const client = await connect(url, cookie);
  const { era } = (await threadVersion(db, thread.id))!;
  const known = { threadId: thread.id, era, epoch: 1, after: 0 };
  const sync = await sendOk<ThreadSyncAnswer>(client, 'thread:sync', known);
  expect(sync.kind).toBe('changes');

  // Files and images, Markdown, what is kept of HTML.
  const sent = await upload(browser, await photograph(), { alt: 'An orange field' });
  expect(sent.status).toBe(201);
  const { path, width } = (await sent.json()) as AttachmentDto;
  expect((await browser.send(path)).headers.get('content-type')).toBe('image/webp');
  expect(width).toBe(300);
  const body = `| a | b |\n|---|---|\n| 1 | 2 |\n\nSee [this](https://elsewhere.example/x), @${world.admin.username}.`;
  const reply = { body, clientKey: randomUUID() };
  const posted = await browser.json('POST', `/api/v1/threads/${thread.id}/replies`, reply);
  const { post } = (await posted.json()) as { post: { html: string } };
  expect(post.html).toMatch(/<table>[\s\S]*class="external"[\s\S]*class="mention"/);

  // What programs are told.
  for (const name of ['openapi.json', 'asyncapi.json'])
    expect(Object.keys((await (await fetch(`${url}/api/v1/${name}`)).json()) as object)).toContain('info');

  // Mail: written, kept, and read again.
  browser.cookies.set('session', (await signInAs(services, admin)).token);
  const mailbox = async () =>
    (await (await browser.send('/api/v1/mailbox')).json()) as { mails: { id: string }[] };
  let kept = await mailbox();
  for (let tries = 0; kept.mails.length === 0 && tries < 100; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    kept = await mailbox();
  }
  const mail = (await (await browser.send(`/api/v1/mailbox/${kept.mails[0]!.id}`)).json()) as MailDto;
  expect(mail.to).toBe('ada@example.org');
  expect(mail.text).toContain(url);
});
