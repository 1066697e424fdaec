import type { Finding } from './finding.js';

const cue =
  /\b(?:mrn|(?:hospital|hosp|patient|medical record|case ?notes?)[ .]{1,2}(?:no|nr|num|number|id)\b|(?:patienten|krankenhaus|fall)nummer\b)/gi;
const number = /[ .:#=(is-]{1,5}([a-z]{0,3}[ -]?\d{5,10})(?![\w/])/iy;

/** Numbers that a word calls those of a hospital's records. */
export function hospitalNumbersIn(text: string): Finding[] {
  const findings: Finding[] = [];
  for (const { 0: word, index } of text.matchAll(cue)) {
    number.lastIndex = index + word.length;
    const found = number.exec(text)?.[1];
    if (found === undefined) continue;
    const { length } = found;
    findings.push({ kind: 'hospital_number', grade: 'high', start: number.lastIndex - length, length });
  }
  return findings;
}
