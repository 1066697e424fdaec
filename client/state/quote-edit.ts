import type { Edit, Selection } from './text-edits.js';

/** A quotation at the caret, a paragraph of its own; the answer is written below it. What is selected stays. */
export function quoteAt({ text, end }: Selection, quote: string): Edit {
  const before = text.slice(0, end);
  const gap = before.trim() === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  const insert = `${gap}${quote.trimEnd()}\n\n`;
  const caret = end + insert.length;
  return { from: end, to: end, insert, select: [caret, caret] };
}

/** Words as they stand on the screen, so that markdown shows them as they are. */
export function asMarkdown(words: string): string {
  return words
    .replace(/\r/g, '')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/[\\`*_[\]<>|~]/g, '\\$&')
    .replace(/^(\s*)([#+-]|\d+[.)])(?=\s)/gm, (_, space, mark) => `${space}${mark.replace(/(.)$/, '\\$1')}`)
    .trim();
}
