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
  keys: {
    title: 'Tastenkürzel',
    all: [
      ['j', 'Nächster Eintrag'],
      ['k', 'Voriger Eintrag'],
      ['o', 'Den Eintrag öffnen, bei dem Sie sind'],
      ['x', 'Den Eintrag auswählen, bei dem Sie sind, oder nicht'],
      ['c', 'Ausgewähltes oder diesen Fall übernehmen'],
      ['p', 'Zurücklegen'],
      ['a', 'Ausgewählte Texte freigeben'],
      ['t', 'Freigeben und den Verfassern vertrauen'],
      ['d', 'Zur Entscheidung gehen'],
      ['n', 'Eine Notiz schreiben'],
      ['e', 'Den Fall weitergeben'],
      ['f', 'Die Liste eingrenzen'],
      ['?', 'Diese Liste zeigen'],
    ],
    noMore: 'Auf dieser Seite gibt es keinen weiteren Eintrag',
    off: 'Während Sie schreiben, tun sie nichts.',
    settings: 'Tastenkürzel in den Anzeigeeinstellungen ausschalten',
  },
};
