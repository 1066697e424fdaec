import { codeBlock, escapeInline, escapeLine } from './escape-markdown.js';
import { attributionLength } from './is-attribution.js';
import { isPreformatted } from './is-preformatted.js';
import { renderBlocks } from './render-blocks.js';
import { renderLines } from './render-paragraph.js';
import { splitQuotes } from './split-quotes.js';
import { splitSignature } from './split-signature.js';

/** Quotations nested deeper than this stand side by side. */
const MAX_DEPTH = 6;

/**
 * A message's plain text as markdown that reads as it was written: quotations as block quotes, tables and
 * drawings as code, lists as lists, prose reflowed, the signature below a line, everything else escaped.
 * @param text cleaned, tabs expanded, addresses hidden @param attachments names of what is not imported
 */
export function toMarkdown(text: string, attachments: string[] = []): string {
  const lines = text.split('\n');
  const { body, signature } = splitSignature(lines);
  const parts = [
    renderQuoted(trimBlank(body.map(trimEnd)), 0),
    renderSignature(trimBlank(signature.map(trimEnd))),
  ];
  if (attachments.length > 0) parts.push(attachments.map(notImported).join('\\\n'));
  return parts.filter((part) => part !== '').join('\n\n');
}

function renderQuoted(lines: string[], depth: number): string {
  const parts: string[] = [];
  const sections = splitQuotes(lines);
  for (const [index, section] of sections.entries()) {
    if (section.isQuote) {
      const inner = renderQuoted(trimBlank(section.lines), depth + 1);
      const said = section.who ? `*${escapeInline(section.who)}:*\n\n${inner}` : inner;
      if (inner.trim() !== '')
        parts.push(depth < MAX_DEPTH ? said.replace(/^/gm, '> ').replace(/^> $/gm, '>') : inner);
      continue;
    }
    const own = trimBlank(section.lines);
    const said = sections[index + 1]?.isQuote ? attributionLength(own) : 0;
    const before = renderBlocks(own.slice(0, own.length - said));
    if (before !== '') parts.push(before);
    if (said > 0) parts.push(`*${own.slice(-said).map(escapeLine).join(' ')}*`);
  }
  return parts.join('\n\n');
}

function renderSignature(lines: string[]): string {
  if (lines.length === 0) return '';
  return `---\n\n${isPreformatted(lines) ? codeBlock(lines) : renderLines(lines.filter((line) => line !== ''))}`;
}

function notImported(name: string): string {
  return `*Attachment not imported: ${escapeInline(name)}*`;
}

function trimEnd(line: string): string {
  return line.trimEnd();
}

function trimBlank(lines: string[]): string[] {
  const start = lines.findIndex((line) => line.trim() !== '');
  if (start < 0) return [];
  const end = lines.findLastIndex((line) => line.trim() !== '');
  return lines.slice(start, end + 1);
}
