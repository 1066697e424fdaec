import type { IncomingHttpHeaders } from 'node:http';
import type { Language } from '../../text/index.js';
import { readCookies } from './cookies.js';
import { languageOf } from './language.js';
import { readPreferences, writePreferences } from './preferences.js';

interface Answer {
  /** Names the answer: language, display and address. */
  key: string;
  route: string;
  type: string;
  /** Of a page; data has none. */
  language?: Language;
}

/** What a visitor asks for, where the answer may be shared with other visitors. `subject` names what it is about. */
export type GuestAddress = Answer & { subject: string } & (
    | { of: 'thread'; threadId: string }
    | { of: 'forum'; network: string; forum: string }
  );

const ID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const NAME = '[a-z0-9]+(?:-[a-z0-9]+)*';
const NUMBER = '(?:0|[1-9][0-9]{0,14})';

const HTML = 'text/html; charset=utf-8';
const JSON_TYPE = 'application/json; charset=utf-8';

const threadPage = new RegExp(`^/t/(${ID})(?:/[a-z0-9-]+)?(?:\\?page=${NUMBER})?$`);
const threadJson = new RegExp(`^/api/v1/threads/(${ID})(?:\\?page=${NUMBER})?$`);
const forumPage = new RegExp(`^/n/(${NAME})/f/(${NAME})(?:\\?before=${NUMBER})?$`);
const forumJson = new RegExp(`^/api/v1/networks/(${NAME})/forums/(${NAME})(?:\\?before=${NUMBER})?$`);

interface Asked {
  method?: string;
  url?: string;
  headers: IncomingHttpHeaders;
}

/** Reads the four addresses whose answers are kept; null for everything and everyone else. */
export function guestAddressOf({ method, url = '', headers }: Asked, isSecure: boolean): GuestAddress | null {
  if (method !== 'GET' && method !== 'HEAD') return null;
  if (headers.authorization !== undefined) return null;
  // The cookies of those who read other pages are read there.
  const isPage = url.startsWith('/t/') || url.startsWith('/n/');
  if (!isPage && !url.startsWith('/api/v1/')) return null;
  const { session, remember, prefs } = readCookies(headers.cookie, isSecure);
  if (session || remember) return null;
  return isPage ? pageAddress(url, headers, prefs) : jsonAddress(url);
}

function pageAddress(
  url: string,
  headers: IncomingHttpHeaders,
  prefs: string | undefined,
): GuestAddress | null {
  const thread = threadPage.exec(url);
  const forum = thread ? null : forumPage.exec(url);
  if (!thread && !forum) return null;
  const language = languageOf(headers, prefs);
  const display = prefs === undefined ? '' : writePreferences(readPreferences(prefs));
  const answer = { key: `${language} ${display} ${url}`, type: HTML, language };
  if (thread) return threadAddress(thread, { ...answer, route: '/t/:threadId/:slug' });
  return forum && forumAddress(forum, { ...answer, route: '/n/:network/f/:forum' });
}

function jsonAddress(url: string): GuestAddress | null {
  const answer = { key: url, type: JSON_TYPE };
  const thread = threadJson.exec(url);
  if (thread) return threadAddress(thread, { ...answer, route: '/api/v1/threads/:threadId' });
  const forum = forumJson.exec(url);
  return forum && forumAddress(forum, { ...answer, route: '/api/v1/networks/:network/forums/:forum' });
}

function threadAddress(found: RegExpExecArray, answer: Answer): GuestAddress {
  const threadId = found[1]!;
  return { ...answer, of: 'thread', threadId, subject: threadId };
}

function forumAddress(found: RegExpExecArray, answer: Answer): GuestAddress {
  const [network, forum] = [found[1]!, found[2]!];
  return { ...answer, of: 'forum', network, forum, subject: `${network}/${forum}` };
}
