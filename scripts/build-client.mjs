/**
 * The browser's files: one bundle per island and language and what it fetches later, one stylesheet, and a manifest
 * that names them. A page loads the words it speaks and no others.
 */
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { dist, root } from './paths.mjs';

const DAY_MS = 24 * 3_600_000;
const STUB_BYTES = 200;

export const assets = join(dist, 'assets');

/** Folders of the catalogue that hold a language. */
export const languages = readdirSync(join(root, 'text')).filter((name) =>
  existsSync(join(root, 'text', name, 'live')),
);

/**
 * What is to be built, as options for esbuild: the style, and every island in every language by itself, so that a page
 * starts from one file. Built together, each part that some of them share would be a file more.
 */
export function clientBuilds({ minify, spoken = languages }) {
  const islands = join(root, 'client', 'islands');
  const entries = existsSync(islands) ? readdirSync(islands).filter(isEntry) : [];
  const builds = spoken.flatMap((language) =>
    entries.map((file) => {
      const entry = join(islands, file);
      const entryPoints = [{ in: entry, out: `${nameOf(file)}-${language}` }];
      return { ...common(minify), entryPoints, plugins: [speaks(language), standsOn(entry)] };
    }),
  );
  const styles = join(root, 'client', 'styles', 'main.css');
  if (existsSync(styles))
    builds.push({ ...common(minify), entryPoints: [{ in: styles, out: 'styles' }], plugins: [] });
  return builds;
}

function common(minify) {
  return {
    absWorkingDir: root,
    outdir: assets,
    entryNames: '[name]-[hash]',
    chunkNames: 'chunk-[hash]',
    assetNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify,
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.svg': 'file', '.woff2': 'file' },
    define: { 'process.env.NODE_ENV': JSON.stringify(minify ? 'production' : 'development') },
    metafile: true,
    write: false,
    logLevel: 'warning',
  };
}

/**
 * What a page fetches later stands on all that it started from. So what both use is in the start, which is one file and
 * not one for every mix of later parts. Packages stay as they are: their files are the same on every page.
 */
function standsOn(entry) {
  return {
    name: 'stands-on',
    setup(builder) {
      builder.onResolve({ filter: /^\./ }, async ({ kind, path, ...from }) => {
        if (kind !== 'dynamic-import') return;
        const found = await builder.resolve(path, { ...from, kind: 'import-statement' });
        return found.errors.length > 0 ? found : { path: found.path, namespace: 'later' };
      });
      builder.onLoad({ filter: /.*/, namespace: 'later' }, ({ path }) => ({
        contents: [`import ${JSON.stringify(entry)};`, `export * from ${JSON.stringify(path)};`].join('\n'),
        resolveDir: dirname(path),
      }));
    },
  };
}

/** Puts one language's words where the sources have live bindings: they come with the code that says them. */
function speaks(language) {
  const resolveDir = join(root, 'text');
  const words = `export { live } from './${language}/live/index.js';
    export { locale } from './${language}/locale.js';
    export let late;
    export const speak = (words) => { late = words.late; };`;
  const lateShelf = `export const lateShelf = () => import('./${language}/late/index.js');`;
  return {
    name: 'language',
    setup(builder) {
      builder.onLoad({ filter: /[\\/]text[\\/]words\.ts$/ }, () => ({ contents: words, resolveDir }));
      builder.onLoad({ filter: /[\\/]text[\\/]late-shelf\.ts$/ }, () => ({
        contents: lateShelf,
        resolveDir,
      }));
    },
  };
}

/** Builds all, writes the files, their compressed forms and the manifest. */
export async function buildClient() {
  const esbuild = await import('esbuild');
  const results = await Promise.all(clientBuilds({ minify: true }).map((options) => esbuild.build(options)));
  writeOutputs(results);
  const files = new Map(results.flatMap((one) => one.outputFiles).map((file) => [file.path, file.contents]));
  pruneOld([...files.keys()].map((path) => basename(path)));
  await Promise.all([...files].map(([path, contents]) => compress(path, contents)));
}

/** Files of earlier builds stay for a day: a server that runs on, and pages that are open, still name them. */
function pruneOld(current) {
  for (const file of readdirSync(assets)) {
    const isCurrent = file === 'manifest.json' || current.includes(file.replace(/\.(br|gz)$/, ''));
    const path = join(assets, file);
    if (!isCurrent && Date.now() - statSync(path).mtimeMs > DAY_MS) rmSync(path);
  }
}

/** Writes the files of a build in every language, and the manifest last: what it names is there. */
export function writeOutputs(results) {
  mkdirSync(assets, { recursive: true });
  for (const file of results.flatMap((one) => one.outputFiles)) writeFileSync(file.path, file.contents);
  const manifest = Object.assign({}, ...results.map(({ metafile }) => manifestOf(metafile)));
  writeFileSync(join(assets, 'manifest.json'), JSON.stringify(manifest, null, 2));
}

/** `{ "thread-en": { "js": "chunk-X.js", "preload": ["chunk-Y.js"] }, "styles": { "css": "styles-Z.css" } }` */
function manifestOf({ outputs }) {
  const manifest = {};
  for (const [path, output] of Object.entries(outputs)) {
    // A dynamic import makes an entry point too, one that no page names.
    if (path.endsWith('.css')) manifest.styles = { css: basename(path) };
    else if (isEntry(output.entryPoint ?? '')) {
      const chunks = chunksOf(path, outputs);
      // An island that is nothing but the import of what holds it starts with that.
      const js = output.bytes < STUB_BYTES ? chunks.shift() : basename(path);
      manifest[basename(path).replace(/-[^-]*$/, '')] = { js, preload: chunks };
    }
  }
  return manifest;
}

/** All chunks that a file cannot start without, near ones first. */
function chunksOf(path, outputs, found = new Set()) {
  for (const { path: imported, kind } of outputs[path].imports) {
    if (kind !== 'import-statement' || found.has(imported) || !outputs[imported]) continue;
    found.add(imported);
    chunksOf(imported, outputs, found);
  }
  return [...found].map((chunk) => basename(chunk));
}

function isEntry(path) {
  return /\.entry\.tsx?$/.test(path);
}

function nameOf(path) {
  return basename(path).replace(/\.entry\.tsx?$/, '');
}

async function compress(path, contents) {
  if (!/\.(js|css|svg)$/.test(path)) return;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: contents.length,
  };
  writeFileSync(`${path}.br`, await promisify(brotliCompress)(contents, { params }));
  writeFileSync(`${path}.gz`, await promisify(gzip)(contents, { level: 9 }));
}
