import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BuildOptions, build } from 'esbuild';

/** The browser's files, built from the sources as they are, in memory. */
export interface Assets {
  files: Map<string, Uint8Array>;
  /** File of an entry point, e.g. `thread`. */
  js(island: string): string;
  css: string;
}

/** Builds as `npm run build` does, with its options. */
export async function buildAssets(language = 'en'): Promise<Assets> {
  const script = pathToFileURL(join(process.cwd(), 'scripts', 'build-client.mjs')).href;
  const { clientBuilds } = (await import(script)) as {
    clientBuilds(how: { minify: boolean; spoken: string[] }): BuildOptions[];
  };
  const builds = clientBuilds({ minify: true, spoken: [language] });
  const results = await Promise.all(builds.map((options) => build({ ...options, write: false })));
  const outputFiles = results.flatMap((result) => result.outputFiles ?? []);
  const files = new Map(outputFiles.map((file) => [file.path.split('/').at(-1)!, file.contents]));
  const named = (prefix: string, suffix: string) => {
    const found = [...files.keys()].find((name) => name.startsWith(`${prefix}-`) && name.endsWith(suffix));
    if (found === undefined) throw new Error(`The build has no ${prefix}${suffix}`);
    return `/assets/${found}`;
  };
  return { files, js: (island) => named(`${island}-${language}`, '.js'), css: named('styles', '.css') };
}
