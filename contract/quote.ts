/** Characters of a quotation, at most: the whole is one link away. */
export const MAX_QUOTE_CHARACTERS = 2000;

/**
 * A quotation as markdown, with who wrote it and the way to the post.
 * @param wrote "Ada wrote in" @param place "post 37" @param language of the text, where it is not that of the thread it goes to
 */
export function quoteMarkdown(
  text: string,
  postId: string,
  wrote: string,
  place: string,
  language?: string | null,
): string {
  const words = cut(text).trim();
  const lines = (language ? inPassage(words, language) : words)
    .split('\n')
    .map((line) => `> ${line}`.trimEnd());
  return `> ${escaped(wrote)} [${place}](/p/${postId}):\n>\n${lines.join('\n')}\n\n`;
}

const FENCE = /^(?:`{3,}|~{3,})/;

/** A text as a passage. Passages never stand in passages, so where one of its own ends, this begins anew. */
function inPassage(text: string, language: string): string {
  let fence = '';
  const lines = text.split('\n').map((line) => {
    const [mark] = FENCE.exec(line) ?? [''];
    if (fence !== '') {
      if (mark.startsWith(fence)) fence = '';
      return line;
    }
    fence = mark;
    return /^:{3,}[ \t]*$/.test(line) ? `::: ${language}` : line;
  });
  // A block of code that was cut: what ends the passage would be code, too.
  if (fence !== '') lines.push(fence);
  return `::: ${language}\n${lines.join('\n')}\n:::`;
}

/** As much of a text as is quoted, in whole words where it has any. */
function cut(text: string): string {
  if (text.length <= MAX_QUOTE_CHARACTERS) return text;
  const part = text.slice(0, MAX_QUOTE_CHARACTERS);
  const end = /\s/.test(text[MAX_QUOTE_CHARACTERS]!) ? part.length : part.search(/\s\S*$/);
  return `${(end > MAX_QUOTE_CHARACTERS / 2 ? part.slice(0, end) : part).trimEnd()} …`;
}

/** A name is a name, whatever signs it holds. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, '\\$&');
}
