import { escapeLine } from './escape-markdown.js';
import { LIST_ITEM } from './list-item.js';

/** Narrower blocks are mostly addresses, verse or signatures. */
const NARROW = 50;

/** Lines of prose as paragraphs: reflowed, except where the writer plainly meant to end the line. */
export function renderParagraph(lines: string[]): string {
  const isNarrow = everyBreakIsMeant(lines.map((line) => line.trim().length));
  return splitAtIndents(lines)
    .map((paragraph) => renderOne(paragraph, isNarrow))
    .join('\n\n');
}

/** The lines with each line break kept. */
export function renderLines(lines: string[]): string {
  return lines.map(escapeLine).join('\\\n');
}

function renderOne(lines: string[], isNarrow: boolean): string {
  const trimmed = lines.map((line) => line.trim().replace(/(\S) {2,}/g, '$1 '));
  const width = trimmed.reduce((widest, line) => Math.max(widest, line.length), 0);
  const isShort = trimmed.map((line, index) => endsEarly(line, trimmed[index + 1], width));
  return trimmed
    .map((line, index) => {
      const next = trimmed[index + 1];
      if (next === undefined) return escapeLine(line);
      // One short line among long ones came from a narrower editor; two, or a full stop, are meant.
      const isMeant =
        isNarrow ||
        startsLikeItem(next) ||
        (isShort[index] && (/[.:;!?]["')]?$/.test(line) || isShort[index + 1] || isShort[index - 1]));
      return isMeant ? `${escapeLine(line)}\\` : escapeLine(line);
    })
    .join('\n');
}

/** Narrow and ragged. Lines of much the same length are prose in a narrow column. */
function everyBreakIsMeant(lengths: number[]): boolean {
  const width = Math.max(...lengths);
  const isEven = lengths.length >= 4 && lengths.slice(0, -1).every((length) => length >= width * 0.65);
  return width < NARROW && !isEven;
}

/** The next line's first word would have fitted with room to spare, yet the writer began a new line. */
function endsEarly(line: string, next: string | undefined, width: number): boolean {
  const word = next === undefined ? '' : next.split(' ', 1)[0]!;
  return line.length + 1 + word.length < width * 0.6;
}

function startsLikeItem(line: string): boolean {
  return LIST_ITEM.test(line) || /^\*{1,3}[^\s*][^*]*$/.test(line);
}

/** An indented first line begins a paragraph even without an empty line before it. */
function splitAtIndents(lines: string[]): string[][] {
  const paragraphs: string[][] = [];
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    const starts =
      index === 0 ||
      (indentOf(line) >= 2 &&
        indentOf(lines[index - 1]!) === 0 &&
        (next === undefined || indentOf(next) === 0));
    if (starts) paragraphs.push([line]);
    else paragraphs.at(-1)!.push(line);
  }
  return paragraphs;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
