import type { LateWords } from '../../shape.js';
import { count } from '../count.js';

export const desk: LateWords['desk'] = {
  news: (n) =>
    count(n, {
      one: '# neuer Eintrag, seit Sie diese Seite geöffnet haben',
      other: '# neue Einträge, seit Sie diese Seite geöffnet haben',
    }),
  changed: 'Etwas hat sich geändert, seit Sie diese Seite geöffnet haben',
  show: 'Neues anzeigen',
};
