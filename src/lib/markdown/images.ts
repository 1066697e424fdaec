import type { Token } from 'markdown-it';
import { escapeHtml } from './external-link.js';

/** An uploaded image, with its size in its address so that nothing jumps when it comes. */
const OWN = /^\/a\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\/([1-9]\d{0,3})x([1-9]\d{0,3})$/;
/** What stands in a text in place of the address of a file that its owner deleted. */
export const GONE = '/a/gone';
/** The title that marks an image as one that says nothing. */
const DECORATIVE = 'decorative';

/**
 * An image that was uploaded here, as HTML; null for any other address. Whoever sees it may open it at its full size.
 * @param alt what it shows; may be empty only with the title `decorative`
 */
export function ownImage(
  address: string,
  alt: string,
  title: string | number | null | undefined,
): string | null {
  const size = OWN.exec(address);
  if (!size) return null;
  const text = title === DECORATIVE ? '' : alt.trim();
  const image = `<img src="${address}" alt="${escapeHtml(text)}" width="${size[1]}" height="${size[2]}" loading="lazy" decoding="async">`;
  // A link needs a name: what is decoration has none.
  return text === '' ? image : `<a href="${address}">${image}</a>`;
}

/** Whether parsed text has an image of ours that neither says what it shows nor that it is decoration. */
export function undescribedIn(tokens: Token[]): boolean {
  return tokens.some((token) =>
    token.children?.some(
      (child) =>
        child.type === 'image' &&
        OWN.test(String(child.attrGet('src') ?? '')) &&
        child.attrGet('title') !== DECORATIVE &&
        child.content.trim() === '',
    ),
  );
}
