import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { quoteMarkdown } from '../../contract/quote.js';
import { type Database, openDatabase, query } from '../../src/database/index.js';
import { Erasures1795262390000 } from '../../src/database/migrations/1795262390000-erasures.js';
import { eraseAgain, keepErasures, readErasures, writeErasures } from '../../src/erasures/index.js';
import { deletePost, editPost, followQuotesJob } from '../../src/forums/index.js';
import type { Services, SignedIn } from '../../src/kernel/index.js';
import { systemClock } from '../../src/lib/clock.js';
import { purgeVersions } from '../../src/moderation/index.js';
import { joinNetwork } from '../../src/networks/index.js';
import { closeAccount, tellThreads } from '../../src/people/index.js';
import { buildMember as buildAccount } from '../factories/accounts.js';
import { buildReply, buildServices, run } from '../factories/world.js';
import { cloneOf, type TestDatabase, testDatabase } from '../helpers/database.js';
import { tablesWith } from '../helpers/tables-with.js';
import { buildCaseWorld, type CaseWorld } from '../reports/world.js';
import { indexAll } from '../search/helpers/search.js';

const password = 'gravel-pudding-moth';
const folder = mkdtempSync(join(tmpdir(), 'erasures-'));
const file = join(folder, 'kept', 'erasures.txt');

let site: TestDatabase;
let services: Services;
let world: CaseWorld;
/** The site as it was before anything was erased. */
let backup: TestDatabase;

let closed: SignedIn;
let erased: SignedIn;
let suspended: SignedIn;
let unclaimed: SignedIn;
let onlyAdmin: SignedIn;
const posts: Record<'deleted' | 'purged' | 'lost' | 'quoting', string> = {
  deleted: '',
  purged: '',
  lost: '',
  quoting: '',
};

const eraseIn = (db: Database) => eraseAgain(db, systemClock, readErasures(readFileSync(file, 'utf8')));
const reply = async (author: SignedIn, body: string) =>
  (await buildReply(services, world.started.thread.id, author, body)).post.id;
const edit = (postId: string, body: string, version = 1) =>
  run(services, editPost, world.member, { postId, body, version });
const purge = (postId: string, version: number) =>
  run(services, purgeVersions, world.moderator, {
    postId,
    version,
    reason: 'It names a patient.',
    rule: 'patient',
  });

async function person(name: string): Promise<SignedIn> {
  const { actor } = await buildAccount(site.db, {
    password,
    name,
    username: `${name.toLowerCase().split(' ').at(-1)}`,
  });
  await run(services, joinNetwork, actor, { networkId: world.network.id });
  return actor;
}

/** What runs on a clock, until all of it is done. */
async function settle(of: Services): Promise<void> {
  while (await tellThreads.run(of));
  for (let look = 0; look < 2; look++) {
    while (await followQuotesJob.run(of));
    await query(of.db, `update quotes_due set asked_at = asked_at - interval '2 minutes'`);
  }
  await indexAll(of);
}

beforeAll(async () => {
  site = await testDatabase();
  services = buildServices(site.db);
  world = await buildCaseWorld(services, 'public');
  closed = await person('Closed zqname');
  erased = await person('Erased zqeraser');
  suspended = await person('Suspended zqheld');
  unclaimed = await person('Unclaimed zqwriter');
  onlyAdmin = await person('Only zqfounder');
  await query(site.db, 'update accounts set is_site_admin = (id = $1)', [onlyAdmin.accountId]);
  await reply(closed, 'What stays of somebody who left.');
  await reply(erased, 'Words with zqerased in them.');
  posts.deleted = await reply(world.member, 'A number zqdeleted that was a mistake.');
  posts.quoting = await reply(
    world.other,
    `${quoteMarkdown('A number zqdeleted that was a mistake.', posts.deleted, 'Ada Author wrote:', 'post 4')}\n\nIndeed.`,
  );
  posts.purged = await reply(world.member, 'The patient zqpurged was seen.');
  await edit(posts.purged, 'Somebody was seen.');
  posts.lost = await reply(world.member, 'Ring zqlost on Monday.');
  await settle(services);

  await site.db.destroy();
  backup = await cloneOf(site.url);
  site.db = await openDatabase(site.url, 8);
  services = buildServices(site.db);

  for (const actor of [closed, suspended, unclaimed])
    await run(services, closeAccount, actor, { password, erasePosts: false });
  await run(services, closeAccount, erased, { password, erasePosts: true });
  await query(site.db, 'update accounts set is_site_admin = true where id = $1', [world.siteAdmin.accountId]);
  await run(services, closeAccount, onlyAdmin, { password, erasePosts: false });
  await run(services, deletePost, world.member, { postId: posts.deleted });
  await purge(posts.purged, 2);
  await edit(posts.lost, 'Ring the ward.');
  await purge(posts.lost, 2);
  await settle(services);
  await writeErasures(site.db, file);

  // What they were before they left.
  await query(backup.db, `update accounts set status = 'suspended' where id = $1`, [suspended.accountId]);
  await query(backup.db, `update accounts set status = 'unclaimed', password_hash = null where id = $1`, [
    unclaimed.accountId,
  ]);
});
afterAll(async () => {
  await site.close();
  await backup.close();
  rmSync(folder, { recursive: true });
});

