/** Characters of a quotation, at most: the whole is one link away. */
export const MAX_QUOTE_CHARACTERS = 2000;

/**
 * A quotation as markdown, with who wrote it and the way to the post.
 * @param wrote "Ada wrote in" @param place "post 37"
 */
export function quoteMarkdown(text: string, postId: string, wrote: string, place: string): string {
  const cut =
    text.length > MAX_QUOTE_CHARACTERS ? `${text.slice(0, MAX_QUOTE_CHARACTERS).trimEnd()} …` : text;
  const lines = cut
    .trim()
    .split('\n')
    .map((line) => `> ${line}`.trimEnd());
  return `> ${escaped(wrote)} [${place}](/p/${postId}):\n>\n${lines.join('\n')}\n\n`;
}

/** A name is a name, whatever signs it holds. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, '\\$&');
}
