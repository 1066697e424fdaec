import type { SessionEndDto } from '../../../contract/sessions.js';
import { type Database, prepared } from '../../database/index.js';
import { expiry, lifetimes } from '../sessions/lifetimes.js';

interface Row {
  createdAt: Date;
  expiresAt: Date;
  goesOn: boolean;
}

/** Less than this is no longer life: the session stands at its longest. */
const WORTH_MS = 60_000;

/**
 * When a browser's session ends if nothing is done. Null where nobody has to be warned: a program's token, and a
 * session of a remembered device, after which the next request starts another.
 * @param sessionHash hex
 */
export async function sessionEnd(db: Database, sessionHash: string, now: Date): Promise<SessionEndDto> {
  const [row] = await prepared<Row>(
    db,
    'auth-session-end',
    `select s.created_at as "createdAt", s.expires_at as "expiresAt",
       s.kind <> 'browser' or exists (select from remembered_devices d where d.id = s.device_id and d.expires_at > s.expires_at)
         as "goesOn"
     from sessions s where s.token_hash = decode($1, 'hex')`,
    [sessionHash],
  );
  if (!row || row.goesOn) return { endsAt: null, canExtend: false };
  const later = expiry(now, row.createdAt, lifetimes.sessionIdle, lifetimes.sessionAtMost);
  return {
    endsAt: row.expiresAt.toISOString(),
    canExtend: later.getTime() - row.expiresAt.getTime() >= WORTH_MS,
  };
}