describe('a list of what was erased', () => {
  it('tells nothing of whom or what', () => {
    const text = readFileSync(file, 'utf8');
    expect(text).not.toMatch(/zq/);
    for (const { accountId } of [closed, erased, suspended]) expect(text).not.toContain(accountId);
    const kinds = readErasures(text).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'account')).toHaveLength(5);
    // The one that was deleted, and what the leaver had written.
    expect(kinds.filter((kind) => kind === 'post')).toHaveLength(2);
    expect(kinds.filter((kind) => kind === 'versions')).toHaveLength(2);
  });

  it('has what was erased before it was kept', async () => {
    const rows = () =>
      query(site.db, `select kind, mark, version from erasures order by kind collate "C", mark collate "C"`);
    const before = await rows();
    const runner = site.db.createQueryRunner();
    try {
      await new Erasures1795262390000().down(runner);
      await new Erasures1795262390000().up(runner);
    } finally {
      await runner.release();
    }
    expect(await rows()).toEqual(before);
  });
});

describe('a backup that has what was erased after it', () => {
  it('has it', async () => {
    for (const word of ['zqname', 'zqerased', 'zqdeleted', 'zqpurged', 'zqlost'])
      expect(await tablesWith(backup.db, word)).not.toEqual([]);
  });

  it('has nothing of it once it was erased again: no name, no text, no quotation, no words of the search', async () => {
    expect(await eraseIn(backup.db)).toEqual({ accounts: 4, posts: 3, versions: 1, left: ['zqfounder'] });
    const names = await query<{ name: string | null }>(
      backup.db,
      'select name from accounts where id = any($1)',
      [[closed, erased, suspended, unclaimed].map(({ accountId }) => accountId)],
    );
    expect(names.map(({ name }) => name)).toEqual([null, null, null, null]);
    await settle(buildServices(backup.db));
    for (const word of [
      'zqname',
      'zqeraser',
      'zqheld',
      'zqwriter',
      'zqerased',
      'zqdeleted',
      'zqpurged',
      'zqlost',
    ])
      expect([word, await tablesWith(backup.db, word)]).toEqual([word, []]);
  });

  it('keeps what others wrote, and what stays of a post', async () => {
    const rows = await query<{ id: string; source: string; state: string }>(
      backup.db,
      'select id, source, state from posts where thread_id = $1',
      [world.started.thread.id],
    );
    const post = (id: string) => rows.find((row) => row.id === id)!;
    expect(post(posts.quoting).source).toContain('Indeed.');
    expect(post(posts.purged)).toMatchObject({ source: 'Somebody was seen.', state: 'visible' });
    expect(post(posts.lost).state).toBe('deleted');
    expect(rows.map(({ source }) => source)).toContain('What stays of somebody who left.');
  });

  it('is the same after it is done once more, and remembers the list for the next backup', async () => {
    expect(await eraseIn(backup.db)).toEqual({ accounts: 0, posts: 0, versions: 0, left: ['zqfounder'] });
    const again = join(folder, 'again.txt');
    await writeErasures(backup.db, again);
    const lines = readFileSync(again, 'utf8').split('\n');
    for (const line of readFileSync(file, 'utf8').split('\n').slice(1, -2)) expect(lines).toContain(line);
  });
});

describe('the file that the list is kept in', () => {
  it('is written when something was erased since, and only then', async () => {
    const path = join(folder, 'job.txt');
    const job = keepErasures(path);
    expect(await job.run(services)).toBe(false);
    const first = readFileSync(path, 'utf8');
    rmSync(path);
    await job.run(services);
    expect(readdirSync(folder)).not.toContain('job.txt');
    const last = await reply(world.member, 'One more.');
    await run(services, deletePost, world.member, { postId: last });
    await job.run(services);
    expect(readErasures(readFileSync(path, 'utf8'))).toHaveLength(readErasures(first).length + 1);
    expect(readdirSync(folder).filter((name) => name.endsWith('.new'))).toEqual([]);
  });

  it('is said to be missing where the disk refuses it, and the rest goes on', async () => {
    writeFileSync(join(folder, 'plain'), '');
    const said: unknown[] = [];
    const log = { ...services.log, error: (...words: unknown[]) => void said.push(words.at(-1)) };
    const job = keepErasures(join(folder, 'plain', 'erasures.txt'));
    expect(await job.run({ ...services, log: log as Services['log'] })).toBe(false);
    expect(said).toEqual(['The list of erasures can’t be written (ERASURES_FILE)']);
  });
});
