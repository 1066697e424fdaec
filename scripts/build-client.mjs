/**
 * The browser's files: one bundle per island and language with shared chunks, one stylesheet, and a manifest that
 * names them. A page loads the words it speaks and no others.
 */
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { dist, root } from './paths.mjs';

const DAY_MS = 24 * 3_600_000;

export const assets = join(dist, 'assets');

/** Folders of the catalogue that hold a language. */
export const languages = readdirSync(join(root, 'text')).filter((name) =>
  existsSync(join(root, 'text', name, 'live')),
);

/** @returns esbuild's options for all entry points that are there, in one language */
export function clientOptions({ minify, language }) {
  const islands = join(root, 'client', 'islands');
  const entries = existsSync(islands) ? readdirSync(islands).filter(isEntry) : [];
  const entryPoints = entries.map((file) => ({
    in: join(islands, file),
    out: `${nameOf(file)}-${language}`,
  }));
  const styles = join(root, 'client', 'styles', 'main.css');
  if (existsSync(styles)) entryPoints.push({ in: styles, out: 'styles' });
  return {
    absWorkingDir: root,
    entryPoints,
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
    plugins: [speaks(language)],
    metafile: true,
    write: false,
    logLevel: 'warning',
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
  const results = await Promise.all(
    languages.map((language) => esbuild.build(clientOptions({ minify: true, language }))),
  );
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

/** `{ "thread-en": { "js": "thread-en-X.js", "preload": ["chunk-Y.js"] }, "styles": { "css": "styles-Z.css" } }` */
function manifestOf({ outputs }) {
  const manifest = {};
  for (const [path, output] of Object.entries(outputs)) {
    // A dynamic import makes an entry point too, one that no page names.
    if (path.endsWith('.css')) manifest.styles = { css: basename(path) };
    else if (isEntry(output.entryPoint ?? ''))
      manifest[basename(path).replace(/-[^-]*$/, '')] = {
        js: basename(path),
        preload: chunksOf(path, outputs),
      };
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
