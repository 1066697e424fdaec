import type { LiveWords } from '../../shape.js';
import { count } from '../count.js';

export const company: LiveWords['company'] = {
  typing: (names, isOne) => `${names} ${isOne ? 'schreibt' : 'schreiben'} gerade`,
  hereNow: (people) => `Gerade hier: ${people}`,
  known: (n) => `(${n} kennen Sie)`,
  people: (n) => count(n, { one: '# Person', other: '# Personen' }),
  others: (n) => count(n, { one: '# weitere Person', other: '# weitere Personen' }),
};
