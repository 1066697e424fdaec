import { createHash } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import type { Language } from '../../text/index.js';
import type { Database } from '../database/index.js';
import { forumVersion, threadVersion, type Version } from '../forums/index.js';
import { accessLog } from './access-log.js';
import { type GuestAddress, guestAddressOf } from './guest-address.js';
import { VISITOR_CACHING } from './middleware/caching.js';
import { securityHeaders } from './middleware/security-headers.js';
import type { Web } from './options.js';
import { sharedReads } from './shared-reads.js';

/** One rendered answer. It is true as long as its version is. */
interface Kept {
  version: string;
  type: string;
  language?: Language;
  etag: string;
  bodies: Partial<Record<Encoding, Buffer>> & { identity: Buffer };
}

type Encoding = 'br' | 'gzip' | 'identity';

const ENTRY_OVERHEAD = 1_000;

/** Who waits for the page that the long way makes, to keep it. */
export type Keepers = WeakMap<ServerResponse, (body: string | Uint8Array) => void>;

/**
 * The short way for visitors reading public threads and forums: bytes rendered once are sent again while nothing
 * changed, without Express. Never stale after a commit: every request asks the database for the version (one tiny read,
 * shared by requests that arrive together), and an answer is kept under the version read *before* it was rendered, so a
 * change in between makes it old at once. Closed forums, and anyone with a session, take the long way.
 * @param longWay answers everything else, and tells `keepers` what it made
 * @param maxBytes of rendered answers in memory
 */
export function guestCache(
  web: Web,
  longWay: RequestListener,
  keepers: Keepers,
  maxBytes = 64 * 1024 * 1024,
): RequestListener {
  const { db, ids, log, metrics } = web.services;
  const cache = new LRUCache<string, Kept>({ maxSize: maxBytes, sizeCalculation: sizeOf });
  const shared = sharedReads<Version | null>();
  const note = accessLog(log, metrics);
  const headers = securityHeaders(web.config)
    .filter(([name]) => name !== 'Cache-Control')
    .flat();

  async function answer(address: GuestAddress, req: IncomingMessage, res: ServerResponse): Promise<void> {
    const startedAt = process.hrtime.bigint();
    // Where the database can't be asked, the long way finds out too and says so.
    const version = await shared(address.subject, () => readVersion(db, address)).catch(() => null);
    if (!version?.isPublic) return void longWay(req, res);
    const stamp = stampOf(version);
    const kept = cache.get(address.key);
    if (kept?.version !== stamp) {
      keepers.set(res, (body) => cache.set(address.key, keptOf(address, stamp, body)));
      return void longWay(req, res);
    }
    const requestId = ids.next();
    note(res, { requestId, startedAt, route: address.route });
    await send(res, kept, ['X-Request-Id', requestId, ...headers]);
  }

  return (req, res) => {
    const address = guestAddressOf(req, web.isSecure);
    if (address === null) longWay(req, res);
    else answer(address, req, res).catch(() => res.destroy());
  };
}

function readVersion(db: Database, address: GuestAddress): Promise<Version | null> {
  if (address.of === 'thread') return threadVersion(db, address.threadId);
  return forumVersion(db, address.network, address.forum);
}

function stampOf({ forumId, era, epoch, head, access, rules, network, names }: Version): string {
  return [forumId, era, epoch, head, access, rules, network, names].join(' ');
}

function keptOf({ type, language }: GuestAddress, version: string, body: string | Uint8Array): Kept {
  const identity =
    typeof body === 'string' ? Buffer.from(body) : Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const etag = `W/"${createHash('sha256').update(identity).digest('base64url').slice(0, 27)}"`;
  return { version, type, language, etag, bodies: { identity } };
}

function sizeOf(kept: Kept): number {
  // Compressed forms come later; they are a third of the plain one at most.
  return ENTRY_OVERHEAD + 2 * kept.bodies.identity.length;
}

async function send(res: ServerResponse, kept: Kept, headers: string[]): Promise<void> {
  const { req } = res;
  headers.push('Cache-Control', VISITOR_CACHING, 'ETag', kept.etag);
  if (kept.language) headers.push('Content-Language', kept.language);
  if (req.headers['if-none-match'] === kept.etag) {
    res.writeHead(304, headers).end();
    return;
  }
  const encoding = encodingFor(req.headers['accept-encoding']);
  kept.bodies[encoding] ??= await compress(encoding, kept.bodies.identity);
  const body = kept.bodies[encoding];
  headers.push('Content-Type', kept.type, 'Content-Length', String(body.length));
  if (encoding !== 'identity') headers.push('Content-Encoding', encoding);
  res.writeHead(200, headers).end(req.method === 'HEAD' ? undefined : body);
}

function encodingFor(accepted: string | undefined): Encoding {
  const tokens = (accepted ?? '').split(',').map((token) => token.trim());
  if (tokens.includes('br')) return 'br';
  return tokens.includes('gzip') ? 'gzip' : 'identity';
}

async function compress(encoding: Encoding, body: Buffer): Promise<Buffer> {
  if (encoding === 'br') {
    return promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  }
  return encoding === 'gzip' ? promisify(gzip)(body) : body;
}
