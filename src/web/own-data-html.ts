import { type Language, locales, wordsOf } from '../../text/index.js';
import type { OwnDataPart } from '../people/index.js';

/** The parts as one page to read, without script, style or address of ours: it opens anywhere, for ever. */
export async function* ownDataHtml(
  parts: AsyncIterable<OwnDataPart>,
  username: string,
  language: Language,
): AsyncGenerator<string> {
  const words = wordsOf(language).page.account.data;
  const title = escaped(words.fileTitle(username));
  yield `<!doctype html><html lang="${locales[language]}"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1>\n`;
  for await (const { part, rows, isFirst } of parts) {
    let text = isFirst ? `<h2>${escaped(words.parts[part] ?? part)}</h2>\n` : '';
    if (isFirst && rows.length === 0) text += `<p>${escaped(words.nothing)}</p>\n`;
    for (const row of rows) text += `<dl>${Object.entries(row).map(field).join('')}</dl>\n`;
    yield text;
  }
  yield '</html>\n';
}

function field([name, value]: [string, unknown]): string {
  return `<dt>${escaped(name)}</dt><dd>${shown(value)}</dd>`;
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map((one) => `<div>${shown(one)}</div>`).join('');
  if (typeof value === 'object') return `<dl>${Object.entries(value).map(field).join('')}</dl>`;
  const text = escaped(String(value));
  return text.includes('\n') ? `<pre>${text}</pre>` : text;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
