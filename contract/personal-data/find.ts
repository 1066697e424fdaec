import { contactsIn } from './contacts.js';
import { datesOfBirthIn } from './dates-of-birth.js';
import type { Finding } from './finding.js';
import { hospitalNumbersIn } from './hospital-numbers.js';
import { patientNumbersIn } from './patient-numbers.js';
import { postcodesWithAgeIn } from './postcodes.js';
import { readable } from './readable.js';

/**
 * What in a text could show who a patient is. A guard against mistakes, not against whoever wants to get past it.
 * Linear in the text.
 * @returns in the order of the text, none over another
 */
export function findPersonalData(given: string): Finding[] {
  const { text, at } = readable(given);
  const hasDigits = /\d/.test(text);
  if (!hasDigits && !text.includes('@')) return [];
  // An underscore holds the words of a file's name together.
  const words = text.replaceAll('_', ' ');
  const found = hasDigits
    ? [
        ...patientNumbersIn(words),
        ...datesOfBirthIn(words),
        ...postcodesWithAgeIn(words),
        ...hospitalNumbersIn(words),
        ...contactsIn(words),
      ]
    : contactsIn(words);
  return apart(found).map((finding) => {
    const start = at(finding.start);
    return { ...finding, start, length: at(finding.start + finding.length - 1) + 1 - start };
  });
}

/** What has to wait. */
export function highOnly(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ grade }) => grade === 'high');
}

/** Of two at one place the higher, then the longer. */
function apart(found: Finding[]): Finding[] {
  if (found.length < 2) return found;
  const rank = ({ grade }: Finding) => (grade === 'high' ? 0 : 1);
  const best = [...found].sort((a, b) => rank(a) - rank(b) || b.length - a.length);
  const kept: Finding[] = [];
  const taken = new Set<number>();
  for (const finding of best) {
    const places = Array.from({ length: finding.length }, (_, n) => finding.start + n);
    if (places.some((place) => taken.has(place))) continue;
    for (const place of places) taken.add(place);
    kept.push(finding);
  }
  return kept.sort((a, b) => a.start - b.start);
}
