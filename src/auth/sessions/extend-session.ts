import { type Database, prepared } from '../../database/index.js';
import { lifetimes } from './lifetimes.js';

/**
 * Moves the end of a browser's session as use does, however short the last use is ago. One that has ended stays ended.
 * @param sessionHash hex
 */
export async function extendSession(db: Database, sessionHash: string, now: Date): Promise<void> {
  await prepared(
    db,
    'auth-extend-session',
    `update sessions set last_seen_at = $2, expires_at = least($3::timestamptz, created_at + $4 * interval '1 millisecond')
     where token_hash = decode($1, 'hex') and kind = 'browser' and expires_at > $2`,
    [sessionHash, now, new Date(now.getTime() + lifetimes.sessionIdle), lifetimes.sessionAtMost],
  );
}
