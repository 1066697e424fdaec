import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { query } from '../../src/database/index.js';
import type { SignedIn } from '../../src/kernel/index.js';
import { buildForum, buildMember, buildThread } from '../factories/world.js';
import { type RunningApp, startApp } from '../helpers/app.js';
import { closeClients, connect, nextEvent, send, sendOk, signInAs } from '../helpers/sockets.js';

let app: RunningApp;
let threadId: string;
let writer: SignedIn;

beforeAll(async () => {
  app = await startApp();
  const world = await buildForum(app.app.services);
  threadId = (await buildThread(app.app.services, world)).thread.id;
  writer = await buildMember(app.app.services, world);
});
afterEach(() => closeClients());
afterAll(() => app.stop());

const sql = (text: string) => query(app.app.services.db, text);

describe('a database whose disk is full (I13)', () => {
  it('refuses posts with a word to try again, goes on being read and live, and takes each once when there is room', async () => {
    const { cookie } = await signInAs(app.app.services, writer);
    const client = await connect(app.origin, cookie);
    const reader = await connect(app.origin);
    const browser = app.browser();
    browser.cookies.set('session', cookie.split('=')[1]!);
    const sync = { threadId, era: 'any', epoch: 1, after: 0 };
    await send(reader, 'thread:sync', sync);
    // As Postgres says it when a table can't grow.
    await sql(`create function full_disk() returns trigger language plpgsql as
      $$ begin raise exception 'could not extend file' using errcode = '53100'; end $$`);
    await sql('create trigger full_disk before insert on posts for each row execute function full_disk()');
    const input = { threadId, body: 'Written on a full disk', clientKey: randomUUID() };
    expect(await send(client, 'thread:reply', input)).toMatchObject({
      ok: false,
      error: { code: 'unavailable', retryAfterSeconds: 5 },
    });
    const { threadId: _, ...body } = input;
    const refused = await browser.json('POST', `/api/v1/threads/${threadId}/replies`, body);
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([503, '5']);
    for (const path of [`/t/${threadId}`, `/api/v1/threads/${threadId}`, '/', '/networks'])
      expect([path, (await browser.open(path)).status]).toEqual([path, 200]);
    const typing = nextEvent(reader, 'thread:typing');
    await send(client, 'thread:sync', sync);
    await sendOk(client, 'thread:typing', { threadId });
    await typing;

    await sql('drop function full_disk cascade');
    const came = nextEvent(reader, 'thread:changes');
    await Promise.all([sendOk(client, 'thread:reply', input), sendOk(client, 'thread:reply', input)]);
    await came;
    const rows = await sql(`select from posts where source = 'Written on a full disk'`);
    expect(rows).toHaveLength(1);
  });
});
