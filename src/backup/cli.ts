import { parseArgs } from 'node:util';
import { Presets, SingleBar } from 'cli-progress';
import { type Config, loadEnvFile, readConfig } from '../config/index.js';
import { openDatabase } from '../database/index.js';
import { connect } from '../importing/index.js';
import { beginEra } from './new-era.js';
import { restoreBackup } from './restore-backup.js';
import { takeBackup } from './take-backup.js';

const usage = `Usage:
  npm run backup -- FOLDER [--with-key]  copy everything that Convene keeps into a new folder, while it runs or not
  npm run restore -- FOLDER              make DATA_DIR of such a folder
  npm run db:new-era                     after a database was restored by other means: readers fetch their pages anew

The key of anonymous posts is left out unless asked for: whoever has it and the database can name every author.`;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

/** A bar where somebody looks at it. */
function progress(what: string) {
  if (!process.stdout.isTTY) return { onProgress: () => {}, stop: () => {} };
  const bar = new SingleBar({ format: `${what} {bar} {percentage} %` }, Presets.shades_classic);
  bar.start(1, 0);
  return {
    onProgress(done: number, total: number) {
      bar.setTotal(Math.max(total, 1));
      bar.update(done);
    },
    stop: () => bar.stop(),
  };
}

async function backup(config: Config, folder: string, withKey: boolean): Promise<void> {
  if (config.databaseUrl)
    throw new Error(
      'The database is elsewhere (DATABASE_URL): use pg_dump -Fc, and copy DATA_DIR with it (docs/operations.md).',
    );
  const { onProgress, stop } = progress('Copying');
  const { bytes, wasRunning } = await takeBackup({
    dataDir: config.dataDir,
    folder,
    withKey,
    onProgress,
  }).finally(stop);
  say(`${megabytes(bytes)} in ${folder}${wasRunning ? ', as Convene went on' : ''}.`);
  if (!withKey) say('The key of anonymous posts is not in it: keep a copy of it elsewhere.');
  if (config.s3) say('Uploaded files are in the bucket, and not in it.');
}

async function restore(config: Config, folder: string): Promise<void> {
  if (config.databaseUrl)
    throw new Error('The database is elsewhere (DATABASE_URL): use pg_restore, then npm run db:new-era.');
  const { onProgress, stop } = progress('Copying');
  const found = await restoreBackup({ folder, dataDir: config.dataDir, say, onProgress }).finally(stop);
  say(`The site as of ${found.finishedAt}: ${found.accounts} accounts, ${found.posts} posts.`);
  if (found.lastPostAt) say(`Last post: ${found.lastPostAt.toISOString()}. What came after it is not there.`);
  say(`${found.sessions} sessions and tokens ended: everybody signs in again. npm start starts it.`);
  if (!found.hasKey) say('Put the key of anonymous posts back before (docs/operations.md).');
}

async function newEra(config: Config): Promise<void> {
  if (config.databaseUrl) {
    const db = await openDatabase(config.databaseUrl, 1);
    const { sessions } = await beginEra(db).finally(() => db.destroy());
    return say(`A new era has begun; ${sessions} sessions and tokens ended.`);
  }
  const { db, close } = await connect(config, say);
  const { sessions } = await beginEra(db).finally(close);
  say(`A new era has begun; ${sessions} sessions and tokens ended.`);
}

async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { 'with-key': { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
  const [verb, folder, ...rest] = positionals;
  const isAsked = (verb === 'new-era') === (folder === undefined) && rest.length === 0;
  if (values.help || !verb || !isAsked) {
    say(usage);
    return values.help ? 0 : 2;
  }
  loadEnvFile();
  const config = readConfig(process.env);
  if (verb === 'backup') await backup(config, folder!, values['with-key'] ?? false);
  else if (verb === 'restore') await restore(config, folder!);
  else await newEra(config);
  return 0;
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
