import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openFiles, sweepAttachments } from '../../src/attachments/index.js';
import { query } from '../../src/database/index.js';
import type { Files } from '../../src/lib/file-store.js';
import { filesInDrafts, saveDraft } from '../../src/writing/index.js';
import { run } from '../factories/world.js';
import { type RunningApp, startApp } from '../helpers/app.js';
import { browserOf, post, setScene, uploaded } from './helpers.js';

// A server that speaks S3 and checks the signatures of requests.
const S3rver = createRequire(import.meta.url)('s3rver') as new (
  options: object,
) => { run(): Promise<AddressInfo>; close(): Promise<void>; httpServer?: Server };

const folder = mkdtempSync(join(tmpdir(), 'convene-storage-'));
const keys = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };
let bucket: InstanceType<typeof S3rver>;
let endpoint: string;

beforeAll(async () => {
  bucket = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: join(folder, 's3'),
    configureBuckets: [{ name: 'convene' }],
  });
  const { port } = await bucket.run();
  endpoint = `http://127.0.0.1:${port}`;
});
afterAll(async () => {
  await bucket.close();
  rmSync(folder, { recursive: true });
});

describe.each(['disk', 's3'])('the store on %s', (kind) => {
  let files: Files & { close(): void };
  beforeAll(async () => {
    const s3 = kind === 's3' ? { endpoint, region: 'us-east-1', bucket: 'convene', ...keys } : null;
    files = await openFiles({ dataDir: join(folder, 'disk'), s3, clamd: null });
  });
  afterAll(() => files.close());

  it('gives back what it was given, and no more once it is removed', async () => {
    const path = join(folder, 'given');
    const bytes = Buffer.from(Array.from({ length: 100_000 }, (_, n) => n % 251));
    writeFileSync(path, bytes);
    expect(await files.store.open('some-name')).toBeNull();
    await files.store.put('some-name', path);
    expect(await buffer((await files.store.open('some-name'))!)).toEqual(bytes);
    await files.store.remove('some-name');
    await files.store.remove('some-name');
    expect(await files.store.open('some-name')).toBeNull();
  });
});

describe('the store on disk', () => {
  it.each(['../outside', '..', 'a/b', 'a\u0000b', '/etc/passwd', 'A%2e'])(
    'takes no name like %j',
    async (name) => {
      const { store, close } = await openFiles({ dataDir: join(folder, 'disk'), s3: null, clamd: null });
      await expect((async () => store.open(name))()).rejects.toThrow('not a name of ours');
      close();
    },
  );
});

describe('a site that keeps its files in a bucket', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp({
      env: {
        S3_BUCKET: 'convene',
        S3_ENDPOINT: endpoint,
        S3_ACCESS_KEY_ID: keys.accessKeyId,
        S3_SECRET_ACCESS_KEY: keys.secretAccessKey,
      },
    });
  });
  afterAll(() => app.stop());

  it('shows them as ever', async () => {
    const { ada, ben, threadId } = await setScene(app);
    const a = await browserOf(app, ada);
    const image = await uploaded(a);
    await post(a, threadId, image.markdown);
    const shown = await (await browserOf(app, ben)).send(image.path);
    expect(shown.status).toBe(200);
    expect((await shown.arrayBuffer()).byteLength).toBe(image.bytes);
  });
});

describe('sweeping', () => {
  it('removes what was cut off and what nothing shows, and keeps the rest', async () => {
    const app = await startApp({ env: { DATA_DIR: join(folder, 'swept') } });
    const { services } = app.app;
    const { ada, threadId } = await setScene(app);
    const browser = await browserOf(app, ada);
    const [cut, unused, shown, drafted, fresh] = await Promise.all(
      Array.from({ length: 5 }, () => uploaded(browser)),
    );
    await post(browser, threadId, shown!.markdown);
    await query(services.db, `update attachments set state = 'storing' where id = $1`, [cut!.id]);
    await query(
      services.db,
      `update attachments set created_at = now() - interval '200 days' where id <> $1`,
      [fresh!.id],
    );
    const place = { kind: 'reply' as const, placeId: threadId };
    await run(services, saveDraft, ada, { ...place, body: `See ${drafted!.markdown}` });
    const job = sweepAttachments((ids) => filesInDrafts(services.db, ids));
    while (await job.run(services));
    const left = await query<{ id: string }>(services.db, 'select id from attachments');
    expect(left.map(({ id }) => id).sort()).toEqual([shown!.id, drafted!.id, fresh!.id].sort());
    expect(await services.files!.store.open(unused!.id)).toBeNull();
    const [usage] = await query<{ bytes: number }>(services.db, 'select bytes from attachment_usage');
    expect(Number(usage!.bytes)).toBe(shown!.bytes * 3);
    await app.stop();
  });
});
