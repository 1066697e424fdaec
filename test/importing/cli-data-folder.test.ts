import { afterAll, describe, expect, it } from '@jest/globals';
import {
  lockDataFolder,
  migrate,
  openDatabase,
  runningPostgres,
  startEmbeddedPostgres,
} from '../../src/database/index.js';
import { silentLogger } from '../../src/lib/logger.js';
import { buildForum, buildServices } from '../factories/world.js';
import { DataFolders } from '../helpers/data-folder.js';
import { mail, mbox, tempFolder } from './helpers/archive.js';
import { runCli } from './helpers/run-cli.js';

const folders = new DataFolders();
const files = tempFolder();
afterAll(async () => {
  files.remove();
  await folders.remove();
});

describe('npm run import without DATABASE_URL', () => {
  it('works beside a Convene that runs on the data folder, and starts the database where none runs', async () => {
    const dataDir = await folders.ready();
    const unlock = lockDataFolder(dataDir);
    const postgres = await startEmbeddedPostgres({ dataDir, log: silentLogger, say: () => {} });
    const db = await openDatabase(postgres.url, 4);
    await migrate(db);
    const { network, forum } = await buildForum(buildServices(db));
    const target = ['--network', network.slug, '--forum', forum.slug];
    const path = files.file('a.mbox', mbox([mail()]));

    const beside = await runCli([path, ...target], { DATA_DIR: dataDir });
    expect(beside).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/Imported +1\n/) });

    await db.destroy();
    await postgres.stop();
    unlock();
    expect(runningPostgres(dataDir)).toBeNull();
    const alone = await runCli([path, ...target], { DATA_DIR: dataDir });
    expect(alone).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringMatching(/Imported +0\n +Already there +1\n/),
    });
    expect(runningPostgres(dataDir)).toBeNull();
  }, 120_000);
});
