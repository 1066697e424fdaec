import type { Finding } from './finding.js';

const title = '(?:Drs?|Doctor|Prof|Professor|Nurse|Sister|Mr|Mrs|Ms|Miss|Frau|Herrn?|Schwester|Pfleger)';
const name = "\\p{Lu}[\\p{L}'’-]{1,30}";
const place = '(?:of|at|from|in|aus|von|vom|am|im)(?: (?:the|der|dem|den))?';
const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${title}\\.? (?:${name} ){1,3}${place} ${name}`, 'gu');

/**
 * Somebody by title and name with where they work or live, "Dr Grey of Exampleton": whoever reads it knows who is meant.
 * Only ever a hint for the writer.
 */
export function namedPeopleIn(text: string): Finding[] {
  return [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({
    kind: 'named_person',
    grade: 'low',
    start: index,
    length,
  }));
}
