/** A part of what is said that is written in another language than the page. */
export interface SaidIn {
  text: string;
  lang: string;
}

/** What is to be said aloud: words of the page's own, or these and others in their order. */
export type Said = string | readonly (string | SaidIn)[];

/** The same as text alone. */
export function textOf(said: Said): string {
  if (typeof said === 'string') return said;
  return said.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}

/** Several as one, with this between them. */
export function together(all: readonly Said[], between: string): Said {
  if (all.every((one) => typeof one === 'string')) return all.join(between);
  return all.flatMap((one, place) => [place > 0 ? between : '', ...(typeof one === 'string' ? [one] : one)]);
}
