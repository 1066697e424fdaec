/** A change to a text box: what goes in from where to where, and what is selected then. */
export interface Edit {
  from: number;
  to: number;
  insert: string;
  select: [number, number];
}

export interface Selection {
  text: string;
  start: number;
  end: number;
}

/** Marks around what is selected; taken away where they stand already. */
export function wrap({ text, start, end }: Selection, mark: string): Edit {
  const size = mark.length;
  const inner = text.slice(start, end);
  const isInside = text.slice(start - size, start) === mark && text.slice(end, end + size) === mark;
  if (isInside) {
    return { from: start - size, to: end + size, insert: inner, select: [start - size, end - size] };
  }
  return { from: start, to: end, insert: mark + inner + mark, select: [start + size, end + size] };
}

/** A mark before every line that the selection touches; taken away where all have it. */
export function prefix({ text, start, end }: Selection, mark: (index: number) => string, has: RegExp): Edit {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', end);
  const to = next === -1 ? text.length : next;
  const lines = text.slice(from, to).split('\n');
  const isMarked = lines.every((line) => has.test(line));
  const changed = lines.map((line, index) => (isMarked ? line.replace(has, '') : mark(index) + line));
  const insert = changed.join('\n');
  return { from, to, insert, select: lines.length > 1 ? [from, from + insert.length] : ends(from, insert) };
}

function ends(from: number, insert: string): [number, number] {
  return [from + insert.length, from + insert.length];
}

/** A link around the selection; a selected address becomes the link's target. */
export function linked({ text, start, end }: Selection, placeholder: string): Edit {
  const inner = text.slice(start, end);
  const isAddress = /^https?:\/\/\S+$/.test(inner);
  const words = isAddress || inner === '' ? placeholder : inner;
  const address = isAddress ? inner : 'https://';
  const insert = `[${words}](${address})`;
  const at = start + words.length + 3;
  const select: [number, number] = isAddress
    ? [start + 1, start + 1 + words.length]
    : [at, at + address.length];
  return { from: start, to: end, insert, select };
}

/** Something of its own after the selection, which stays: an image between empty lines, a link between spaces. */
export function added({ text, end }: Selection, what: string): Edit {
  const before = text.slice(0, end);
  const isImage = what.startsWith('!');
  const gap = isImage ? (before.endsWith('\n') ? '\n' : '\n\n') : ' ';
  const isApart = before === '' || (isImage ? before.endsWith('\n\n') : /\s$/.test(before));
  const insert = `${isApart ? '' : gap}${what}${isImage ? '\n\n' : ' '}`;
  return { from: end, to: end, insert, select: ends(end, insert) };
}

/** Backticks in a line, a fence around lines. */
export function code(selection: Selection): Edit {
  const inner = selection.text.slice(selection.start, selection.end);
  if (!inner.includes('\n')) return wrap(selection, '`');
  const insert = `\`\`\`\n${inner}\n\`\`\``;
  return { from: selection.start, to: selection.end, insert, select: ends(selection.start, insert) };
}

/** What is being completed at the caret: `@ad` or `#rot`, and where its sign stands. */
export interface Query {
  sign: '@' | '#';
  at: number;
  words: string;
}

/** A sign only begins something at the start of a word. A thread's title may have spaces; a name has none. */
export function queryAt({ text, start, end }: Selection): Query | null {
  if (start !== end) return null;
  const line = text.slice(Math.max(text.lastIndexOf('\n', start - 1) + 1, start - 62), start);
  const found = /(?:^|[\s(*_])(@[\p{L}\p{N}_-]{1,30}|#[\p{L}\p{N}][^\n#@]{0,58})$/u.exec(line)?.[1];
  if (found === undefined) return null;
  return { sign: found[0] as Query['sign'], at: start - found.length, words: found.slice(1) };
}
