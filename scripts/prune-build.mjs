/** Removes what an earlier build made of files that are gone: entities and migrations are found by listing folders. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { dist, root } from './paths.mjs';

export function pruneBuild() {
  for (const folder of ['contract', 'text', 'src', 'client', 'sdk', 'examples', 'bench']) {
    if (!existsSync(join(dist, folder))) continue;
    for (const file of readdirSync(join(dist, folder), { recursive: true })) {
      const source = join(root, folder, file.replace(/\.js(\.map)?$/, ''));
      const isOurs = /\.js(\.map)?$/.test(file);
      if (isOurs && !existsSync(`${source}.ts`) && !existsSync(`${source}.tsx`))
        rmSync(join(dist, folder, file));
    }
  }
}
