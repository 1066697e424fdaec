/*
 * Quotations of a post that is not there any more. A quotation is known by the way to its post, `/p/ID`, which quoting
 * writes into it; and, where the text of the post is at hand, by its words.
 */

/** What leads to a post that nothing was kept of. */
export const QUOTE_GONE = '/q/gone';

/** Fewer words than this in common are no quotation, unless they hold a number as long as somebody's. */
const MIN_WORDS_CHARACTERS = 20;
const MIN_DIGITS = 6;
/** Digits that belong together, whatever is written between them. */
const NUMBER = /\d(?:[\s().+/-]{0,2}\d)*/g;
const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const POST = new RegExp(`/p/(${UUID})`, 'gi');
const KEPT = new RegExp(`/q/(${UUID})`, 'gi');
const LINE_OF_KEPT = new RegExp(`^((?:[ \\t]{0,3}>)+ ?)\\[…\\]\\(/q/(${UUID})\\)[ \\t]*$`, 'i');

/** Says what the lines after it are written in, or ends that: none of somebody's words. */
const MARK = /^(?:[ \t]{0,3}>)*[ \t]*:{3,}[ \t]*(?:[a-z]{2})?[ \t]*$/i;

interface Line {
  text: string;
  depth: number;
}

/** Posts that a text leads to, in lower case, each once. */
export const postsNamedIn = (text: string): string[] => idsIn(text, POST);

/** Quotations that were taken out of a text and kept, by the ids that stand in their place. */
export const keptQuotesIn = (text: string): string[] => idsIn(text, KEPT);

function idsIn(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, id]) => id!.toLowerCase()))];
}

/**
 * A text without what it quotes of a post: one line of a quotation stands in the place of each.
 * @param words the post's own text where it is known: what is quoted without the way to the post is found by it
 * @param replaced is given each quotation as it stood, and says where its line leads; null: it stays
 */
export function collapseQuotes(
  text: string,
  postId: string,
  words: string | null,
  replaced: (quotation: string) => string | null,
): string {
  const lines = text.split('\n').map((line): Line => ({ text: line, depth: depthOf(line) }));
  const stretches: [from: number, to: number][] = [];
  for (let at = 0; at < lines.length; at++) {
    const { depth, text: line } = lines[at]!;
    if (depth === 0 || !postsNamedIn(line).includes(postId.toLowerCase())) continue;
    const stretch = around(lines, at, depth);
    stretches.push(stretch);
    at = stretch[1] - 1;
  }
  for (const stretch of words === null ? [] : quoted(lines))
    if (!stretches.some((one) => one[0] < stretch[1] && stretch[0] < one[1]))
      if (isFrom(words!, lines, stretch)) stretches.push(stretch);
  for (const [from, to] of stretches.sort((one, other) => other[0] - one[0])) {
    const depth = lines[from]!.depth;
    const quotation = lines
      .slice(from, to)
      .map((line) => line.text)
      .join('\n');
    const leads = replaced(quotation);
    if (leads === null) continue;
    lines.splice(from, to - from, { text: `${'> '.repeat(depth)}[…](${leads})`, depth });
  }
  return lines.map((line) => line.text).join('\n');
}

/**
 * Whether all that is quoted stands in a text. A first line that ends in the way to the post and a colon is its heading, and
 * counts for nothing; any other line is compared, wherever it leads.
 * @param versions of the post that can be read
 */
export function isQuotedFrom(quotation: string, postId: string, versions: readonly string[]): boolean {
  const texts = versions.map((version) => ` ${wordsOf(version)} `);
  const lines = quotation.split('\n').filter((line) => !MARK.test(line));
  if (lines[0]!.trimEnd().toLowerCase().endsWith(`](/p/${postId.toLowerCase()}):`)) lines.shift();
  return lines.every((line, at) => {
    const words = plain(line);
    // Where a long text was cut, the last word may be the beginning of one.
    const end = at === lines.length - 1 && line.trimEnd().endsWith('…') ? '' : ' ';
    return words === '' || texts.some((text) => text.includes(` ${words}${end}`));
  });
}

/** A text with quotations that come back in their places. @param kept by the id that stands for them */
export function expandQuotes(text: string, kept: ReadonlyMap<string, string>): string {
  return text
    .split('\n')
    .map((line) => {
      const quotation = kept.get(LINE_OF_KEPT.exec(line)?.[2]?.toLowerCase() ?? '');
      if (quotation === undefined) return line;
      // Somebody may have quoted the line itself meanwhile: it comes back as deep as it stands now.
      const deeper = Math.max(0, depthOf(line) - depthOf(quotation));
      return quotation
        .split('\n')
        .map((one) => `${'> '.repeat(deeper)}${one}`)
        .join('\n');
    })
    .join('\n');
}

/** The lines around one that are quoted as deep as it, or deeper. */
function around(lines: Line[], at: number, depth: number): [from: number, to: number] {
  let [from, to] = [at, at + 1];
  while (from > 0 && lines[from - 1]!.depth >= depth) from--;
  while (to < lines.length && lines[to]!.depth >= depth) to++;
  return [from, to];
}

function* quoted(lines: Line[]): Generator<[from: number, to: number]> {
  for (let at = 0; at < lines.length; at++) {
    if (lines[at]!.depth === 0) continue;
    const stretch = around(lines, at, 1);
    yield stretch;
    at = stretch[1];
  }
}

function isFrom(words: string, lines: Line[], [from, to]: [number, number]): boolean {
  const part = wordsOf(
    lines
      .slice(from, to)
      .map((line) => line.text)
      .join('\n'),
  );
  if (part.length >= MIN_WORDS_CHARACTERS) return wordsOf(words).includes(part);
  const known = numbersIn(words);
  return numbersIn(part).some((one) => known.some((whole) => whole.includes(one)));
}

const numbersIn = (text: string): string[] =>
  [...text.matchAll(NUMBER)]
    .map(([found]) => found.replace(/\D/g, ''))
    .filter((digits) => digits.length >= MIN_DIGITS);

const wordsOf = (text: string): string =>
  plain(
    text
      .split('\n')
      .filter((line) => !MARK.test(line))
      .join('\n'),
  );

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const depthOf = (line: string) => /^(?:[ \t]{0,3}>)+/.exec(line)?.[0].replace(/[^>]/g, '').length ?? 0;
