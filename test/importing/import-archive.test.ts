import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { query } from '../../src/database/index.js';
import type { Committed } from '../../src/feed/index.js';
import { readForum, readThread } from '../../src/forums/index.js';
import { type ImportOptions, importArchive, type Summary } from '../../src/importing/index.js';
import { type Services, visitor } from '../../src/kernel/index.js';
import { buildForum, buildServices, type ForumWorld, run } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { mail, mbox, tempFolder } from './helpers/archive.js';

let database: TestDatabase;
let services: Services;
let world: ForumWorld;
const files = tempFolder();

beforeAll(async () => {
  database = await testDatabase();
  services = buildServices(database.db);
});
beforeEach(async () => {
  world = await buildForum(services);
});
afterAll(async () => {
  files.remove();
  await database.close();
});

const archive = [
  mail({ 'Message-ID': '<1@x.example>', Subject: 'Weather' }, 'Rain.\n'),
  mail(
    {
      'Message-ID': '<2@x.example>',
      References: '<1@x.example>',
      Subject: 'Re: Weather',
      From: 'bob@x.example (Bob)',
      Date: 'Tue, 6 Apr 1993 18:00:00 GMT',
    },
    'Ann wrote:\n> Rain.\n\nNo, sun. Ask eve@x.example.\n',
  ),
  mail({ 'Message-ID': '<3@x.example>', Subject: 'Food', Date: 'Wed, 7 Apr 1993 18:00:00 GMT' }),
];

async function importText(text: string | Buffer, options: Partial<ImportOptions> = {}): Promise<Summary> {
  const path = options.path ?? files.file('archive.mbox', text);
  const target = { network: world.network.slug, forum: world.forum.slug };
  return importArchive(services, { path, ...target, ...options });
}

const outcomes = ({ outcomes: list }: Summary) =>
  list.map(({ outcome, reason }) => (reason ? `${outcome}: ${reason}` : outcome));

async function forumPage() {
  return run(services, readForum, visitor, { network: world.network.slug, forum: world.forum.slug });
}

async function posts(threadId: string) {
  return (await run(services, readThread, visitor, { threadId })).posts;
}

