import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { PageWords } from '../../text/shape.js';
import { page } from '../../text/words.js';

const kept = new WeakMap<PageWords, Map<() => VNode, string>>();

/**
 * The inside of an element that says the same to everybody who reads its language, rendered once for each language: a
 * box to write in has more of such words than of anything else.
 * @param piece a function of a module, by which it is found again. It looks at nothing but the words.
 */
export function keptInside(piece: () => VNode): { __html: string } {
  const pieces = kept.get(page) ?? new Map<() => VNode, string>();
  kept.set(page, pieces);
  const __html = pieces.get(piece) ?? renderToString(piece());
  pieces.set(piece, __html);
  return { __html };
}
