import { attributionLength, isAttribution } from './is-attribution.js';

/** Lines that belong together: the writer's own, or one level of quotation with its marks taken off. */
export interface Section {
  isQuote: boolean;
  /** Initials before the marks, as in `JB> text`. */
  who: string | null;
  lines: string[];
}

interface Marked {
  /** What tells one quotation from the next: initials, or nothing. */
  who: string | null;
  text: string;
}

/**
 * Finds quotations: `>` and initials with `>` always; `|`, `:` and other marks only where several lines
 * in a row have them or an attribution stands before, because they also draw tables and smileys.
 */
export function splitQuotes(lines: string[]): Section[] {
  const sections: Section[] = [];
  let at = 0;
  while (at < lines.length) {
    const strict = strictMark(lines[at]!);
    const marked = strict ? [strict] : markRun(lines, at, sections.at(-1));
    if (marked.length > 0) {
      for (const { who, text } of marked) push(sections, true, who, text);
      at += marked.length;
    } else if (isWrappedAttribution(lines, at)) {
      sections.at(-1)!.lines.push(lines[at]!);
      at += 1;
    } else {
      push(sections, false, null, lines[at]!);
      at += 1;
    }
  }
  return joinAcrossBlanks(sections);
}

/** `> In article <…> ann@…` was too long, and an editor moved `(Ann) writes:` to a line without a mark. */
function isWrappedAttribution(lines: string[], at: number): boolean {
  const [before, next] = [lines[at - 1], lines[at + 1]].map((line) =>
    line === undefined ? null : strictMark(line),
  );
  return before != null && next != null && isAttribution([before.text, lines[at]!]);
}

function push(sections: Section[], isQuote: boolean, who: string | null, line: string): void {
  const last = sections.at(-1);
  if (last && last.isQuote === isQuote && last.who === who) last.lines.push(line);
  else sections.push({ isQuote, who, lines: [line] });
}

function strictMark(line: string): Marked | null {
  // `>>> Title <<<` is an ornament.
  if (/<\s*$/.test(line) && /^\s*>{2,}/.test(line)) return null;
  // `|>` is one mark: a newsreader of the time wrote it.
  const plain = /^ {0,2}\|?> ?(.*)$/.exec(line);
  if (plain) return { who: null, text: plain[1]! };
  const named = /^ {0,2}([A-Z][A-Za-z]{0,9})>(?: (.*)|([>|:].*))?$/.exec(line);
  return named ? { who: named[1]!, text: named[2] ?? named[3] ?? '' } : null;
}

/** Lines from `at` on that share a mark which only counts in company. */
function markRun(lines: string[], at: number, before: Section | undefined): Marked[] {
  const mark = /^ ?([|:=#%}\]~+])(?=[\s\w"'(>|:.,*-]|$)/.exec(lines[at]!)?.[1];
  if (!mark) return [];
  const run: string[] = [];
  for (let i = at; i < lines.length && lines[i]!.trimStart().startsWith(mark); i++)
    run.push(lines[i]!.trimStart());
  const closed = run.filter((line) => line.length > 1 && line.trimEnd().endsWith(mark));
  const isTable = closed.length >= run.length / 2;
  const isSmiley = run.length === 1 && /^:['^]?[-o]?[)(DPp/|\\*]/.test(run[0]!);
  if (isTable || isSmiley) return [];
  const attributed = before !== undefined && attributionLength(trimmedEnd(before.lines)) > 0;
  const enough = attributed || (run.length >= 3 && /[|:]/.test(mark) && run.filter(isWordy).length >= 2);
  return enough ? run.map((line) => ({ who: null, text: line.slice(1).replace(/^ /, '') })) : [];
}

function isWordy(line: string): boolean {
  return (line.match(/\p{L}{2,}/gu)?.length ?? 0) >= 3;
}

function trimmedEnd(lines: string[]): string[] {
  let end = lines.length;
  while (end > 0 && lines[end - 1]!.trim() === '') end -= 1;
  return lines.slice(0, end);
}

/** Two pieces of one quotation with only empty lines between are one. */
function joinAcrossBlanks(sections: Section[]): Section[] {
  const joined: Section[] = [];
  for (const [index, section] of sections.entries()) {
    const isGap = !section.isQuote && section.lines.every((line) => line.trim() === '');
    const [before, after] = [joined.at(-1), sections[index + 1]];
    if (isGap && before?.isQuote && after?.isQuote && before.who === after.who) before.lines.push('');
    else if (section.isQuote && before?.isQuote && before.who === section.who)
      before.lines.push(...section.lines);
    else joined.push({ ...section, lines: [...section.lines] });
  }
  return joined;
}
