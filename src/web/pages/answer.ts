import type { Page, Preferences, ShellProps } from '../../../client/pages/index.js';
import type { ReceivedFile } from '../../../contract/attachments.js';
import type { UnreadDto } from '../../../contract/reading.js';
import type { Ctx } from '../../kernel/index.js';
import type { CookieName } from '../cookies.js';
import type { SocketOperation } from '../options.js';
import type { File } from '../send-file.js';

/** What a page controller is given: one request, as plain data. */
export interface PageRequest {
  ctx: Ctx;
  params: Record<string, string>;
  /** What the signed-in person has not read: the header and the page share one look. */
  unread: () => Promise<UnreadDto>;
  /** Of the address; a name given twice never comes this far. */
  query: Map<string, string>;
  /** Of a posted form. Fields given twice are not here. */
  form: Record<string, string>;
  /** Of a form with a file. */
  file?: ReceivedFile;
  /** Path and query. */
  path: string;
  /** The form's token belongs to an earlier session: nothing may be done with it, but its text may be shown again. */
  isStale?: boolean;
  /** Commands and events of the socket. */
  socket: SocketOperation[];
  /** Whether people reach this site over TLS. */
  isSecure: boolean;
  /** What the asker has chosen for their eyes. */
  preferences: Preferences;
}

export interface CookieChange {
  name: CookieName;
  /** Null removes it. */
  value: string | null;
  /** Seconds. */
  maxAge?: number;
}

export interface ShownPage {
  kind: 'page';
  page: (shell: ShellProps) => Page;
  status: number;
  retryAfterSeconds?: number;
  /** It has a form that visitors send: their browser gets the form cookie with it. */
  isEntry?: boolean;
  cookies?: CookieChange[];
}

export interface Redirect {
  kind: 'redirect';
  to: string;
  status: 301 | 302 | 303;
  cookies: CookieChange[];
  /** Tells the browser to forget what it keeps of this site's pages. */
  clearCache: boolean;
}

/** Something to save, as it comes. */
export interface FileAnswer {
  kind: 'file';
  file: File;
}

/** What a page controller answers; `mount.ts` turns it into HTTP. */
export type Answer = ShownPage | Redirect | FileAnswer;

export function show<P>(page: (props: P, shell: ShellProps) => Page, props: P, status = 200): ShownPage {
  return { kind: 'page', page: (shell) => page(props, shell), status };
}

/** After a post: the browser gets the page there, and reloading it posts nothing. */
export function seeOther(to: string, more: Partial<Pick<Redirect, 'cookies' | 'clearCache'>> = {}): Redirect {
  return { kind: 'redirect', to, status: 303, cookies: [], clearCache: false, ...more };
}

/** The same thing under its proper address. */
export function movedTo(to: string): Redirect {
  return { kind: 'redirect', to, status: 301, cookies: [], clearCache: false };
}

export function elsewhere(to: string): Redirect {
  return { kind: 'redirect', to, status: 302, cookies: [], clearCache: false };
}
