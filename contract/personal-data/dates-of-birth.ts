import type { Finding } from './finding.js';

const cue = /\b(?:d\.?o\.?b\b\.?|date of birth|born(?: on)?\b|geb\.|geboren(?: am)?\b|geburtsdatum)/gi;
const month = '(?:jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez)[a-zä]{0,7}\\.?';
const date = new RegExp(
  `[ :=(,-]{0,5}(\\d{1,2}[./ -]\\d{1,2}[./ -](?:\\d{4}|\\d{2})|\\d{4}[./-]\\d{1,2}[./-]\\d{1,2}|\\d{1,2}(?:st|nd|rd|th|\\.)? ?${month} ?(?:\\d{4}|\\d{2}))(?!\\d)`,
  'iy',
);
const called =
  /\b(?:Mr|Mrs|Ms|Miss|Master|Dr|Herr|Frau)\b\.? ?[A-ZÄÖÜ]|\b(?:[nN]ame|initials)\b|\b[A-ZÄÖÜ][a-zäöüß'’]{1,20} [A-ZÄÖÜ][a-zäöüß'’]{1,20}\b/;
const initials = /\b[A-Z](?:\. ?|)[A-Z]\b/g;
/** Two capitals that are nobody's. */
const known = new Set(
  'AE AM BP CT DM DN EU GP HR ID IT MP MR NI OK OP OT PA PC PE PM PT QA QI TB TV UK US VT'.split(' '),
);
const NEAR = 40;

/** Dates that a word calls a date of birth: high with a name or initials near, low without. */
export function datesOfBirthIn(text: string): Finding[] {
  const findings: Finding[] = [];
  for (const { 0: word, index } of text.matchAll(cue)) {
    date.lastIndex = index + word.length;
    const found = date.exec(text)?.[1];
    if (found === undefined) continue;
    const end = date.lastIndex;
    const around = [text.slice(Math.max(0, index - NEAR), index), text.slice(end, end + NEAR)];
    const grade = around.some(namesSomebody) ? 'high' : 'low';
    findings.push({ kind: 'date_of_birth', grade, start: end - found.length, length: found.length });
  }
  return findings;
}

function namesSomebody(text: string): boolean {
  if (called.test(text)) return true;
  return [...text.matchAll(initials)].some(([letters]) => !known.has(letters.replace(/[. ]/g, '')));
}
