import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, jest } from '@jest/globals';
import type { ThreadSyncAnswer } from '../../contract/feed.js';
import { findFreePort } from '../../src/database/embedded/free-port.js';
import { type Database, openDatabase, query, runningPostgres } from '../../src/database/index.js';
import { writeErasures } from '../../src/erasures/index.js';
import { deletePost, threadVersion } from '../../src/forums/index.js';
import { buildForum, buildReply, buildServices, buildThread, run } from '../factories/world.js';
import { DataFolders } from '../helpers/data-folder.js';
import { type MainProcess, startMain } from '../helpers/main-process.js';
import { closeClients, connect, sendOk, signInAs } from '../helpers/sockets.js';
import { runCli } from '../importing/helpers/run-cli.js';

// Whole processes and databases start and stop here: on a busy machine that takes its time.
jest.setTimeout(240_000);

const folders = new DataFolders();
const started: MainProcess[] = [];
const open: Database[] = [];

async function start(dataDir: string) {
  const port = await findFreePort();
  const main = startMain({ DATA_DIR: dataDir, PORT: String(port) });
  started.push(main);
  await main.says(/Convene is ready at (\S+)/);
  const db = await openDatabase(runningPostgres(dataDir)!, 3);
  open.push(db);
  return { main, db, url: `http://localhost:${port}` };
}

const cli = (dataDir: string, ...args: string[]) =>
  runCli(args, { DATA_DIR: dataDir }, dirname(dataDir), 'src/backup/cli.ts');
const numbers = async (db: Database, threadId: string) =>
  (
    await query<{ number: number }>(db, 'select number from posts where thread_id = $1 order by 1', [
      threadId,
    ])
  ).map(({ number }) => number);

afterEach(async () => {
  closeClients();
  for (const db of open.splice(0)) await db.destroy();
  for (const main of started.splice(0)) {
    main.child.kill('SIGTERM');
    await main.ended();
  }
});
afterAll(() => folders.remove());

