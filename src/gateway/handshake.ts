import type { IncomingMessage } from 'node:http';
import type { Metrics } from '../lib/metrics.js';
import { traceIdOf } from '../lib/trace-id.js';
import { type GatewayOptions, limits } from './options.js';
import type { GatewayServer, GatewaySocket } from './sockets.js';
import { TokenBucket } from './token-bucket.js';

/**
 * Whether a request may open a connection at all, for both transports: the Origin must be one of ours, exactly.
 * Browsers leave it out only on same-origin GETs, and say so in Sec-Fetch-Site; a program without cookies
 * has nothing that another site could ride on.
 */
export function isOwnOrigin(request: IncomingMessage, origins: string[]): boolean {
  const { origin, cookie } = request.headers;
  if (origin !== undefined) return origins.includes(origin);
  return cookie === undefined || request.headers['sec-fetch-site'] === 'same-origin';
}

/** Counts connections per network address, or per account. */
export class ConnectionCounter {
  private readonly counts = new Map<string, number>();

  constructor(private readonly most: number) {}

  /** @returns false when there are too many */
  enter(key: string): boolean {
    const count = this.counts.get(key) ?? 0;
    if (count >= this.most) return false;
    this.counts.set(key, count + 1);
    return true;
  }

  leave(key: string): void {
    const count = (this.counts.get(key) ?? 1) - 1;
    if (count > 0) this.counts.set(key, count);
    else this.counts.delete(key);
  }
}

type RefusalCode = 'unauthenticated' | 'too_many' | 'unavailable';

/**
 * Finds out who connects, before anything is sent. Refuses ended sessions with a stable code, and who has too many connections
 * with the seconds after which to try again.
 */
export function authenticate(io: GatewayServer, options: GatewayOptions, metrics: Metrics): void {
  const addresses = new ConnectionCounter(options.maxPerAddress ?? limits.maxPerAddress);
  const accounts = new ConnectionCounter(options.maxPerAccount ?? limits.maxPerAccount);
  const refusal = (code: RefusalCode): Error => {
    metrics.handshakesRefused.inc({ code });
    const data =
      code === 'unauthenticated' ? { code } : { code, retryAfterSeconds: limits.retryAfterSeconds };
    return Object.assign(new Error(code), { data });
  };
  io.use(async (socket, next) => {
    try {
      const address = options.addressOf(socket.request);
      const bearer = bearerOf(socket);
      const asker = await options.findAsker({ headers: socket.request.headers, bearer });
      if (!asker) return next(refusal('unauthenticated'));
      // It went while it was checked: no closing will come to give a place back.
      if (socket.conn.readyState !== 'open') return next(refusal('unavailable'));
      const { actor } = asker;
      const account = actor.kind === 'account' ? actor.accountId : null;
      if (!addresses.enter(address)) return next(refusal('too_many'));
      if (account !== null && !accounts.enter(account)) {
        addresses.leave(address);
        return next(refusal('too_many'));
      }
      socket.data = {
        ...asker,
        address,
        traceId: traceIdOf(socket.request.headers.traceparent),
        admitted: Promise.resolve(false),
        bucket: new TokenBucket(
          options.bucketSize ?? limits.bucketSize,
          limits.bucketPerSecond,
          performance.now(),
        ),
        watches: new Map(),
      };
      // Counted from here on: whether it ever connects or not, its closing gives the place back.
      socket.conn.once('close', () => {
        addresses.leave(address);
        if (account !== null) accounts.leave(account);
      });
      return next();
    } catch {
      return next(refusal('unavailable'));
    }
  });
}

/** A session may have ended while the handshake ran, when no kick could find the socket: ask again. */
export async function isStillSignedIn(socket: GatewaySocket, options: GatewayOptions): Promise<boolean> {
  const { actor } = socket.data;
  return actor.kind !== 'account' || options.isSessionLive(actor.sessionHash);
}

function bearerOf(socket: GatewaySocket): string | undefined {
  const token: unknown = socket.handshake.auth.token;
  if (typeof token === 'string' && token.length <= 500) return token;
  const header = socket.request.headers.authorization;
  return header?.startsWith('Bearer ') ? header.slice(7) : undefined;
}
