import type { IncomingHttpHeaders } from 'node:http';
import { LRUCache } from 'lru-cache';
import { type Language, languages } from '../../text/index.js';
import { readPreferences } from './preferences.js';

/** More wishes than this nobody has; the header's length is bounded by the server. */
const MOST_WISHES = 20;

/** Browsers send few different wishes, over and over. */
const lately = new LRUCache<string, Language>({
  maxSize: 64 * 1024,
  sizeCalculation: (_, header) => header.length + 64,
});

/** What somebody reads: what they chose, else the best that their browser asks for, else English. */
export function languageOf(headers: IncomingHttpHeaders, prefs: string | undefined): Language {
  const { language } = readPreferences(prefs);
  if (language !== 'auto') return language;
  const header = headers['accept-language'] ?? '';
  const known = lately.get(header) ?? wished(header) ?? languages[0];
  lately.set(header, known);
  return known;
}

/** The language with the highest weight in an `Accept-Language` header; the first of several equal ones. */
function wished(header: string): Language | null {
  let best: { language: Language; weight: number } | null = null;
  for (const part of header.split(',', MOST_WISHES)) {
    const [range = '', ...parameters] = part.split(';');
    const weight = weightOf(parameters);
    const language = spokenBy(range);
    if (language && weight > (best?.weight ?? 0)) best = { language, weight };
  }
  return best?.language ?? null;
}

/** `de-AT` is read by whoever reads `de`; `*` is content with the first. */
function spokenBy(range: string): Language | undefined {
  const tag = range.trim().toLowerCase();
  return tag === '*' ? languages[0] : languages.find((known) => tag === known || tag.startsWith(`${known}-`));
}

/** From 0 to 1; without one it is 1, and one that can't be read is none. */
function weightOf(parameters: string[]): number {
  const q = parameters.map((one) => /^\s*q\s*=\s*(.*?)\s*$/i.exec(one)?.[1]).find((one) => one !== undefined);
  if (q === undefined) return 1;
  return /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(q) ? Number(q) : 0;
}
