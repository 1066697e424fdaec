import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/**
 * Makes the links between library names that the binaries' package makes in its install script, where that
 * script was not allowed to run (`npm ci --ignore-scripts`): packages cannot hold links themselves.
 * @param folder the platform package
 * @throws Error a sentence that says what to do
 */
export function linkLibraries(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    if (existsSync(join(folder, target))) continue;
    try {
      symlinkSync(relative(dirname(target), source), join(folder, target));
    } catch (error) {
      // Another start may make the same links at this moment.
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue;
      throw new Error(
        'The libraries of Postgres are not linked. Run "npm rebuild" as the owner of node_modules.',
      );
    }
  }
}
