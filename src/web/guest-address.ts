import type { Request } from 'express';
import type { Language } from '../../text/index.js';
import type { CookieName } from './cookies.js';
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

/** Reads the four addresses whose answers are kept; null for everything and everyone else. */
export function guestAddressOf(
  req: Pick<Request, 'method' | 'url' | 'headers'>,
  cookies: Partial<Record<CookieName, string>>,
): GuestAddress | null {
  const { method, url, headers } = req;
  if (method !== 'GET' && method !== 'HEAD') return null;
  if (cookies.session || cookies.remember || headers.authorization !== undefined) return null;
  return url.startsWith('/api/') ? jsonAddress(url) : pageAddress(req, cookies.prefs);
}

function pageAddress(
  { url, headers }: Pick<Request, 'url' | 'headers'>,
  prefs: string | undefined,
): GuestAddress | null {
  const language = languageOf(headers, prefs);
  const key = `${language} ${writePreferences(readPreferences(prefs))} ${url}`;
  const answer = { key, type: HTML, language };
  const thread = threadPage.exec(url);
  if (thread) return threadAddress(thread, { ...answer, route: '/t/:threadId/:slug' });
  const forum = forumPage.exec(url);
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
