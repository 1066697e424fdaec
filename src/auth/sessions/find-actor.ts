import type { Actor, Services, SignedIn } from '../../kernel/index.js';
import { visitor } from '../../kernel/index.js';
import { AppError } from '../../lib/errors.js';
import { type FoundSession, findSession } from './find-session.js';
import { type RememberCookie, useDevice } from './remembered-devices.js';
import { type StartedSession, startSession } from './start-session.js';

/** What a request or a handshake brought along. */
export interface Credentials {
  sessionToken?: string;
  rememberCookie?: string;
  /** From `Authorization: Bearer ...`. */
  bearer?: string;
  /** Browser and system of a session that starts from a remembered device. */
  userAgent?: string;
  /** False where the session's end must stay where it is. */
  isUse?: boolean;
}

export interface FoundActor {
  actor: Actor;
  /** Signed in, and suspended by the site: a visitor everywhere but where they read what concerns them. */
  suspended?: SignedIn;
  session?: { hash: string; expiresAt: Date };
  /** What the account keeps of display and language; none for a visitor, null where nothing was chosen. */
  preferences?: string | null;
  /** Cookies for the browser. `remember: null` means: leave that one as it is. */
  setCookies?: { session: StartedSession; remember: RememberCookie | null };
  /** The remember cookie is worth nothing any more: take it from the browser. */
  clearRemember?: boolean;
}

/**
 * Who is asking. A bearer token counts alone; else the session cookie; else the remember cookie, which starts a
 * new session and must be answered with `setCookies`. Hand over no remember cookie where none can be set (a socket
 * handshake): its new half would be lost.
 * @throws AppError unauthenticated for a bearer token that is not good
 */
export async function findActor(
  services: Pick<Services, 'db' | 'clock' | 'signals' | 'log'>,
  { sessionToken, rememberCookie, bearer, userAgent, isUse }: Credentials,
): Promise<FoundActor> {
  if (bearer !== undefined) {
    const found = await findSession(services, bearer, 'token');
    if (!found || found.isSuspended) throw badToken();
    return found;
  }
  const found = sessionToken ? await findSession(services, sessionToken, 'browser', { isUse }) : null;
  if (found) return asFound(found);
  if (!rememberCookie) return { actor: visitor };
  return fromDevice({ ...services, userAgent }, rememberCookie);
}

/** Who is suspended is nobody: a route has to ask for them by name. */
function asFound({ isSuspended, actor, ...found }: FoundSession): FoundActor {
  return isSuspended ? { ...found, actor: visitor, suspended: actor } : { ...found, actor };
}

async function fromDevice(
  services: Pick<Services, 'db' | 'clock' | 'signals' | 'log'> & { userAgent?: string },
  cookieValue: string,
): Promise<FoundActor> {
  const device = await useDevice(services, cookieValue);
  if (!device) return { actor: visitor, clearRemember: true };
  const { accountId, deviceId, remember } = device;
  const session = await startSession(services, { accountId, deviceId });
  const found = session && (await findSession(services, session.token, 'browser'));
  return found ? { ...found, setCookies: { session, remember } } : { actor: visitor, clearRemember: true };
}

function badToken(): AppError {
  return new AppError('unauthenticated', (words) => words.entry.badToken, {
    reason: 'token_invalid',
  });
}
