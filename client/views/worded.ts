import { late } from '../../text/words.js';
import { pageLanguage, writtenIn } from './written-in.js';

const MARKS =
  /<span class="says-(external|image|image-alone|image-gone|image-gone-alone|file-gone|quote-gone)"><\/span>|<div class="table-scroll" role="group" tabindex="0">/g;

/**
 * A stored text with our own words about it, in the language of the page: that a link leads elsewhere, that a box
 * holds a table. They say that they are in it where the text, or a passage of it, is in another. A text that has its
 * words already stays as it is. Needs the `late` words.
 * @param language what the text is written in
 */
export function worded(html: string, language?: string | null): string {
  const isOther = writtenIn(language).lang !== undefined || html.includes(' lang="');
  const { lang, dir } = pageLanguage();
  const ours = isOther ? ` lang="${lang}" dir="${dir}"` : '';
  return html.replace(MARKS, (_mark, says?: string) => {
    const words = late.prose;
    if (says === 'external') return `<span class="visually-hidden"${ours}> ${words.external}</span>`;
    if (says === 'image') return `<span${ours}>${words.image}: </span>`;
    if (says === 'image-alone') return `<span${ours}>${words.image}</span>`;
    if (says === 'image-gone') return `<span${ours}>${words.imageGone}: </span>`;
    if (says === 'image-gone-alone') return `<span${ours}>${words.imageGone}</span>`;
    if (says === 'file-gone') return `<span${ours}>${words.fileGone}: </span>`;
    if (says === 'quote-gone') return `<em${ours}>${words.quoteGone}</em>`;
    return `<div class="table-scroll" role="group" aria-label="${words.table}" tabindex="0">`;
  });
}
