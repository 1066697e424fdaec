import type { Finding } from './finding.js';

const postcode = /\b[a-z]{1,2}\d[a-z\d]? ?\d[abd-hjlnp-uw-z]{2}\b/gi;
/** One person's age, not a range of ages. */
const age =
  /\b(?:aged? (?:of )?\d{1,3}(?! ?(?:\+|-|–|and |or |to |und |bis )|\d)|\d{1,3}[ -]?(?:yo|y\/o|(?:yr|year)s?[ -]old|jahre alt|jährige[rn]?))\b/i;
const NEAR = 60;
/** So that a range of ages is not cut to one age. */
const TAIL = 20;

/** Full postcodes with somebody's age near. */
export function postcodesWithAgeIn(text: string): Finding[] {
  const findings: Finding[] = [];
  for (const { 0: found, index: start } of text.matchAll(postcode)) {
    const end = start + found.length;
    const after = age.exec(text.slice(end, end + NEAR + TAIL));
    if (age.test(text.slice(Math.max(0, start - NEAR), start)) || (after && after.index < NEAR))
      findings.push({ kind: 'postcode_and_age', grade: 'high', start, length: found.length });
  }
  return findings;
}
