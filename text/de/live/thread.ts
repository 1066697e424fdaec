import type { LiveWords } from '../../shape.js';
import { count } from '../count.js';
import { span } from '../span.js';

export const thread: LiveWords['thread'] = {
  pinned: 'Angeheftet',
  locked: 'Gesperrt',
  slow: (seconds) => `Langsamer Modus: ein Beitrag in ${span(seconds)}`,
  slowForum: (seconds) => `Langsamer Modus in diesem Forum: ein Beitrag in ${span(seconds)}`,
  titleByModerator: 'Titel von der Moderation',
  startedBy: (name) => `Begonnen von ${name}`,
  replies: (n) => count(n, { one: '# Antwort', other: '# Antworten' }),
  lastPost: 'Letzter Beitrag',
  inThread: (title) => ` in ${title}`,
  changed: (n) => count(n, { one: '# Thema geändert: anzeigen', other: '# Themen geändert: anzeigen' }),
  newer: (n) => count(n, { one: '# neuere Antwort', other: '# neuere Antworten' }),
  gone: 'Nicht verfügbar',
};
