/** `- x`, `* x`, `o x`, `1. x`, `1) x`, and the forms markdown has no list for: `(1) x`, `a) x`, `A. x`. */
export const LIST_ITEM = /^(?<indent> *)(?<marker>[-*+o•·]|\(?\d{1,3}[.)]|\(?[A-Za-z][.)]) +(?<text>\S.*)$/;

/** The marker markdown needs for an item, or null where the item must stay text. */
export function markdownMarker(marker: string): string | null {
  if (/^[-*+o•·]$/.test(marker)) return '-';
  return /^\d{1,3}[.)]$/.test(marker) ? marker : null;
}
