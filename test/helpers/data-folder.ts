import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clearLeftovers } from '../../src/database/embedded/clear-leftovers.js';
import { startEmbeddedPostgres } from '../../src/database/index.js';
import { silentLogger } from '../../src/lib/logger.js';

/** Data folders for tests of the launcher: made once, then copied, and every server on them ended. */
export class DataFolders {
  private readonly top = mkdtempSync(join(tmpdir(), 'convene-folders-'));
  private readonly made: string[] = [];

  /** A folder that is not there yet. Its parent can be entered by its owner only. */
  fresh(): string {
    const parent = join(this.top, `closed-${this.made.length}`);
    mkdirSync(parent, { mode: 0o700 });
    const folder = join(parent, 'data');
    this.made.push(folder);
    return folder;
  }

  /** A folder with an empty database in it, stopped. */
  async ready(): Promise<string> {
    const template = join(this.top, 'template');
    if (!this.made.includes(template)) {
      this.made.push(template);
      const options = { dataDir: template, log: silentLogger, say: () => {} };
      await (await startEmbeddedPostgres(options)).stop();
    }
    const folder = this.fresh();
    cpSync(template, folder, { recursive: true });
    return folder;
  }

  async remove(): Promise<void> {
    for (const folder of this.made) await clearLeftovers(join(folder, 'postgres'), () => {});
    rmSync(this.top, { recursive: true, force: true });
  }
}
