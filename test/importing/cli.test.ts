import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { buildForum, buildServices, type ForumWorld } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { mail, mbox, tempFolder } from './helpers/archive.js';
import { runCli } from './helpers/run-cli.js';

// Each case starts a process or two, which takes its time on a busy machine.
jest.setTimeout(90_000);

let database: TestDatabase;
let world: ForumWorld;
const files = tempFolder();

beforeAll(async () => {
  database = await testDatabase();
  world = await buildForum(buildServices(database.db));
});
afterAll(async () => {
  files.remove();
  await database.close();
});

const cli = (args: string[], env: Record<string, string> = {}) =>
  runCli(args, { DATABASE_URL: database.url, DATA_DIR: files.path, ...env }, files.path);

const target = () => ['--network', world.network.slug, '--forum', world.forum.slug];

describe('npm run import', () => {
  it('imports, sums up, lists every message in the report, and shows no address', async () => {
    const path = files.file(
      'a.mbox',
      mbox([
        mail({ 'Message-ID': '<1@x.example>' }),
        mail({ 'Message-ID': '<1@x.example>' }),
        mail({ Subject: 'Ask ann@one.example' }),
      ]),
    );
    const report = join(files.path, 'report.tsv');
    const { code, out, err } = await cli([path, ...target(), '--report', report]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(
      /Messages read +3\n +Imported +2\n +Already there +0\n +Skipped +1\n +1: the same message as an earlier one\n/,
    );
    expect(readFileSync(report, 'utf8')).toBe(
      'number\tline\toutcome\tnote\tsubject\n' +
        '1\t1\timported\t\tWeather\n' +
        '2\t9\tskipped\tthe same message as number 1\tWeather\n' +
        '3\t17\timported\t\tAsk ann@…\n',
    );
    expect(statSync(report).mode & 0o077).toBe(0);
    expect(out).not.toContain('.example');
    expect((await cli([path, ...target()])).out).toMatch(/Imported +0\n +Already there +2\n/);
  });

  it.each([
    [['--help'], 0, 'Usage: npm run import'],
    [[], 1, 'Name the archive to import.'],
    [['a', '--network', 'x'], 1, 'Name the forum with --forum.'],
    [['a', 'b', '--network', 'x', '--forum', 'y'], 1, 'Name one archive only'],
    [['a', '--colour'], 1, "Unknown option '--colour'"],
  ])('answers %j', async (args, code, sentence) => {
    const result = await cli(args);
    expect(result.code).toBe(code);
    expect(result.out + result.err).toContain(sentence);
    expect(result.err).not.toContain('    at ');
  });

  it('names a missing file or forum, and a database that does not answer or is empty, in one sentence', async () => {
    expect(await cli(['nowhere.mbox', ...target()])).toMatchObject({
      code: 1,
      err: 'There is no file nowhere.mbox.\n',
    });
    const path = files.file('b.mbox', mbox([mail()]));
    const missing = await cli([path, '--network', world.network.slug, '--forum', 'nothing']);
    expect(missing).toMatchObject({ code: 1, err: expect.stringContaining('There is no forum "nothing"') });
    const silent = await cli([path, ...target()], {
      DATABASE_URL: 'postgres://nobody:secret-word@127.0.0.1:9/none',
    });
    expect(silent).toMatchObject({ code: 1, err: expect.stringContaining('The database does not answer.') });
    expect(silent.err).not.toContain('secret-word');
  });
});
