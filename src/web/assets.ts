import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { IslandName, ShellProps } from '../../client/pages/index.js';
import type { Language } from '../../text/index.js';

const manifestSchema = z.record(
  z.string(),
  z.object({
    css: z.string().optional(),
    js: z.string().optional(),
    preload: z.array(z.string()).optional(),
  }),
);

type Assets = ShellProps['assets'];

/**
 * The addresses of the built browser files, by the manifest that the build wrote: an island that speaks a language.
 * Without a build, pages name a stylesheet that is not there and wake nothing: they still read and post.
 */
export function readAssets(dir: string): (language: Language, island?: IslandName) => Assets {
  const manifest = readManifest(dir);
  const css = address(manifest.styles?.css ?? 'styles.css');
  return (language, island) => {
    const entry = island && manifest[`${island}-${language}`];
    if (!entry?.js) return { css, preload: [] };
    return { css, js: address(entry.js), preload: (entry.preload ?? []).map(address) };
  };
}

/**
 * Names a build of the browser's files: when it was made and what it holds, as `seconds.hash`. Empty without a build.
 * @param dir the folder with its `manifest.json`
 */
export function readBuild(dir: string): string {
  const hash = createHash('sha256')
    .update(JSON.stringify(readManifest(dir)))
    .digest('hex')
    .slice(0, 12);
  const made = statSync(join(dir, 'manifest.json'), { throwIfNoEntry: false })?.mtimeMs;
  return made === undefined ? '' : `${Math.floor(made / 1_000)}.${hash}`;
}

function readManifest(dir: string): z.infer<typeof manifestSchema> {
  let text: string;
  try {
    text = readFileSync(join(dir, 'manifest.json'), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
  return manifestSchema.parse(JSON.parse(text));
}

function address(file: string): string {
  return `/assets/${file}`;
}
