import { escapeHtml } from '../lib/markdown/external-link.js';

/** One entry of a feed. Paths begin with a slash. */
export interface AtomEntry {
  /** Never another one for the same thing. */
  id: string;
  title: string;
  /** What the title is written in, where it is not the feed's language. */
  titleLanguage?: string | null;
  /** What `html` is written in, where that is said. */
  language?: string | null;
  path: string;
  author: string;
  published: string;
  updated: string;
  /** Plain text, or HTML that the server made. */
  summary?: string;
  html?: string;
}

export interface AtomFeed {
  path: string;
  /** The page that it is a feed of. */
  about: string;
  title: string;
  language: string;
  /** Instant of the newest change. */
  updated: string;
  rights: string;
  entries: AtomEntry[];
}

const element = (name: string, text: string, attributes = '') =>
  `<${name}${attributes}>${escapeHtml(withoutControls(text))}</${name}>`;

/** A feed as RFC 4287 wants it. What people wrote is escaped, never markup of the feed's own. */
export function atomFeed(origin: string, feed: AtomFeed): string {
  const link = (rel: string, path: string) => `<link rel="${rel}" href="${escapeHtml(origin + path)}"/>`;
  const entries = feed.entries.map((entry) =>
    [
      '<entry>',
      element('id', `urn:uuid:${entry.id}`),
      element('title', entry.title, spoken(entry.titleLanguage)),
      link('alternate', entry.path),
      `<author>${element('name', entry.author)}</author>`,
      element('published', entry.published),
      element('updated', entry.updated),
      entry.summary === undefined ? '' : element('summary', entry.summary),
      entry.html === undefined
        ? ''
        : element(
            'content',
            entry.html,
            `${spoken(entry.language)} type="html" xml:base="${escapeHtml(origin)}/"`,
          ),
      '</entry>',
    ].join(''),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">`,
    element('id', origin + feed.path),
    element('title', feed.title),
    element('updated', feed.updated),
    link('self', feed.path),
    link('alternate', feed.about),
    element('rights', feed.rights),
    ...entries,
    '</feed>\n',
  ].join('\n');
}

const spoken = (language: string | null | undefined) => (language ? ` xml:lang="${language}"` : '');

/** XML knows no way to write these. */
function withoutControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}
