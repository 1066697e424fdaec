import { cpSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../src/database/index.js';
import { silentLogger } from '../../src/lib/logger.js';
import { watchOver } from './watch-over.js';

/** Data folders for tests of the launcher: made once, then copied. What works on them ends with the tests. */
export class DataFolders {
  private readonly top = mkdtempSync(join(tmpdir(), 'convene-folders-'));
  private readonly watchdog = watchOver(this.top);
  private template: Promise<string> | null = null;
  private count = 0;

  /** A folder that is not there yet. Its parent can be entered by its owner only. */
  fresh(): string {
    const parent = join(this.top, `closed-${this.count++}`);
    mkdirSync(parent, { mode: 0o700 });
    return join(parent, 'data');
  }

  /** A folder with an empty database in it, stopped. */
  async ready(): Promise<string> {
    this.template ??= makeStopped(join(this.top, 'template'));
    const folder = this.fresh();
    cpSync(await this.template, folder, { recursive: true });
    return folder;
  }

  remove(): Promise<void> {
    return this.watchdog.done();
  }
}

async function makeStopped(dataDir: string): Promise<string> {
  const postgres = await startEmbeddedPostgres({ dataDir, log: silentLogger, say: () => {} });
  await postgres.stop();
  return dataDir;
}