describe('importArchive', () => {
  it('brings threads with their dates, authors and order, and shows no address', async () => {
    const summary = await importText(mbox(archive));
    expect(outcomes(summary)).toEqual(['imported', 'imported', 'imported']);
    expect(summary).toMatchObject({
      newThreads: 2,
      continuedThreads: 0,
      authors: 2,
      datesGuessed: 0,
      warning: null,
    });
    const page = await forumPage();
    expect(page.threads.map(({ title, lastNumber }) => [title, lastNumber])).toEqual([
      ['Food', 1],
      ['Weather', 2],
    ]);
    const thread = page.threads[1]!;
    expect(thread).toMatchObject({
      createdAt: '1993-04-06T17:31:41.000Z',
      lastPostAt: '1993-04-06T18:00:00.000Z',
    });
    const shown = await run(services, readThread, visitor, { threadId: thread.id });
    expect(shown.people.map(({ name }) => name).sort()).toEqual(['Ann Archer', 'Bob']);
    expect(shown.posts[1]!.html).toContain('<blockquote>\n<p>Rain.</p>\n</blockquote>');
    expect(JSON.stringify(shown)).not.toContain('x.example');
  });

  it('numbers every post in the feed without a gap, and says so after each commit', async () => {
    const heard: Committed[] = [];
    const stop = services.feed.onCommitted((committed) => heard.push(committed));
    await importText(mbox(archive));
    stop();
    expect(heard.map(({ prev, seq }) => [prev, seq])).toEqual([
      [0, 2],
      [2, 3],
    ]);
    const rows = await query<{ born: number }>(
      services.db,
      'select born from posts where born_forum = $1 order by born',
      [world.forum.id],
    );
    expect(rows.map(({ born }) => born)).toEqual([1, 2, 3]);
    expect((await forumPage()).head).toBe(3);
  });

  it('adds nothing when it runs again, and only what is new when the archive grew', async () => {
    await importText(mbox(archive));
    const again = await importText(mbox(archive));
    expect(outcomes(again)).toEqual(['already there', 'already there', 'already there']);
    expect((await forumPage()).head).toBe(3);
    const late = mail(
      {
        'Message-ID': '<4@x.example>',
        'In-Reply-To': '<2@x.example>',
        Subject: 'Re: Weather',
        Date: 'Fri, 9 Apr 1993 18:00:00 GMT',
      },
      'Snow.\n',
    );
    const grown = await importText(mbox([...archive, late]));
    expect(outcomes(grown)).toEqual(['already there', 'already there', 'already there', 'imported']);
    expect(grown).toMatchObject({ newThreads: 0, continuedThreads: 1, authors: 1 });
    const [thread] = (await forumPage()).threads;
    expect(thread).toMatchObject({ title: 'Weather', lastNumber: 3, lastPostAt: '1993-04-09T18:00:00.000Z' });
  });

  it('continues threads from an archive that holds only the next month', async () => {
    await importText(mbox(archive));
    const next = mail({
      'Message-ID': '<9@x.example>',
      References: '<1@x.example> <2@x.example>',
      Subject: 'Re: Weather',
    });
    const bySubject = mail({ 'Message-ID': '<10@x.example>', Subject: 'Re: Food' });
    expect(await importText(mbox([next, bySubject]))).toMatchObject({ newThreads: 0, continuedThreads: 2 });
  });

  it('accounts for every message, whatever is wrong with it', async () => {
    const odd = [
      mail({ 'Message-ID': '<1@x.example>' }),
      mail({ 'Message-ID': '<1@x.example>' }, 'A second one of that id.\n'),
      '\n',
      mail({ From: null, Date: null }, ''),
      mail({ Subject: null, Date: 'someday' }, '\x00\x01\x02 Bin\x08\x08\x08Ctrl\n'),
      mail({ References: '<7@x.example>', 'Message-ID': '<6@x.example>', Subject: 'Loop' }),
      mail({ References: '<6@x.example>', 'Message-ID': '<7@x.example>', Subject: 'Loop' }),
      mail({ 'Content-Type': 'text/html', Subject: 'Rich' }, '<p>Only <b>HTML</b></p>'),
      mail({ Subject: 'Long' }, `${'x'.repeat(300_000)}\n`),
    ];
    const summary = await importText(mbox(odd).replaceAll('\n', '\r\n'));
    expect(outcomes(summary)).toEqual([
      'imported',
      'skipped: the same message as number 1',
      'skipped: nothing but an envelope line',
      'imported: date guessed',
      'imported: date guessed',
      'imported',
      'imported',
      'imported',
      'imported: too long, shortened',
    ]);
    expect(summary).toMatchObject({ datesGuessed: 2, shortened: 1 });
    const page = await forumPage();
    const html = (await Promise.all(page.threads.map(({ id }) => posts(id)))).flat().map((post) => post.html);
    expect(html).toContain('<p><em>This message has no text.</em></p>\n');
    expect(html.filter((text) => text!.includes('Only HTML'))).toHaveLength(1);
  });

  it('reads gzip by its content, and says when a file was cut off', async () => {
    const whole = gzipSync(mbox(archive));
    expect(outcomes(await importText(whole))).toEqual(['imported', 'imported', 'imported']);
    const joined = Buffer.concat([gzipSync(mbox(archive)), gzipSync(mbox([mail({ Subject: 'More' })]))]);
    expect(await importText(joined)).toMatchObject({ warning: null, newThreads: 1 });
    const zeroed = Buffer.from(joined);
    zeroed.fill(255, gzipSync(mbox(archive)).length + 12, zeroed.length - 8);
    expect(await importText(zeroed)).toMatchObject({ warning: expect.stringContaining('damaged') });
    const many = Array.from({ length: 400 }, (_, n) =>
      mail({ Subject: `Number ${n}` }, `${Math.sin(n)} ${Math.cos(n)}\n`),
    );
    const zipped = gzipSync(mbox(many));
    const cut = await importText(zipped.subarray(0, Math.floor(zipped.length / 2)));
    expect(cut.warning).toContain('ends too early');
    expect(cut.outcomes.length).toBeGreaterThan(100);
  });

  it('writes nothing in a dry run, and tells the same', async () => {
    const dry = await importText(mbox(archive), { isDryRun: true });
    expect((await forumPage()).threads).toEqual([]);
    const real = await importText(mbox(archive));
    expect({ ...dry, isDryRun: false, milliseconds: 0 }).toEqual({ ...real, milliseconds: 0 });
  });

  it('stops between statements, keeps what is committed, and continues in the next run', async () => {
    const stop = new AbortController();
    const stopped = await importText(mbox(archive), {
      signal: stop.signal,
      onProgress: (phase) => phase === 'writing' && stop.abort(),
    });
    expect(stopped.isInterrupted).toBe(true);
    expect(outcomes(stopped)).toEqual(['imported', 'imported', 'not reached: stopped before']);
    expect(outcomes(await importText(mbox(archive)))).toEqual(['already there', 'already there', 'imported']);
  });

  it('writes a thread of more posts than one statement takes', async () => {
    const long = Array.from({ length: 150 }, (_, n) =>
      mail(
        {
          'Message-ID': `<${n}@x.example>`,
          References: n ? `<${n - 1}@x.example>` : null,
          Subject: n ? 'Re: Long' : 'Long',
        },
        `Text ${n}.\n`,
      ),
    );
    await importText(mbox(long));
    const [thread] = (await forumPage()).threads;
    expect(thread).toMatchObject({ lastNumber: 150, head: 150 });
    expect((await posts(thread!.id))[49]!.html).toBe('<p>Text 49.</p>\n');
  });

  it('lets one import at a time into a forum', async () => {
    const both = await Promise.allSettled([importText(mbox(archive)), importText(mbox(archive))]);
    const refused = both.filter((result) => result.status === 'rejected');
    expect(refused.length).toBeLessThanOrEqual(1);
    for (const { reason } of refused)
      expect(reason.message).toContain('Another import into this forum is running');
    expect((await forumPage()).head).toBe(3);
  });

  it('keeps one name for an author, the fullest', async () => {
    const from = (value: string, n: number) =>
      mail({ From: value, 'Message-ID': `<n${n}@x.example>`, Subject: `n${n}` });
    await importText(
      mbox([from('zoe@x.example', 1), from('zoe@x.example (Zoe Zimmer)', 2), from('Zoe@X.example', 3)]),
    );
    const page = await forumPage();
    expect(page.people.map(({ name }) => name)).toEqual(['Zoe Zimmer']);
    const [account] = await query<{ status: string; email: string | null }>(
      services.db,
      'select status, email from accounts where id = $1',
      [page.people[0]!.id],
    );
    expect(account).toEqual({ status: 'unclaimed', email: null });
  });

  it.each([
    [{ path: '/nowhere/a.mbox' }, 'There is no file /nowhere/a.mbox.'],
    [{ path: '/tmp' }, '/tmp is not a file.'],
    [{ network: 'nobody' }, 'There is no network "nobody". Networks here: net-'],
    [{ forum: 'nothing' }, 'There is no forum "nothing" in the network "net-'],
  ])('refuses %j in a plain sentence', async (options, sentence) => {
    await expect(importText(mbox(archive), options)).rejects.toThrow(sentence);
  });

  it('refuses an empty file and one that is no mbox', async () => {
    await expect(importText('')).rejects.toThrow('is empty.');
    await expect(importText('Dear all,\n')).rejects.toThrow('This is no mbox archive');
    await expect(importText(gzipSync('Dear all,\n'))).rejects.toThrow('This is no mbox archive');
  });
});
