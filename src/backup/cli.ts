import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { Presets, SingleBar } from 'cli-progress';
import { type Config, loadEnvFile, readConfig } from '../config/index.js';
import { type Database, migrate } from '../database/index.js';
import {
  type ErasedAgain,
  type ErasureLine,
  eraseAgain,
  readErasures,
  writeErasures,
} from '../erasures/index.js';
import { connect } from '../importing/index.js';
import { systemClock } from '../lib/clock.js';
import { beginEra } from './new-era.js';
import { restoreBackup } from './restore-backup.js';
import { takeBackup } from './take-backup.js';

const usage = `Usage:
  npm run backup -- FOLDER [--with-key]  copy everything that Convene keeps into a new folder, while it runs or not
  npm run restore -- FOLDER [--erasures FILE]
                                         make DATA_DIR of such a folder
  npm run db:new-era -- [--erasures FILE]
                                         after a database was restored by other means: readers fetch their pages anew

FILE is the list that Convene keeps of closed accounts and deleted posts (DATA_DIR/erasures.txt, or ERASURES_FILE): a backup
has what was erased after it, and with the list it is erased again before anybody sees it.

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

async function restore(config: Config, folder: string, erasures: Erasures): Promise<void> {
  if (config.databaseUrl)
    throw new Error('The database is elsewhere (DATABASE_URL): use pg_restore, then npm run db:new-era.');
  const { onProgress, stop } = progress('Copying');
  const { dataDir } = config;
  let again: ErasedAgain | null = null;
  const beforeReady = async (db: Database) => {
    again = await eraseWith(config, db, erasures);
  };
  const found = await restoreBackup({ folder, dataDir, say, beforeReady, onProgress }).finally(stop);
  say(`The site as of ${found.finishedAt}: ${found.accounts} accounts, ${found.posts} posts.`);
  if (found.lastPostAt) say(`Last post: ${found.lastPostAt.toISOString()}. What came after it is not there.`);
  say(`${found.sessions} sessions and tokens ended: everybody signs in again. npm start starts it.`);
  sayErased(again);
  if (!found.hasKey) say('Put the key of anonymous posts back before (docs/operations.md).');
}

async function newEra(config: Config, erasures: Erasures): Promise<void> {
  const { db, close } = await connect(config, say);
  try {
    const { sessions } = await beginEra(db);
    say(`A new era has begun; ${sessions} sessions and tokens ended.`);
    sayErased(await eraseWith(config, db, erasures));
  } finally {
    await close();
  }
}

type Erasures = ErasureLine[] | null;

async function eraseWith(
  { erasuresFile }: Config,
  db: Database,
  erasures: Erasures,
): Promise<ErasedAgain | null> {
  if (erasures === null) return null;
  // A backup of an earlier version has no place for what was erased.
  await migrate(db);
  const again = await eraseAgain(db, systemClock, erasures);
  await writeErasures(db, erasuresFile);
  return again;
}

function sayErased(again: ErasedAgain | null): void {
  if (again === null) {
    say(
      'What was erased after the backup is back. Give the list of it with --erasures before Convene is started:',
    );
    say('docs/operations.md.');
    return;
  }
  const { accounts, posts, versions, left } = again;
  say(`Erased again: accounts ${accounts}, posts ${posts}, posts that lost earlier versions ${versions}.`);
  for (const username of left)
    say(`${username} had left, and is the only one here who runs the site: the account is open again.`);
}

async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      'with-key': { type: 'boolean' },
      erasures: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const [verb, folder, ...rest] = positionals;
  const isAsked = (verb === 'new-era') === (folder === undefined) && rest.length === 0;
  if (values.help || !verb || !isAsked) {
    say(usage);
    return values.help ? 0 : 2;
  }
  loadEnvFile();
  const config = readConfig(process.env);
  // Read first: nothing is begun with a list that can't be used.
  const erasures =
    values.erasures === undefined ? null : readErasures(await readFile(values.erasures, 'utf8'));
  if (verb === 'backup') await backup(config, folder!, values['with-key'] ?? false);
  else if (verb === 'restore') await restore(config, folder!, erasures);
  else await newEra(config, erasures);
  return 0;
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
