import { readdirSync } from 'node:fs';
import { extname } from 'node:path';
import { Router } from 'express';
import type { Web } from './options.js';
import { stateOf } from './state.js';

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.woff2': 'font/woff2',
};

// Best first. The build writes these beside each file.
const encodings = [
  { token: 'br', suffix: '.br' },
  { token: 'gzip', suffix: '.gz' },
];

/**
 * The built files, whose names change with their content: kept by browsers for a year.
 * Only files that were there at the start are served, by exact name, so no address can reach outside the folder.
 */
export function staticFiles({ extras }: Web): Router {
  const router = Router({ strict: true, caseSensitive: true });
  const files = new Set(listFiles(extras.assetsDir));
  router.get('/assets/:file', (req, res, next) => {
    stateOf(res).route = '/assets/:file';
    const { file } = req.params;
    const type = types[extname(file)];
    if (!type || !files.has(file)) return next();
    const encoding = encodings.find(
      ({ token, suffix }) => files.has(`${file}${suffix}`) && req.acceptsEncodings(token) === token,
    );
    if (encoding) res.setHeader('Content-Encoding', encoding.token);
    res.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
    res.setHeader('Vary', 'Accept-Encoding');
    const options = { root: extras.assetsDir, cacheControl: false, headers: { 'Content-Type': type } };
    res.sendFile(`${file}${encoding?.suffix ?? ''}`, options, (error) => error && next(error));
  });
  return router;
}

function listFiles(dir: string): string[] {
  try {
    return readdirSync(dir);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
