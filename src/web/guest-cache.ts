import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { RequestHandler, Response } from 'express';
import { LRUCache } from 'lru-cache';
import type { Language } from '../../text/index.js';
import type { Database } from '../database/index.js';
import { forumVersion, threadVersion, type Version } from '../forums/index.js';
import { type GuestAddress, guestAddressOf } from './guest-address.js';
import { VISITOR_CACHING } from './middleware/caching.js';
import type { Web } from './options.js';
import { sharedReads } from './shared-reads.js';
import { stateOf } from './state.js';

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

/**
 * The short way for visitors reading public threads and forums: bytes rendered once are sent again while nothing
 * changed. Never stale after a commit: every request asks the database for the version (one tiny read, shared by
 * requests that arrive together), and an answer is kept under the version read *before* it was rendered, so a change
 * in between makes it old at once. Closed forums, and anyone with a session, take the long way.
 * @param maxBytes of rendered answers in memory
 */
export function guestCache(web: Web, maxBytes = 64 * 1024 * 1024): RequestHandler {
  const cache = new LRUCache<string, Kept>({ maxSize: maxBytes, sizeCalculation: sizeOf });
  const shared = sharedReads<Version | null>();
  return async (req, res, next) => {
    const address = guestAddressOf(req, stateOf(res).cookies);
    if (!address) return next();
    const version = await shared(address.subject, () => readVersion(web.services.db, address));
    if (!version?.isPublic) return next();
    const stamp = stampOf(version);
    const kept = cache.get(address.key);
    if (kept?.version === stamp) {
      stateOf(res).route = address.route;
      return send(res, kept);
    }
    stateOf(res).keep = (body) => cache.set(address.key, keptOf(address, stamp, body));
    next();
  };
}

function readVersion(db: Database, address: GuestAddress): Promise<Version | null> {
  if (address.of === 'thread') return threadVersion(db, address.threadId);
  return forumVersion(db, address.network, address.forum);
}

function stampOf({ forumId, era, epoch, head, access, rules, network, names }: Version): string {
  return [forumId, era, epoch, head, access, rules, network, names].join(' ');
}

function keptOf({ type, language }: GuestAddress, version: string, body: string): Kept {
  const identity = Buffer.from(body);
  const etag = `W/"${createHash('sha256').update(identity).digest('base64url').slice(0, 27)}"`;
  return { version, type, language, etag, bodies: { identity } };
}

function sizeOf(kept: Kept): number {
  // Compressed forms come later; they are a third of the plain one at most.
  return ENTRY_OVERHEAD + 2 * kept.bodies.identity.length;
}

async function send(res: Response, kept: Kept): Promise<void> {
  const { req } = res;
  res.setHeader('Cache-Control', VISITOR_CACHING);
  res.setHeader('ETag', kept.etag);
  if (kept.language) res.setHeader('Content-Language', kept.language);
  if (req.headers['if-none-match'] === kept.etag) {
    res.statusCode = 304;
    res.end();
    return;
  }
  const encoding = encodingFor(req.headers['accept-encoding']);
  kept.bodies[encoding] ??= await compress(encoding, kept.bodies.identity);
  const body = kept.bodies[encoding];
  res.setHeader('Content-Type', kept.type);
  if (encoding !== 'identity') res.setHeader('Content-Encoding', encoding);
  res.setHeader('Content-Length', body.length);
  res.end(req.method === 'HEAD' ? undefined : body);
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
