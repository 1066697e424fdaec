const LINK = /\bhttps?:\/\/[^\s<>"`\\^{|}]{2,2000}/gi;
/** Ends a sentence around a link rather than the link itself. */
const TRAILING = /[.,;:!?'")\]>*_]+$/;

/** Text of one line so that markdown shows it as written. Web links stay links; nothing else becomes one. */
export function escapeInline(line: string): string {
  let out = '';
  let from = 0;
  for (const match of line.matchAll(LINK)) {
    const link = match[0].replace(TRAILING, '');
    out += `${escapeText(line.slice(from, match.index))}<${link}>`;
    from = match.index + link.length;
  }
  return out + escapeText(line.slice(from));
}

function escapeText(text: string): string {
  return (
    text
      .replace(/[\\`*[\]<>~|]/g, '\\$&')
      // Inside a word an underscore means nothing to markdown.
      .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
      .replace(/&(?=#|[A-Za-z][A-Za-z0-9]*;)/g, '\\&')
      // "problem.It" and "ftp://host" would become links.
      .replace(/(?<=[\p{L}\p{N}])\.(?=\p{L})/gu, '\\.')
      .replace(/:(?=\/\/)/g, '\\:')
  );
}

/** A line of a paragraph: escaped inside, and at its start, where markdown sees lists, headings and rules. */
export function escapeLine(line: string): string {
  const text = escapeInline(line.trim());
  return text
    .replace(/^(#{1,6})(?=\s|$)/, '\\$1')
    .replace(/^([-+=])(?=\s|$|\1)/, '\\$1')
    .replace(/^:(?=-)/, '\\:')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

/** Lines as a code block that nothing inside can end. */
export function codeBlock(lines: string[]): string {
  const longest =
    lines
      .join('\n')
      .match(/`{3,}/g)
      ?.reduce((a, b) => (b.length > a.length ? b : a)) ?? '``';
  const fence = `${longest}\``;
  return [fence, ...lines, fence].join('\n');
}
