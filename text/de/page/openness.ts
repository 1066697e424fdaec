import type { PageWords } from '../../shape.js';
import { count } from '../count.js';

export const openness: PageWords['openness'] = {
  link: 'Wie hier moderiert wird',
  linkOfSite: 'Wie diese Website moderiert wird',
  title: (network) => (network ? `Wie ${network} moderiert wird` : 'Wie diese Website moderiert wird'),
  lead: 'Was in einem Monat gemeldet wurde, was daraus wurde und wie lange es gedauert hat.',
  month: 'Monat',
  months: 'Andere Monate',
  small:
    'Zahlen von 1 bis 4 zeigen wir nicht, auch keine Summe, die sie verraten würde. So lässt sich nicht erschließen, wer gemeint ist.',
  isSmall: 'nicht gezeigt',
  total: 'Alle',
  what: 'Was',
  number: 'Anzahl',
  noneOf: 'Nichts in diesem Monat.',
  times: {
    title: 'Wie lange es gedauert hat',
    firstLook: 'Bis jemand von der Moderation zuerst hinsah',
    decision: 'Bis zur Entscheidung',
    half: 'Die Hälfte der Fälle brauchte höchstens',
    most: 'Neun von zehn Fällen brauchten höchstens',
    tooFew: 'Es waren weniger als fünf Fälle.',
    minutes: (n) => count(n, { one: '# Minute', other: '# Minuten' }),
    hours: (n) => count(n, { one: '# Stunde', other: '# Stunden' }),
    days: (n) => count(n, { one: '# Tag', other: '# Tage' }),
  },
  views: {
    title: 'Wie viele es vorher gesehen haben',
    text: 'Das zählen wir nicht. Dafür müssten wir aufschreiben, wer welchen Beitrag liest.',
  },
  lists: {
    reports: 'Meldungen nach Grund',
    outcomes: 'Was aus Gemeldetem wurde',
    acts: 'Was die Moderation getan hat',
    sanctions: 'Maßnahmen gegen Personen',
    holds: 'Beiträge, die auf die Moderation warten mussten',
    appeals: 'Was aus Einsprüchen wurde',
    reveals: 'Anonyme Verfasser, nach deren Namen gefragt wurde',
  },
  keys: {
    outcomes: {
      removed: 'Von der Moderation entfernt',
      locked: 'Thema von der Moderation geschlossen',
      handled: 'Von der Moderation anders gelöst',
      kept: 'Von der Moderation so belassen',
      automatic: 'Von selbst erledigt: vom Verfasser gelöscht',
    },
    reveals: {
      agreed: 'Zwei Administratoren stimmten zu und erfuhren den Namen',
      refused: 'Der zweite Administrator lehnte ab',
    },
    acts: {
      'post.removed': 'Beiträge entfernt',
      'post.edited': 'Beiträge, deren Wortlaut geändert wurde',
      'post.restored': 'Beiträge wiederhergestellt',
      'thread.locked': 'Themen geschlossen',
      'thread.unlocked': 'Themen wieder geöffnet',
      'thread.pinned': 'Themen angeheftet',
      'thread.unpinned': 'Themen gelöst',
      'thread.renamed': 'Themen umbenannt',
      'posts.split': 'Beiträge in ein neues Thema genommen',
      'thread.merged': 'Themen mit einem anderen vereint',
      'thread.moved': 'Themen verschoben',
    },
  },
  json: 'Dasselbe als JSON',
};
