import { randomBytes, randomUUID } from 'node:crypto';
import { emailKey, loadSite, type StartedSession } from '../../src/auth/index.js';
import { hashPassword, saltFor } from '../../src/auth/password/hash-password.js';
import { startSession } from '../../src/auth/sessions/start-session.js';
import { type Database, query } from '../../src/database/index.js';
import type { SignedIn } from '../../src/kernel/index.js';
import { systemClock } from '../../src/lib/clock.js';
import { uuidSource } from '../../src/lib/ids.js';

export interface MemberOverrides {
  name?: string;
  username?: string;
  email?: string;
  /** Without one the account can't sign in, and costs no hash. */
  password?: string;
  isSiteAdmin?: boolean;
  status?: 'active' | 'unclaimed' | 'closed';
}

export interface TestMember {
  account: { id: string; username: string; name: string; email: string };
  actor: SignedIn;
  /** A live browser session of theirs: `actor` speaks by it. */
  session: StartedSession;
}

let people = 0;

/** Inserts an account with a live session. */
export async function buildMember(db: Database, overrides: MemberOverrides = {}): Promise<TestMember> {
  const id = uuidSource.next();
  const name = overrides.name ?? `Member ${++people}`;
  const username = overrides.username ?? `m-${randomBytes(6).toString('hex')}`;
  const email = overrides.email ?? `${randomUUID()}@example.org`;
  const { password, isSiteAdmin = false, status = 'active' } = overrides;
  const key = emailKey(email);
  const hash =
    password === undefined
      ? null
      : await hashPassword(password, saltFor((await loadSite(db)).signingKey, key));
  await query(
    db,
    `insert into accounts (id, username, username_key, name, email, email_key, password_hash, is_site_admin,
       status, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 'active', now())`,
    [id, username, username.toLowerCase(), name, email, key, hash, isSiteAdmin],
  );
  const session = await startSession({ db, clock: systemClock }, { accountId: id });
  if (!session) throw new Error('The session of a new member did not start.');
  if (status !== 'active') await query(db, 'update accounts set status = $2 where id = $1', [id, status]);
  return {
    account: { id, username, name, email },
    actor: { kind: 'account', accountId: id, username, name, isSiteAdmin, sessionHash: session.hash },
    session,
  };
}
