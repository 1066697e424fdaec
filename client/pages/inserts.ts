/** A piece of a page that was rendered before, for whoever reads it: as text, and as the bytes that are sent. */
export interface Rendered {
  text: string;
  bytes: Uint8Array;
}

/** Nobody can write it into a page: it is made anew by each process, and told to nobody. */
const secret = crypto.randomUUID();
const marks = new RegExp(`<!--${secret} (\\d+)-->`);

/** HTML that stands for a piece until the page is sent. */
export const markOf = (number: number): string => `<!--${secret} ${number}-->`;

/** The page in order: what was rendered now, and the pieces that were rendered before. */
export function pieces(html: string, inserts: ReadonlyMap<number, Rendered>): (string | Rendered)[] {
  return html.split(marks).map((part, place) => (place % 2 === 0 ? part : (inserts.get(Number(part)) ?? '')));
}
