/** How near a word must be to say what a number is. */
const NEAR = 40;

const patient =
  /\b(?:patient(?:'s|’s|s|in|en|innen)?|pts?|d\.?o\.?b|date of birth|hospital (?:no|number|num)|nhs (?:no|number|num)|mrn|geburtsdatum|krankenhausnummer)\b/gi;
const book = /\b(?:isbn|issn|ean|doi|pmid)\b/gi;
/** Of another number, directly before it. */
const other =
  /(?:[+£$€]|\b(?:tel|telephone|phone|mob|mobile|fax|telefon|handy|ext|extension|order|invoice|receipt|tracking|account|ticket|serial|barcode|po|sku|timestamp|epoch|charity|company)(?:[ -]?(?:no|nr|num|number|ref|reference|id|nummer|is|on))?[ .:#=()+-]{0,5})$/i;

/** What stands around a place in a text. */
export interface Surroundings {
  before: string;
  after: string;
  /** Whether a word of patients is near. */
  isPatients: boolean;
  /** Whether what stands before says that this is another kind of number. */
  isOther: boolean;
}

export function surroundings(text: string, start: number, end: number): Surroundings {
  const before = text.slice(Math.max(0, start - NEAR), start);
  const after = text.slice(end, end + NEAR);
  const patientAt = lastOf(patient, before);
  return {
    before,
    after,
    isPatients: patientAt >= 0 || lastOf(patient, after) >= 0,
    // The nearer word decides.
    isOther: other.test(before) || lastOf(book, before) > patientAt,
  };
}

function lastOf(word: RegExp, text: string): number {
  return [...text.matchAll(word)].at(-1)?.index ?? -1;
}

/** Where web addresses stand: whatever looks like a number there is a part of an address. In order. */
export function webAddresses(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/(?::\/\/|\bwww\.)[^\s<>"')\]]*/gi)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}