describe('npm run backup, npm run restore', () => {
  it('copies a running site without holding it up, and brings it back as it was at that moment, in a new era', async () => {
    const dataDir = await folders.ready();
    const backup = join(dirname(folders.fresh()), 'backup');
    const site = await start(dataDir);
    const services = buildServices(site.db);
    const world = await buildForum(services);
    const { thread } = await buildThread(services, world);
    const { cookie } = await signInAs(services, world.admin);
    mkdirSync(join(dataDir, 'attachments', 'ab'), { recursive: true });
    writeFileSync(join(dataDir, 'attachments', 'ab', 'file'), 'the bytes of a file');

    // Somebody writes all the time: what was acknowledged before is in it, what is written after is not.
    const acked: number[] = [];
    let isWriting = true;
    const writing = (async () => {
      while (isWriting)
        acked.push((await buildReply(services, thread.id, world.admin, 'word '.repeat(400))).post.number);
    })();
    while (acked.length < 20) await new Promise((resolve) => setTimeout(resolve, 20));
    const before = acked.length;
    const taken = await cli(dataDir, 'backup', backup);
    expect(taken).toMatchObject({ code: 0, err: '' });
    expect(taken.out).toMatch(/MB in .*, as Convene went on\.\nThe key of anonymous posts is not in it/);
    const during = acked.length - before;
    isWriting = false;
    await writing;
    expect(during).toBeGreaterThan(0);
    const later = await buildReply(services, thread.id, world.admin, 'Written after the backup');
    const [second] = await query<{ id: string }>(
      site.db,
      'select id from posts where thread_id = $1 and number = 2',
      [thread.id],
    );
    await run(services, deletePost, world.admin, { postId: second!.id });
    const list = join(dirname(backup), 'erasures.txt');
    await writeErasures(site.db, list);
    expect(readdirSync(backup).sort()).toEqual(
      expect.arrayContaining(['attachments', 'backup.json', 'postgres', 'postgres-passwords.json']),
    );
    expect(existsSync(join(dataDir, 'anonymity.key'))).toBe(true);
    expect(existsSync(join(backup, 'anonymity.key'))).toBe(false);

    const restored = folders.fresh();
    writeFileSync(`${list}.cut`, readFileSync(list, 'utf8').slice(0, -3));
    const refused = await cli(restored, 'restore', backup, '--erasures', `${list}.cut`);
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('is cut off') });
    expect(existsSync(restored)).toBe(false);
    const made = await cli(restored, 'restore', backup, '--erasures', list);
    expect(made).toMatchObject({ code: 0, err: '' });
    expect(made.out).toMatch(/^The site as of \S+: \d+ accounts, \d+ posts\.$/m);
    expect(made.out).toMatch(/^1 sessions and tokens ended/m);
    expect(made.out).toContain('Put the key of anonymous posts back');
    expect(made.out).toContain('Erased again: accounts 0, posts 1, posts that lost earlier versions 0.\n');

    const again = await start(restored);
    const kept = await numbers(again.db, thread.id);
    // Without a hole, from the first; at least what was said to be stored before.
    expect(kept).toEqual(Array.from({ length: kept.length }, (_, at) => at + 1));
    expect(kept.length).toBeGreaterThanOrEqual(acked[before - 1]!);
    expect(kept).not.toContain(later.post.number);
    expect(readFileSync(join(restored, 'attachments/ab/file'), 'utf8')).toBe('the bytes of a file');
    expect((await fetch(`${again.url}/t/${thread.id}`)).status).toBe(200);

    const [erased] = await query<{ state: string; source: string }>(
      again.db,
      'select state, source from posts where id = $1',
      [second!.id],
    );
    expect(erased).toEqual({ state: 'deleted', source: '' });
    // The list is kept from the first moment on.
    expect(readFileSync(join(restored, 'erasures.txt'), 'utf8')).toContain(`post ${second!.id}\n`);

    // A page that knows numbers of before fetches anew; who was signed in is a visitor.
    const old = (await threadVersion(site.db, thread.id))!;
    const client = await connect(again.url);
    const known = { threadId: thread.id, era: old.era, epoch: old.epoch, after: old.head };
    expect(await sendOk<ThreadSyncAnswer>(client, 'thread:sync', known)).toMatchObject({
      kind: 'reset',
      reason: 'era',
    });
    const me = await fetch(`${again.url}/api/v1/me`, { headers: { cookie } });
    expect(me.status).toBe(401);

    // Without the label Postgres would begin with files of different moments, and say nothing of it.
    rmSync(join(backup, 'postgres', 'backup_label'));
    const cut = await cli(folders.fresh(), 'restore', backup);
    expect(cut).toMatchObject({ code: 1, err: expect.stringContaining('postgres/backup_label is missing.') });
  });

  it('copies a site that is stopped, with the key where that is asked for', async () => {
    const dataDir = await folders.ready();
    writeFileSync(join(dataDir, 'anonymity.key'), 'a key', { mode: 0o600 });
    const backup = join(dirname(dataDir), 'backup');
    const { code, out } = await cli(dataDir, 'backup', backup, '--with-key');
    expect([code, out]).toEqual([0, expect.stringMatching(/^\d+\.\d MB in \S+\.\n$/)]);
    expect(readFileSync(join(backup, 'anonymity.key'), 'utf8')).toBe('a key');
  });

  it('writes over nothing, and says what is wrong', async () => {
    const dataDir = await folders.ready();
    const parent = dirname(dataDir);
    const nothing = join(parent, 'nothing');
    const says = async (...args: string[]) => (await cli(dataDir, ...args)).err;
    expect(await says('backup', parent)).toContain('is not empty.');
    expect(await says('backup', join(dataDir, 'inside'))).toBe(
      'The backup must not lie inside the data folder.\n',
    );
    expect(existsSync(join(dataDir, 'inside'))).toBe(false);
    expect(await says('restore', nothing)).toContain('There is no whole backup in');
    mkdirSync(nothing);
    writeFileSync(join(nothing, 'backup.json'), '{"format":1');
    expect(await says('restore', nothing)).toContain('is damaged.');
    writeFileSync(join(nothing, 'backup.json'), '{"format":2}');
    expect(await says('restore', nothing)).toContain('another version');
    const whole = join(parent, 'whole');
    expect((await cli(dataDir, 'backup', whole)).code).toBe(0);
    expect(await says('restore', whole)).toContain('nothing is ever written over');
    expect((await cli(join(parent, 'none'), 'backup', join(parent, 'x'))).err).toContain(
      'There is no database in',
    );
  });
});
