import { counting } from '../../count.js';
import type { LiveWords } from '../../shape.js';

const count = counting('de-DE');

export const status: LiveWords['status'] = {
  newReplies: (n) => count(n, { one: '# neue Antwort', other: '# neue Antworten' }),
};
