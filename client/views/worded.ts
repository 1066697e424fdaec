import { late } from '../../text/words.js';

const MARKS =
  /<span class="says-(external|image|image-alone|image-gone|image-gone-alone|file-gone|quote-gone)"><\/span>|<div class="table-scroll" role="group" tabindex="0">/g;

/**
 * A stored text with our own words about it, in the language of the page: that a link leads elsewhere, that a box
 * holds a table. A text that has its words already stays as it is. Needs the `late` words.
 */
export function worded(html: string): string {
  return html.replace(MARKS, (_mark, says?: string) => {
    const words = late.prose;
    if (says === 'external') return `<span class="visually-hidden"> ${words.external}</span>`;
    if (says === 'image') return `<span>${words.image}: </span>`;
    if (says === 'image-alone') return `<span>${words.image}</span>`;
    if (says === 'image-gone') return `<span>${words.imageGone}: </span>`;
    if (says === 'image-gone-alone') return `<span>${words.imageGone}</span>`;
    if (says === 'file-gone') return `<span>${words.fileGone}: </span>`;
    if (says === 'quote-gone') return `<em>${words.quoteGone}</em>`;
    return `<div class="table-scroll" role="group" aria-label="${words.table}" tabindex="0">`;
  });
}
