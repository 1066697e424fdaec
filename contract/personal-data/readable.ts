/** A text as a reader takes it, and the way back to where each of its characters stood. */
export interface Readable {
  text: string;
  /** Place in the given text of a place in this one. Its length gives the end. */
  at(index: number): number;
}

// Anything outside of what needs no change: letters of most languages come through it too, and cost little.
const odd = /[^\t\n\r -~\u00c0-\u02ff\u2018-\u201f\u20ac]/;
const invisible = /\u034f|[\p{Cf}\p{Variation_Selector}]/u;
const space = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
const hyphen = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/;
const dot = /[\u00b7\u2024\u2027\u2219\uff0e]/;
/** Zeros of other scripts' digits: full width, Arabic, Persian, Devanagari. The nine others follow each. */
const zeros = [0xff10, 0x0660, 0x06f0, 0x0966];

/**
 * Full-width digits become digits, all spaces one kind of space, all hyphens one kind of hyphen; what nobody sees is
 * left out. Linear in the text.
 */
export function readable(given: string): Readable {
  if (!odd.test(given)) return { text: given, at: (index) => index };
  const places = new Uint32Array(given.length + 1);
  const kept: string[] = [];
  for (let place = 0; place < given.length; place++) {
    const plain = plainOf(given[place]!);
    if (plain === '') continue;
    places[kept.length] = place;
    kept.push(plain);
  }
  places[kept.length] = given.length;
  return { text: kept.join(''), at: (index) => places[index]! };
}

function plainOf(unit: string): string {
  if (!odd.test(unit)) return unit;
  if (invisible.test(unit)) return '';
  if (space.test(unit)) return ' ';
  if (hyphen.test(unit)) return '-';
  if (dot.test(unit)) return '.';
  const code = unit.charCodeAt(0);
  const zero = zeros.find((first) => code >= first && code < first + 10);
  return zero === undefined ? unit : String(code - zero);
}
