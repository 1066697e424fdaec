import { parseCookie, stringifySetCookie } from 'cookie';
import type { Response } from 'express';

const YEAR_SECONDS = 365 * 24 * 3600;

interface CookieRule {
  /** Longest life in seconds; null: until the browser closes. */
  maxAge: number | null;
}

/**
 * Every cookie this site can set, in the order of the cookie page, whose words say what each is for; a test crawls
 * the site for any other.
 * All are HttpOnly, SameSite=Lax, for this host and the whole site.
 */
export const cookieInventory = {
  session: { maxAge: null },
  remember: { maxAge: YEAR_SECONDS },
  prefs: { maxAge: YEAR_SECONDS },
  form: { maxAge: null },
} as const satisfies Record<string, CookieRule>;

export type CookieName = keyof typeof cookieInventory;

/** The name on the wire: only TLS allows the `__Host-` promise. */
export function cookieWireName(name: CookieName, isSecure: boolean): string {
  return isSecure ? `__Host-${name}` : name;
}

/** The site's own cookies in a request's header. Unknown ones are not looked at. */
export function readCookies(
  header: string | undefined,
  isSecure: boolean,
): Partial<Record<CookieName, string>> {
  if (!header) return {};
  const sent = parseCookie(header);
  const found: Partial<Record<CookieName, string>> = {};
  for (const name of Object.keys(cookieInventory) as CookieName[]) {
    const value = sent[cookieWireName(name, isSecure)];
    if (value) found[name] = value;
  }
  return found;
}

/** @param maxAge seconds, shortened to what the inventory allows; ignored for cookies that end with the browser */
export function setCookie(
  res: Response,
  name: CookieName,
  value: string,
  isSecure: boolean,
  maxAge?: number,
): void {
  const longest = cookieInventory[name].maxAge;
  const life = longest === null ? undefined : Math.max(0, Math.min(maxAge ?? longest, longest));
  append(res, name, value, isSecure, life);
}

export function clearCookie(res: Response, name: CookieName, isSecure: boolean): void {
  append(res, name, '', isSecure, 0);
}

function append(res: Response, name: CookieName, value: string, isSecure: boolean, maxAge?: number): void {
  const wire = cookieWireName(name, isSecure);
  res.append(
    'Set-Cookie',
    stringifySetCookie(wire, value, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: isSecure,
      ...(maxAge === undefined ? {} : { maxAge }),
    }),
  );
}
