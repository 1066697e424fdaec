/** One piece of what was typed. */
export interface Token {
  /** `name` of `name:value`, lower-case; null for a plain word or phrase. */
  operator: string | null;
  text: string;
  isQuoted: boolean;
  isExcluded: boolean;
  /** As it was typed. */
  raw: string;
}

const OPEN = new Set(['"', '“', '”', '„', '«', '»']);
const OPERATOR = /^([a-zA-Z]{2,12}):(?!\/\/)/;

/**
 * Splits what was typed at spaces; quotation marks of any language hold words together, and one that is never closed
 * reaches to the end. One pass, whatever is typed.
 */
export function tokensOf(typed: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < typed.length) {
    if (/\s/u.test(typed[at]!)) {
      at++;
      continue;
    }
    const start = at;
    const isExcluded = typed[at] === '-' && at + 1 < typed.length && !/[\s-]/u.test(typed[at + 1]!);
    if (isExcluded) at++;
    // The longest name there is, and a colon: looking no further keeps this linear.
    const name = OPERATOR.exec(typed.slice(at, at + 14));
    if (name) at += name[0].length;
    const { text, end, isQuoted } = readValue(typed, at);
    at = end;
    tokens.push({
      operator: name ? name[1]!.toLowerCase() : null,
      text,
      isQuoted,
      isExcluded,
      raw: typed.slice(start, end),
    });
  }
  return tokens;
}

function readValue(typed: string, start: number): { text: string; end: number; isQuoted: boolean } {
  let end = start;
  if (start < typed.length && OPEN.has(typed[start]!)) {
    end++;
    while (end < typed.length && !OPEN.has(typed[end]!)) end++;
    return { text: typed.slice(start + 1, end).trim(), end: Math.min(end + 1, typed.length), isQuoted: true };
  }
  while (end < typed.length && !/\s/u.test(typed[end]!) && !OPEN.has(typed[end]!)) end++;
  return { text: typed.slice(start, end), end, isQuoted: false };
}
